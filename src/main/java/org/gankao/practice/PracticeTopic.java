package org.gankao.practice;

/**
 * A topic with what there is to practise.
 *
 * @param items open items
 * @param fresh open items not practised yet
 */
public record PracticeTopic(String code, String name, int items, int fresh) {}
