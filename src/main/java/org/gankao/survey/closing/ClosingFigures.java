package org.gankao.survey.closing;

import org.jspecify.annotations.Nullable;

/**
 * What a closing sheet counts of a pair's day in a village. Nothing of it says what was answered.
 *
 * @param issued one-time tokens of the day, each good for one ballot
 * @param visits attempts at the door that the server has
 * @param answered of these ended with a ballot
 * @param returned sealed ballots that the server has; null: they are opened and gone, and nobody had signed how many
 */
public record ClosingFigures(
        int issued, int visits, int answered, @Nullable Integer returned) {}
