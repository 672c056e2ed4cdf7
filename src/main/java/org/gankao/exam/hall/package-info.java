/** Where and when a session sits (考场编排): batches, test places, rooms with seats and invigilators. */
@NullMarked
package org.gankao.exam.hall;

import org.jspecify.annotations.NullMarked;
