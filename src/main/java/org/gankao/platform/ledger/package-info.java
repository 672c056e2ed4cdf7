/** What a service says when it changes something; the ledger listens. */
@NullMarked
package org.gankao.platform.ledger;

import org.jspecify.annotations.NullMarked;
