package org.gankao.exam.marking.desk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gankao.shared.Fraction;
import org.jspecify.annotations.Nullable;

/** An answer with the marks in force, and how it stands. */
record Standing(Script script, List<ScriptMark> marks, int tolerancePercent) {

    int needed() {
        return Settlement.needed(points(), script.points(), tolerancePercent);
    }

    Optional<Fraction> settled() {
        return Settlement.points(points(), script.points(), tolerancePercent);
    }

    boolean isSettled() {
        return marks.size() >= needed();
    }

    boolean isDisputed() {
        return needed() == Settlement.MARKERS_IN_DISPUTE;
    }

    boolean markedBy(long account) {
        return marks.stream().anyMatch(mark -> mark.account() == account);
    }

    /** Whether somebody may still change what he gave: nobody else has marked it. */
    boolean isOpenTo(long account) {
        return marks.size() == 1 && markedBy(account);
    }

    /**
     * Whether it is to be given to a marker.
     *
     * @param cadre he is; answers of his own are not
     * @param claims accounts who have it before them
     */
    boolean waitsFor(long account, @Nullable Long cadre, List<Long> claims) {
        long others =
                claims.stream().filter(one -> one != account && !markedBy(one)).count();
        return !markedBy(account) && (cadre == null || cadre != script.cadre()) && marks.size() + others < needed();
    }

    private List<BigDecimal> points() {
        return marks.stream().map(ScriptMark::points).toList();
    }
}
