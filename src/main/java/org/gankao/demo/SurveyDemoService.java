package org.gankao.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.gankao.platform.security.OpenToAll;
import org.gankao.platform.time.BusinessTime;
import org.gankao.shared.Sha256;
import org.gankao.survey.BallotText;
import org.gankao.survey.Envelope;
import org.gankao.survey.VisitOutcome;
import org.gankao.survey.VoteAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Walks the doors of the demo county: whom the pairs met and what the householders answered, sealed as a phone seals it.
 *
 * <p>Each village has a chance of 满意 between 0.60 and 0.90, one in twenty much less; each cadre a little more or less than
 * his village; one answer in nine is 不了解. In one township nobody is home unusually often, so that there is something to see.
 */
@ApplicationScoped
@Transactional
@OpenToAll // runs in the demo county only, called by its loader
class SurveyDemoService {

    private static final int MAINS = 14;

    @Inject
    SurveyDemoRepository rows;

    /** A ballot before it is sealed. */
    private record Plain(long batch, String text) {}

    /** What the walk of one campaign brings. */
    private static class Haul {
        private final List<Object[]> visits = new ArrayList<>();
        private final List<Object[]> spares = new ArrayList<>();
        private final List<Plain> ballots = new ArrayList<>();
    }

    /**
     * @param before days from this on are still to come
     * @param reviewedBefore spares opened from this day on still wait for review
     * @param reviewer who reviewed the others
     */
    public void walk(long campaignId, LocalDate before, LocalDate reviewedBefore, String reviewer) {
        SplittableRandom random = new SplittableRandom(campaignId);
        Map<Long, List<SurveyDemoRepository.Drawn>> drawn = rows.drawn(campaignId);
        List<SurveyDemoRepository.Round> rounds = rows.rounds(campaignId);
        long odd = rounds.get(rounds.size() * 2 / 3).townshipId();
        Haul haul = new Haul();
        for (SurveyDemoRepository.Round round : rounds) {
            if (round.firstDay().isBefore(before)) {
                Village village =
                        new Village(campaignId, round, before, reviewedBefore, reviewer, random.split(), haul);
                village.walk(drawn.getOrDefault(round.villageId(), List.of()), round.townshipId() == odd);
            }
        }
        rows.addVisits(haul.visits);
        rows.addSpares(haul.spares);
        rows.addBallots(seal(campaignId, haul.ballots, random));
        rows.signClosings(campaignId, before);
    }

    boolean walked(long campaignId) {
        return rows.walked(campaignId);
    }

    void checkVisits(long campaignId, String checker) {
        rows.checkVisits(campaignId, checker);
    }

    private List<Object[]> seal(long campaignId, List<Plain> ballots, SplittableRandom random) {
        List<byte[]> points = rows.points(campaignId);
        Collections.shuffle(ballots, new Random(random.nextLong()));
        List<byte[]> envelopes = ballots.parallelStream()
                .map(b ->
                        Envelope.seal(b.text(), points.get(0), points.get(1), Envelope.address(campaignId, b.batch())))
                .toList();
        List<Object[]> sealed = new ArrayList<>();
        for (int i = 0; i < ballots.size(); i++) {
            byte[] envelope = envelopes.get(i);
            sealed.add(new Object[] {
                id(random),
                ballots.get(i).batch(),
                envelope,
                Sha256.hex(Base64.getEncoder().encodeToString(envelope))
            });
        }
        return sealed;
    }

    private static String id(SplittableRandom random) {
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }

    /** One village's two days. */
    private static class Village {

        private final long campaignId;
        private final SurveyDemoRepository.Round round;
        private final LocalDate before;
        private final LocalDate reviewedBefore;
        private final String reviewer;
        private final SplittableRandom random;
        private final Haul haul;
        private final int satisfied;
        private int minute;

        Village(
                long campaignId,
                SurveyDemoRepository.Round round,
                LocalDate before,
                LocalDate reviewedBefore,
                String reviewer,
                SplittableRandom random,
                Haul haul) {
            this.campaignId = campaignId;
            this.round = round;
            this.before = before;
            this.reviewedBefore = reviewedBefore;
            this.reviewer = reviewer;
            this.random = random;
            this.haul = haul;
            this.satisfied = random.nextInt(20) == 0 ? 35 + random.nextInt(12) : 62 + random.nextInt(28);
        }

