package org.gankao.exam.marking.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gankao.exam.marking.PersonItemService;
import org.gankao.exam.marking.PersonItemService.PersonAnswer;
import org.gankao.exam.marking.TermsService;
import org.gankao.exam.sitting.SessionService;
import org.gankao.exam.sitting.SessionState;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.ConflictException;
import org.gankao.shared.Fraction;
import org.gankao.shared.RuleViolationException;

/** The department's side of marking by people: gives answers to the markers, and sees how far they are and how they agree. */
@ApplicationScoped
@Transactional
public class DeskBoardService {

    private static final SecureRandom SHUFFLE = new SecureRandom();
    private static final int POINT_DECIMALS = 3;

    @Inject
    DeskRepository scripts;

    @Inject
    Desk desk;

    @Inject
    PersonItemService items;

    @Inject
    TermsService terms;

    @Inject
    SessionService sessions;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    /**
     * Lays the answers that only people can mark on the markers' desk. Again, it adds those that came since, and takes back
     * those in whose place a late answer was accepted.
     *
     * @return answers laid there now
     * @throws ConflictException unless the session is over and not released
     * @throws RuleViolationException if a late answer is not decided yet, or no answer needs a person
     */
    @Requires(Permission.RESULT_RELEASE)
    public int open(long session) {
        scripts.lockSession(session);
        SessionState state = sessions.get(session).state();
        if (state != SessionState.CLOSED && state != SessionState.MARKED) {
            throw new ConflictException("exam.desk.notNow");
        }
        List<PersonAnswer> answers = items.answers(session);
        if (answers.isEmpty()) {
            throw new RuleViolationException("exam.desk.nothing");
        }
        Map<String, String> known = new HashMap<>();
        scripts.ofSittings(
                        answers.stream().map(PersonAnswer::sitting).distinct().toList())
                .forEach(one -> known.put(one.sitting() + " " + one.item(), one.response()));
        List<Script> fresh = new ArrayList<>(answers.stream()
                .filter(one -> !one.response().equals(known.get(one.sitting() + " " + one.item())))
                .map(one -> new Script(
                        0,
                        session,
                        one.sitting(),
                        one.cadre(),
                        one.form(),
                        one.item(),
                        one.ref(),
                        one.points().toDecimal(POINT_DECIMALS),
                        one.response(),
                        Sameness.of(one.response())))
                .toList());
        Collections.shuffle(fresh, SHUFFLE); // their numbers must tell nothing
        scripts.add(fresh, clock.instant());
        terms.begin(session);
        changes.fire(Change.of("exam.desk.open", "session:" + session, "answers", fresh.size()));
        return fresh.size();
    }

    /** How far marking is, and how well the markers agree. */
    @Requires(Permission.RESULT_RELEASE)
    @Transactional(TxType.SUPPORTS)
    public DeskProgress progress(long session) {
        List<Standing> all = desk.ofSession(session);
        Map<String, List<Standing>> byQuestion = new TreeMap<>();
        all.forEach(one -> byQuestion
                .computeIfAbsent(one.script().question(), key -> new ArrayList<>())
                .add(one));
        return new DeskProgress(
                terms.of(session).tolerancePercent(),
                byQuestion.values().stream().map(this::question).toList(),
                markers(session, all));
    }

    /** Accounts that ever marked an answer, also one in whose place another came. */
    @Requires({Permission.RESULT_RELEASE, Permission.OBJECTION_DECIDE})
    @Transactional(TxType.SUPPORTS)
    public Set<Long> markersOf(long sitting, String item) {
        return scripts.markersOf(sitting, item);
    }

    private DeskProgress.Question question(List<Standing> answers) {
        Script first = answers.get(0).script();
        List<Standing> doubly = answers.stream()
                .filter(one -> one.marks().size() >= Settlement.MARKERS)
                .toList();
        return new DeskProgress.Question(
                first.ref(),
                items.item(first.form(), first.item()).stem(),
                first.points(),
                count(answers.stream().filter(one -> one.marks().isEmpty()).count()),
                count(answers.stream().filter(one -> one.marks().size() == 1).count()),
                count(answers.stream()
                        .filter(one -> one.isDisputed() && !one.isSettled())
                        .count()),
                count(answers.stream().filter(Standing::isSettled).count()),
                count(answers.stream()
                        .filter(one -> one.isDisputed() && one.isSettled())
                        .count()),
                doubly.size(),
                count(doubly.stream().filter(one -> !one.isDisputed()).count()),
                WeightedKappa.quadratic(
                                doubly.stream().map(DeskBoardService::pair).toList())
                        .map(kappa -> kappa.toDecimal(2))
                        .orElse(null));
    }

    /** The first two marks; of two markers who share the work, each stands on his side always. */
    private static WeightedKappa.Pair pair(Standing standing) {
        ScriptMark one = standing.marks().get(0);
        ScriptMark other = standing.marks().get(1);
        return one.account() < other.account()
                ? new WeightedKappa.Pair(steps(one), steps(other))
                : new WeightedKappa.Pair(steps(other), steps(one));
    }

    private static int steps(ScriptMark mark) {
        return mark.points().movePointRight(POINT_DECIMALS).intValueExact();
    }

    private List<DeskProgress.MarkerCount> markers(long session, List<Standing> all) {
        Map<Long, String> names = scripts.names(session);
        Map<Long, List<Fraction>> shares = new TreeMap<>();
        for (Standing standing : all) {
            for (ScriptMark mark : standing.marks()) {
                shares.computeIfAbsent(mark.account(), id -> new ArrayList<>())
                        .add(Fraction.ratio(mark.points(), standing.script().points()));
            }
        }
        return shares.entrySet().stream()
                .map(one -> new DeskProgress.MarkerCount(
                        names.getOrDefault(one.getKey(), ""), one.getValue().size(), mean(one.getValue())))
                .toList();
    }

    private static BigDecimal mean(List<Fraction> shares) {
        return shares.stream()
                .reduce(Fraction.ZERO, Fraction::plus)
                .dividedBy(Fraction.of(shares.size(), 1))
                .times(100)
                .toDecimal(1);
    }

    private static int count(long number) {
        return (int) number;
    }
}
