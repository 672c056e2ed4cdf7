package org.gankao.practice;

import jakarta.validation.constraints.NotNull;

/**
 * An answer in a mock paper.
 *
 * @param item code
 * @param revision of the wording that was answered
 * @param response in the syntax of the test page; empty: none, which is wrong
 */
public record MockAnswer(
        @NotNull String item, int revision, @NotNull String response) {}
