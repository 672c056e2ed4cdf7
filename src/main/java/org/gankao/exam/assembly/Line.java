package org.gankao.exam.assembly;

/**
 * One line of a plan: so many pieces of a kind.
 *
 * @param least pieces every form has, 0 or more
 * @param most pieces a form may have, not below {@code least}
 * @param points of each piece, in hundredths of a point
 */
public record Line(int least, int most, int points) {

    public Line {
        if (least < 0 || most < least || most == 0 || points < 1) {
            throw new IllegalArgumentException("%d to %d pieces of %d cannot be.".formatted(least, most, points));
        }
    }
}
