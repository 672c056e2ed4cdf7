/** The official documents of a ranking (公文), made from what is published and recorded of it. */
@NullMarked
package org.gankao.ranking.documents;

import org.jspecify.annotations.NullMarked;