        void walk(List<SurveyDemoRepository.Drawn> drawn, boolean oftenAway) {
            List<SurveyDemoRepository.Drawn> mains =
                    drawn.stream().filter(d -> !d.spare()).limit(MAINS).toList();
            List<SurveyDemoRepository.Drawn> spares = new ArrayList<>(
                    drawn.stream().filter(SurveyDemoRepository.Drawn::spare).toList());
            List<SurveyDemoRepository.Drawn> again = new ArrayList<>();
            minute = 8 * 60 + 20 + random.nextInt(30);
            for (SurveyDemoRepository.Drawn main : mains) {
                VisitOutcome outcome = outcome(oftenAway ? 38 : 14);
                visit(main, round.firstBatch(), round.firstDay(), outcome, null);
                if (outcome == VisitOutcome.NOBODY_HOME || outcome == VisitOutcome.OTHER) {
                    again.add(main);
                } else if (!outcome.withBallot()) {
                    substitute(main, spares, round.firstBatch(), round.firstDay());
                }
            }
            LocalDate second = round.firstDay().plusDays(1);
            if (second.isBefore(before)) {
                minute = 17 * 60 + 5 + random.nextInt(15);
                for (SurveyDemoRepository.Drawn main : again) {
                    VisitOutcome outcome = outcome(22);
                    visit(main, round.secondBatch(), second, outcome, null);
                    if (!outcome.withBallot()) {
                        substitute(main, spares, round.secondBatch(), second);
                    }
                }
            }
        }

        private void substitute(
                SurveyDemoRepository.Drawn main, List<SurveyDemoRepository.Drawn> spares, long batch, LocalDate day) {
            if (spares.isEmpty()) {
                return;
            }
            SurveyDemoRepository.Drawn spare = spares.remove(0);
            Instant at = visit(spare, batch, day, VisitOutcome.COMPLETED, main.id());
            boolean reviewed = day.isBefore(reviewedBefore);
            haul.spares.add(new Object[] {
                campaignId,
                spare.id(),
                main.id(),
                batch,
                at,
                reviewed ? "ACCEPTED" : null,
                reviewed ? reviewer : null,
                reviewed ? at.plusSeconds(50_000) : null
            });
        }

        private VisitOutcome outcome(int nobodyPercent) {
            int drawn = random.nextInt(100);
            if (drawn < nobodyPercent) {
                return VisitOutcome.NOBODY_HOME;
            }
            return switch (random.nextInt(50)) {
                case 0, 1 -> VisitOutcome.REFUSED;
                case 2, 3 -> VisitOutcome.AWAY;
                case 4 -> VisitOutcome.PARTIAL;
                case 5 -> VisitOutcome.CANNOT_ANSWER;
                case 6 -> random.nextBoolean() ? VisitOutcome.MOVED : VisitOutcome.NOT_FOUND;
                default -> VisitOutcome.COMPLETED;
            };
        }

        private Instant visit(
                SurveyDemoRepository.Drawn household,
                long batch,
                LocalDate day,
                VisitOutcome outcome,
                @Nullable Long replaces) {
            int seconds = outcome.withBallot() ? 110 + random.nextInt(260) : 20 + random.nextInt(60);
            Instant start = BusinessTime.instantOf(LocalDateTime.of(day, java.time.LocalTime.MIN)
                    .plusMinutes(minute)
                    .plusSeconds(random.nextInt(60)));
            minute += outcome.withBallot() ? 14 + random.nextInt(16) : 5 + random.nextInt(6);
            Instant end = start.plusSeconds(seconds);
            String id = id(random);
            haul.visits.add(new Object[] {
                id, batch, household.id(), outcome, start, end, seconds, replaces, Sha256.hex(id), end.plusSeconds(3600)
            });
            if (outcome.withBallot()) {
                haul.ballots.add(new Plain(batch, ballot(household, outcome)));
            }
            return start;
        }

        private String ballot(SurveyDemoRepository.Drawn household, VisitOutcome outcome) {
            List<BallotText.CadreVote> cadres = new ArrayList<>();
            if (outcome == VisitOutcome.COMPLETED) {
                household
                        .cadres()
                        .forEach(id -> cadres.add(new BallotText.CadreVote(
                                id, answer(satisfied + (int) (id % 13) - 6).name())));
            }
            return new BallotText(1, answer(satisfied).name(), cadres).write();
        }

        private VoteAnswer answer(int percent) {
            if (random.nextInt(100) < 11) {
                return VoteAnswer.UNKNOWN;
            }
            int drawn = random.nextInt(100);
            if (drawn < percent) {
                return VoteAnswer.SATISFIED;
            }
            return drawn < percent + (100 - percent) * 7 / 10 ? VoteAnswer.BASIC : VoteAnswer.DISSATISFIED;
        }
    }
}
