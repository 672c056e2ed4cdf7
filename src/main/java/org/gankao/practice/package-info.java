/**
 * Practice (练习): cadres prepare by topic, by their wrong-answer book, by spaced repetition and with mock papers.
 *
 * <p>Practice is nobody's business but the cadre's. It counts for nothing, so nothing here counts points, streaks, hours or
 * days in use, and no other feature reads from here. The one table holds when to ask what again, and no history. Nothing here
 * fires a ledger change: the ledger is read by others, and who practised when would be told by it.
 */
@NullMarked
package org.gankao.practice;

import org.jspecify.annotations.NullMarked;
