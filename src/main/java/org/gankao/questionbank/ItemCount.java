package org.gankao.questionbank;

/** How many approved items of one topic, type and difficulty there are whose law is in force. */
public record ItemCount(String topicCode, String topicName, ItemType type, Difficulty difficulty, long items) {}
