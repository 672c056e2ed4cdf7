/** REST face of the ledger. */
@NullMarked
package org.gankao.ledger.api;

import org.jspecify.annotations.NullMarked;
