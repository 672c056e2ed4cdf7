package org.gankao.questionbank;

/** A topic (知识模块) with the number of its approved items. */
public record TopicRow(String code, String name, long approved) {}
