package org.gankao.exam.marking;

import org.gankao.exam.paper.SectionKind;

/**
 * An item of a cadre's own test, without what it asked.
 *
 * @param item as his form numbers it, for example {@code K12}
 * @param ref what it was made from; empty: an item of his own alone
 * @param number place in the section as he saw it, from 1
 */
public record OwnItem(String item, String ref, SectionKind section, int number) {}
