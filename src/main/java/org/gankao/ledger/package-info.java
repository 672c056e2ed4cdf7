/** Who changed what and when (操作留痕): written in the transaction of the change, chained by hashes, verified by anybody. */
@NullMarked
package org.gankao.ledger;

import org.jspecify.annotations.NullMarked;
