package org.gankao.exam.marking.remark;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a correction would do (试算): every score and place that would move, and nothing else.
 *
 * @param people sittings handed in
 * @param ranked whether places in the cycle's ranking could be told; not before results are released and schemes frozen
 * @param moves the greatest change of score first
 */
public record Trial(int people, boolean ranked, List<Move> moves) {

    /**
     * A cadre whose score or place would move.
     *
     * @param township unit id, 0: none
     * @param before total of the session, percent with two decimals, {@code after} the same
     * @param placeBefore place in the session by total, equal ones sharing the better place
     * @param rankBefore place in the cycle's ranking; null: not ranked, or not to be told
     */
    public record Move(
            long sitting,
            long cadre,
            String code,
            String name,
            long township,
            String before,
            String after,
            int placeBefore,
            int placeAfter,
            @Nullable Integer rankBefore,
            @Nullable Integer rankAfter) {

        public boolean scoreMoves() {
            return !before.equals(after);
        }
    }

    /** How many scores move; the others only lose or gain places. */
    public int scores() {
        return (int) moves.stream().filter(Move::scoreMoves).count();
    }
}
