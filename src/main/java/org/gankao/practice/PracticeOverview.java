package org.gankao.practice;

import java.util.List;

/**
 * What one may practise now.
 *
 * @param due items the schedule asks for today
 * @param wrong items in the wrong-answer book
 * @param topics that have open items, by name
 */
public record PracticeOverview(int due, int wrong, List<PracticeTopic> topics) {}
