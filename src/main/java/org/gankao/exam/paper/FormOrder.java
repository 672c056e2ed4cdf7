package org.gankao.exam.paper;

import java.util.Set;

/**
 * What forms are ordered by, besides the plan of a section.
 *
 * @param count parallel forms
 * @param seed of every draw
 * @param worn codes of items that have stood in as many tests of the cycle as they may
 */
public record FormOrder(int count, String seed, Set<String> worn) {}
