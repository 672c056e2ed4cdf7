/** Wrong keys and annulled items: proposed, tried, approved by a second person, everybody marked anew. */
@NullMarked
package org.gankao.exam.marking.remark;

import org.jspecify.annotations.NullMarked;
