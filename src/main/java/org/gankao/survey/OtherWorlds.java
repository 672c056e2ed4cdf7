package org.gankao.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.gankao.shared.Fraction;
import org.gankao.shared.Score;
import org.gankao.survey.Satisfaction.VillageVotes;

/**
 * Whether hidden counts stay hidden behind the sums and the score that are shown over them.
 *
 * <p>What is shown are equations whose unknowns are the hidden counts; how many voted in each village is taken as known, because the
 * visits tell it. A vector of whole numbers that changes no shown figure leads from the true counts to others that would have been shown in
 * the very same way. For each hidden count such vectors are looked for until its possible values lie {@value #WIDTH} apart. What is found
 * is a proof, for every attacker and in whole numbers, not only for one who solves in fractions. Where none is found nothing is proven, and
 * the figures count as telling too much.
 *
 * <p>A vector is an exchange of two answers between up to three villages, which leaves all sums, and if need be a second one that brings the
 * score back. The score of the outcome is computed anew, exactly, and has to round to what is shown.
 *
 * <p>Source of the terms: A. Hundepool et al. (2012), Statistical Disclosure Control, 4.3 (protection level, feasibility interval); P.
 * Diaconis and B. Sturmfels (1998), Ann. Statist. 26, 363-397 (moves that keep the margins).
 */
final class OtherWorlds {

    /**
     * Protection level in votes: a hidden count has at least three possible values. Of an answer that was given less often in a shown sum
     * the sum says so by itself; then as many as it allows.
     */
    static final int WIDTH = 2;

    private static final int ANSWERS = VoteAnswer.values().length;
    private static final int MOST_EXCHANGED = 8;
    private static final long MILLION = 1_000_000;

    /**
     * A village with hidden counts.
     *
     * @param township its number; villages of one township stand together
     */
    record Hidden(int township, VillageVotes votes) {}

    /**
     * A shown score: the mean of villages weighted by households.
     *
     * @param rest what villages that are not hidden here add to the sum
     * @param least lowest sum over the hidden villages that rounds to what is shown, in millionths
     * @param most highest such
     */
    private record Mean(
            ConversionFormula formula, Fraction rest, long households, Score shown, long least, long most) {}

    /**
     * {@code votes} go from one answer to the other in one village, and back in another.
     *
     * @param shift of the sum of the narrowest score, in millionths
     */
    private record Exchange(int to, int from, int here, int there, int votes, long shift) {}

    private final List<Hidden> villages;
    private final int[][] truth;
    private final int[] sums = new int[ANSWERS];
    private final List<Mean> means = new ArrayList<>();
    private List<Exchange> exchanges = List.of();

    /** The sum of each answer over all of them is shown, or follows from what is. */
    OtherWorlds(List<Hidden> hidden) {
        this.villages =
                hidden.stream().filter(one -> one.votes().votes().all() > 0).toList();
        this.truth = villages.stream().map(one -> counts(one.votes().votes())).toArray(int[][]::new);
        for (int[] village : truth) {
            for (int answer = 0; answer < ANSWERS; answer++) {
                sums[answer] += village[answer];
            }
        }
    }

    /** The score of all of {@code scope} is shown as well; the hidden villages are among them. The narrowest scope comes first. */
    OtherWorlds withScoreOf(List<VillageVotes> scope, ConversionFormula formula) {
        Fraction all = Fraction.ZERO;
        long households = 0;
        for (VillageVotes village : scope) {
            if (village.votes().counted() > 0) {
                all = all.plus(part(formula, village, counts(village.votes())));
                households += village.households();
            }
        }
        if (households == 0) {
            return this;
        }
        Fraction hidden = sum(formula, truth);
        Fraction rest = all.minus(hidden);
        Score shown = rounded(all, households);
        long step = households * MILLION / 200; // half of the last decimal
        long middle = Fraction.of(shown.percent())
                .times(households * MILLION)
                .minus(rest.times(MILLION))
                .toDecimal(0)
                .longValue();
        means.add(new Mean(formula, rest, households, shown, middle - step - 1, middle + step + 1));
        if (means.size() == 1) {
            exchanges = exchanges(means.get(0));
        }
        return this;
    }

