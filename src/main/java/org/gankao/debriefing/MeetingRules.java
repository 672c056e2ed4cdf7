package org.gankao.debriefing;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gankao.shared.RuleViolationException;

/** What must agree in the papers of a meeting, before anybody signs them. */
final class MeetingRules {

    /** No village of a county has as many voters. */
    static final int MOST_VOTERS = 20_000;

    private MeetingRules() {}

    /** @throws RuleViolationException if a group stands there twice, or more came than might have */
    static void attendance(List<Attendance> groups) {
        Set<VoterGroup> seen = EnumSet.noneOf(VoterGroup.class);
        for (Attendance group : groups) {
            number(group.entitled());
            number(group.present());
            if (!seen.add(group.voters())) {
                throw new RuleViolationException("debriefing.attendance.twice");
            }
            if (group.present() > group.entitled()) {
                throw new RuleViolationException(
                        "debriefing.attendance.more",
                        String.valueOf(group.present()),
                        String.valueOf(group.entitled()));
            }
        }
    }

    /**
     * Printed = issued + spoiled + unused; issued at most one to each who is present; returned at most as many as were issued.
     *
     * @param present voters present
     */
    static void papers(VotePapers papers, int present) {
        number(papers.printed());
        number(papers.issued());
        number(papers.spoiled());
        number(papers.unused());
        number(papers.returned());
        int used = papers.issued() + papers.spoiled() + papers.unused();
        if (papers.printed() != used) {
            throw new RuleViolationException(
                    "debriefing.papers.printed", String.valueOf(papers.printed()), String.valueOf(used));
        }
        if (papers.issued() > present) {
            throw new RuleViolationException(
                    "debriefing.papers.issued", String.valueOf(papers.issued()), String.valueOf(present));
        }
        if (papers.returned() > papers.issued()) {
            throw new RuleViolationException(
                    "debriefing.papers.returned", String.valueOf(papers.returned()), String.valueOf(papers.issued()));
        }
    }

    /**
     * Each cadre of the team once; answers and invalid ones together are the papers in the box.
     *
     * @param name of each cadre for the words of a refusal, in the order of the team
     */
    static void tally(List<TallyLine> lines, Map<Long, String> name, int returned) {
        Set<Long> seen = new HashSet<>();
        for (TallyLine line : lines) {
            for (TallyAnswer answer : TallyAnswer.values()) {
                number(line.of(answer));
            }
            if (!name.containsKey(line.cadreId()) || !seen.add(line.cadreId())) {
                throw new RuleViolationException("debriefing.tally.cadres");
            }
            if (line.papers() != returned) {
                throw new RuleViolationException(
                        "debriefing.tally.papers",
                        String.valueOf(name.get(line.cadreId())),
                        String.valueOf(line.papers()),
                        String.valueOf(returned));
            }
        }
        if (seen.size() != name.size()) {
            throw new RuleViolationException("debriefing.tally.cadres");
        }
    }

    private static void number(int value) {
        if (value < 0 || value > MOST_VOTERS) {
            throw new RuleViolationException("debriefing.number", String.valueOf(MOST_VOTERS));
        }
    }
}
