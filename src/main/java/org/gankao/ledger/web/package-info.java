/** Pages of the ledger. */
@NullMarked
package org.gankao.ledger.web;

import org.jspecify.annotations.NullMarked;
