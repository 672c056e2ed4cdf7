package org.gankao.practice;

import java.time.LocalDate;

/**
 * An entry of the wrong-answer book.
 *
 * @param item code
 * @param topic name
 * @param wrongOn day of the last wrong answer
 */
public record WrongItem(String item, String topic, String stem, LocalDate wrongOn) {}
