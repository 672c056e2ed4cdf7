/** Import of the county's roster from a workbook: checked cell by cell, confirmed by a person, all or nothing. */
@NullMarked
package org.gankao.locality.roster;

import org.jspecify.annotations.NullMarked;