    /** Every answer of every village has other possible values. An answer never given in a shown sum is none of any village. */
    boolean hideVillages() {
        for (int village = 0; village < truth.length; village++) {
            for (int answer = 0; answer < ANSWERS; answer++) {
                int level = Math.min(
                        Math.min(WIDTH, sums[answer]),
                        Arrays.stream(truth[village]).sum());
                if (!spread(List.of(village), answer, level)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Every answer of every township has other possible values, those never given among them. */
    boolean hideTownships() {
        for (int township :
                villages.stream().mapToInt(Hidden::township).distinct().toArray()) {
            List<Integer> members = new ArrayList<>();
            int votes = 0;
            for (int i = 0; i < truth.length; i++) {
                if (villages.get(i).township() == township) {
                    members.add(i);
                    votes += Arrays.stream(truth[i]).sum();
                }
            }
            for (int answer = 0; answer < ANSWERS; answer++) {
                if (!spread(members, answer, Math.min(WIDTH, votes))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the sum of an answer over the members has possible values {@code level} apart. */
    private boolean spread(List<Integer> members, int answer, int level) {
        int up = 0;
        int down = 0;
        for (int votes = 1; votes <= level && up + down < level; votes++) {
            up = possible(members, answer, votes) ? votes : up;
            down = up + down < level && possible(members, answer, -votes) ? votes : down;
        }
        return up + down >= level;
    }

    /** Whether there is a world in which the members gave an answer so many times more, or less. */
    private boolean possible(List<Integer> members, int answer, int votes) {
        for (int member : members) {
            for (int other = 0; other < ANSWERS; other++) {
                if (other != answer && truth[member][other] >= votes && truth[member][answer] >= -votes) {
                    int[][] world = copy();
                    move(world[member], answer, other, votes);
                    if (taken(world, members, answer, other, votes)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Takes from one or two other villages what the member got, so that the sums stand. */
    private boolean taken(int[][] world, List<Integer> members, int answer, int other, int votes) {
        for (int i = 0; i < world.length; i++) {
            for (int j = i; j < world.length; j++) {
                int first = j == i ? votes : Integer.signum(votes);
                int second = votes - first;
                if ((j > i && second == 0) || members.contains(i) || members.contains(j)) {
                    continue;
                }
                move(world[i], answer, other, -first);
                move(world[j], answer, other, -second);
                if (allowed(world[i]) && allowed(world[j]) && shownAlikeAfterExchange(world, members, answer)) {
                    return true;
                }
                move(world[j], answer, other, second);
                move(world[i], answer, other, first);
            }
        }
        return false;
    }

    private boolean shownAlikeAfterExchange(int[][] world, List<Integer> members, int answer) {
        if (shownAlike(world)) {
            return true;
        }
        if (means.isEmpty()) {
            return false;
        }
        Mean mean = means.get(0);
        long now = millionths(mean.formula(), world);
        for (int at = firstAt(mean.least() - now); at < exchanges.size(); at++) {
            Exchange exchange = exchanges.get(at);
            if (exchange.shift() > mean.most() - now) {
                return false;
            }
            boolean spoils = (exchange.to() == answer || exchange.from() == answer)
                    && (members.contains(exchange.here()) || members.contains(exchange.there()));
            if (!spoils && shownAlike(exchanged(world, exchange))) {
                return true;
            }
        }
        return false;
    }

    private int firstAt(long shift) {
        int low = 0;
        int high = exchanges.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (exchanges.get(middle).shift() < shift) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int[][] exchanged(int[][] world, Exchange exchange) {
        int[][] then = Arrays.stream(world).map(int[]::clone).toArray(int[][]::new);
        move(then[exchange.here()], exchange.to(), exchange.from(), exchange.votes());
        move(then[exchange.there()], exchange.to(), exchange.from(), -exchange.votes());
        return then;
    }

    /** By how they move the sum of the mean. */
    private List<Exchange> exchanges(Mean mean) {
        int counted = mean.formula().points().size();
        List<Exchange> found = new ArrayList<>();
        for (int to = 0; to < counted; to++) {
            for (int from = to + 1; from < counted; from++) {
                for (int here = 0; here < truth.length; here++) {
                    for (int there = 0; there < truth.length; there++) {
                        for (int votes = 1; votes <= MOST_EXCHANGED && here != there; votes++) {
                            add(found, mean.formula(), to, from, here, there, votes);
                        }
                    }
                }
            }
        }
        found.sort(Comparator.comparingLong(Exchange::shift));
        return found;
    }

    private void add(
            List<Exchange> found, ConversionFormula formula, int to, int from, int here, int there, int votes) {
        // a vote more than there is: the first exchange may have brought it
        if (truth[here][from] + WIDTH < votes || truth[there][to] + WIDTH < votes) {
            return;
        }
        long points = (long) (formula.points().get(to) - formula.points().get(from)) * votes;
        long shift = perVote(here, points) - perVote(there, points);
        found.add(new Exchange(to, from, here, there, votes, shift));
    }

    private long perVote(int village, long points) {
        int counted = counted(truth[village]);
        return counted == 0 ? 0 : points * villages.get(village).votes().households() * MILLION / counted;
    }

    /** Whether everybody would see what is shown now. */
    private boolean shownAlike(int[][] world) {
        for (int i = 0; i < world.length; i++) {
            boolean weighs = means.isEmpty() || (counted(world[i]) > 0) == (counted(truth[i]) > 0);
            if (!allowed(world[i]) || !weighs) {
                return false;
            }
        }
        for (Mean mean : means) {
            long sum = millionths(mean.formula(), world);
            if (sum < mean.least() - world.length || sum > mean.most() + world.length) {
                return false; // spares the exact arithmetic
            }
        }
        return townshipsAlike(world)
                && means.stream()
                        .allMatch(mean -> rounded(mean.rest().plus(sum(mean.formula(), world)), mean.households())
                                .equals(mean.shown()));
    }

    /** A hidden township that would be a band, or one no more, would be seen. */
    private boolean townshipsAlike(int[][] world) {
        VoteCounts before = VoteCounts.NONE;
        VoteCounts after = VoteCounts.NONE;
        for (int i = 0; i < world.length; i++) {
            before = before.plus(votes(truth[i]));
            after = after.plus(votes(world[i]));
            if (i + 1 == world.length
                    || villages.get(i + 1).township() != villages.get(i).township()) {
                if (Disclosure.of(before) != Disclosure.of(after)) {
                    return false;
                }
                before = VoteCounts.NONE;
                after = VoteCounts.NONE;
            }
        }
        return true;
    }

    private Fraction sum(ConversionFormula formula, int[][] world) {
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < world.length; i++) {
            sum = sum.plus(part(formula, villages.get(i).votes(), world[i]));
        }
        return sum;
    }

    private long millionths(ConversionFormula formula, int[][] world) {
        long sum = 0;
        for (int i = 0; i < world.length; i++) {
            long points = 0;
            for (int answer = 0; answer < formula.points().size(); answer++) {
                points += (long) formula.points().get(answer) * world[i][answer];
            }
            int counted = counted(world[i]);
            sum += counted == 0 ? 0 : points * villages.get(i).votes().households() * MILLION / counted;
        }
        return sum;
    }

    private static Fraction part(ConversionFormula formula, VillageVotes village, int[] counts) {
        return formula.percent(votes(counts))
                .map(percent -> percent.times(village.households()))
                .orElse(Fraction.ZERO);
    }

    private static Score rounded(Fraction sum, long households) {
        return sum.dividedBy(Fraction.of(households, 1)).toScore();
    }

    private int[][] copy() {
        return Arrays.stream(truth).map(int[]::clone).toArray(int[][]::new);
    }

    private static void move(int[] counts, int to, int from, int votes) {
        counts[to] += votes;
        counts[from] -= votes;
    }

    /** No count is below zero. */
    private static boolean allowed(int[] counts) {
        return Arrays.stream(counts).noneMatch(count -> count < 0);
    }

    private static int counted(int[] counts) {
        return counts[0] + counts[1] + counts[2];
    }

    private static int[] counts(VoteCounts votes) {
        return Arrays.stream(VoteAnswer.values()).mapToInt(votes::of).toArray();
    }

    private static VoteCounts votes(int[] counts) {
        return new VoteCounts(counts[0], counts[1], counts[2], counts[3]);
    }
}
