package org.gankao.survey.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gankao.cycle.Phrase;

/**
 * The closing sheet of a pair's day in a village (当日交接单).
 *
 * @param figures as they stand now; once the ballots are opened, as they were signed last
 * @param members both of the pair
 * @param signatures at most one a member, his newest
 */
public record ClosingSheet(
        long batchId,
        long pairId,
        int pairNumber,
        String townshipName,
        String villageName,
        LocalDate day,
        ClosingFigures figures,
        List<Member> members,
        List<ClosingSignature> signatures) {

    public record Member(long evaluatorId, String name) {}

    /** Whether both members have signed these very figures: what comes later asks for both again. */
    public boolean signed() {
        return missing().isEmpty();
    }

    /** Names of those whose signature is missing, or stands under other figures. */
    public List<String> missing() {
        return members.stream()
                .filter(member -> !signedBy(member.evaluatorId()))
                .map(Member::name)
                .toList();
    }

    /** Whether the member has signed these very figures. */
    public boolean signedBy(long evaluatorId) {
        return signatures.stream()
                .anyMatch(s -> s.evaluatorId() == evaluatorId && s.figures().equals(figures));
    }

    /** What does not go out evenly, in words; empty if nothing. */
    public List<Phrase> differences() {
        List<Phrase> found = new ArrayList<>();
        Integer returned = figures.returned();
        int gap = returned == null ? 0 : figures.answered() - returned;
        if (gap > 0) {
            found.add(Phrase.of("survey.closing.fewer", gap));
        } else if (gap < 0) {
            found.add(Phrase.of("survey.closing.more", -gap));
        }
        for (ClosingSignature signature : signatures) {
            if (!signature.figures().equals(figures)) {
                found.add(Phrase.of("survey.closing.changed", signature.name()));
            } else if (signature.unsentVisits() + signature.unsentBallots() > 0) {
                found.add(Phrase.of(
                        "survey.closing.unsent",
                        signature.name(),
                        signature.unsentVisits(),
                        signature.unsentBallots()));
            }
        }
        return found;
    }

    /**
     * Whether the sheet is to be signed by now: the day is over, or something of it has arrived.
     *
     * @param today the county's date
     */
    public boolean due(LocalDate today) {
        Integer returned = figures.returned();
        boolean arrived = figures.visits() > 0 || returned != null && returned > 0;
        return day.isBefore(today) || day.equals(today) && arrived;
    }
}
