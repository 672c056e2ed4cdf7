package org.gankao.practice;

import java.time.LocalDate;
import java.util.List;

/**
 * What is told at once after an answer.
 *
 * @param right whether it is wholly right
 * @param key the right answer in short, a line a part of it, as {@link org.gankao.questionbank.KeyText} words it
 * @param source law and article
 * @param dueOn day on which the item comes again
 */
public record Verdict(
        String item, boolean right, List<String> key, String explanation, String source, LocalDate dueOn) {}
