package org.gankao.practice;

/** What a cadre wants to practise. */
public enum PracticeSet {
    /** Items of one topic, or of all: first what he has not met. */
    TOPIC,
    /** What the schedule asks for today. */
    DUE,
    /** His wrong-answer book. */
    WRONG
}
