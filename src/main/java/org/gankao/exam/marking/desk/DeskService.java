package org.gankao.exam.marking.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gankao.exam.marking.PersonItemService;
import org.gankao.exam.sitting.SessionService;
import org.gankao.exam.sitting.SessionState;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.ConflictException;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.gankao.shared.Sha256;

/**
 * The desk of a marker (阅卷台): answers without name, code or unit, each marker's in an order of his own, marked by two people
 * who do not see each other's marks.
 */
@ApplicationScoped
@Transactional
public class DeskService {

    /** So long an answer that lies before a marker is given to nobody else in his place. */
    static final Duration CLAIM = Duration.ofMinutes(15);

    private static final int MOST_REMARK = 300;

    @Inject
    DeskRepository scripts;

    @Inject
    Desk desk;

    @Inject
    PersonItemService items;

    @Inject
    SessionService sessions;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    /** The questions of all sessions on the desk, each once however many forms have it. */
    @Requires(Permission.MARK)
    @Transactional(TxType.SUPPORTS)
    public List<DeskQuestion> questions() {
        Identity marker = marker();
        List<DeskQuestion> all = new ArrayList<>();
        for (long session : scripts.openSessions()) {
            Map<Long, List<Long>> claims = scripts.claims(session, claimedSince());
            Map<String, List<Standing>> byQuestion = new LinkedHashMap<>();
            desk.ofSession(session).stream()
                    .sorted(Comparator.comparing((Standing one) -> one.script().ref()))
                    .forEach(one -> byQuestion
                            .computeIfAbsent(one.script().question(), key -> new ArrayList<>())
                            .add(one));
            for (List<Standing> answers : byQuestion.values()) {
                Script first = answers.get(0).script();
                all.add(new DeskQuestion(
                        session,
                        first.ref(),
                        items.item(first.form(), first.item()).stem(),
                        first.points(),
                        (int) answers.stream()
                                .filter(one -> waits(one, marker, claims))
                                .count(),
                        (int) answers.stream()
                                .filter(one -> one.markedBy(marker.accountId()))
                                .count()));
            }
        }
        return all;
    }

    /**
     * The next answer to a question that waits for the caller; it is kept for him some minutes.
     *
     * @return empty if none waits
     */
    @Requires(Permission.MARK)
    public Optional<MarkerView> next(long session, String ref) {
        Identity marker = marker();
        requireOnDesk(session);
        Map<Long, List<Long>> claims = scripts.claims(session, claimedSince());
        Optional<Standing> next = desk.ofSession(session).stream()
                .filter(one -> one.script().ref().equals(ref))
                .filter(one -> waits(one, marker, claims))
                .min(Comparator.comparing((Standing one) -> !claims.getOrDefault(
                                        one.script().id(), List.of())
                                .contains(marker.accountId()))
                        .thenComparing(one -> place(marker.accountId(), one.script())));
        next.ifPresent(one -> scripts.claim(one.script().id(), marker.accountId(), clock.instant()));
        return next.map(one -> view(require(one.script().id()), marker));
    }

    /** An answer the caller marks or has marked; others there are none for him. */
    @Requires(Permission.MARK)
    @Transactional(TxType.SUPPORTS)
    public MarkerView get(long script) {
        Identity marker = marker();
        Standing standing = require(script);
        if (!standing.markedBy(marker.accountId()) && !waits(standing, marker, Map.of())) {
            throw new NotFoundException("exam.desk.unknown");
        }
        return view(standing, marker);
    }

    /** What the caller gave so far to a question, newest first. */
    @Requires(Permission.MARK)
    @Transactional(TxType.SUPPORTS)
    public List<MarkerLine> own(long session, String ref) {
        long account = marker().accountId();
        List<MarkerLine> lines = new ArrayList<>();
        for (Standing standing : desk.ofSession(session)) {
            Script script = standing.script();
            if (script.ref().equals(ref)) {
                standing.marks().stream()
                        .filter(mark -> mark.account() == account)
                        .forEach(mark -> lines.add(new MarkerLine(
                                script.id(), script.points(), mark.points(), mark.at(), standing.isOpenTo(account))));
            }
        }
        lines.sort(Comparator.comparing(MarkerLine::at).reversed());
        return lines;
    }

    /**
     * Marks an answer, or changes the caller's mark while nobody else has marked it.
     *
     * @param points 0 to the points of the item in half points
     * @param remark for the department, at most 300 characters
     * @param together whether answers in the same words that wait for the caller get the same at once
     * @return answers marked
     * @throws ConflictException if enough people have marked it, or results are released
     */
    @Requires(Permission.MARK)
    public int mark(long script, BigDecimal points, String remark, boolean together) {
        Identity marker = marker();
        scripts.lockDeskOf(script);
        Script chosen = require(script).script();
        requireOnDesk(chosen.session());
        Settlement.requireMark(points, chosen.points());
        if (remark.length() > MOST_REMARK) {
            throw new RuleViolationException("exam.desk.remark", MOST_REMARK);
        }
        List<Script> some = together ? same(chosen) : List.of(chosen);
        Map<Long, Integer> revisions = new LinkedHashMap<>();
        for (Standing standing : desk.now(some)) {
            boolean isChosen = standing.script().id() == script;
            if (isChosen) {
                revisions.put(script, revision(standing, marker));
            } else if (waits(standing, marker, Map.of())) {
                revisions.put(standing.script().id(), 1);
            }
        }
        scripts.addMarks(revisions, marker, points, remark.strip(), together, clock.instant());
        scripts.unclaim(revisions.keySet(), marker.accountId());
        changes.fire(Change.of("exam.desk.mark", "script:" + script, "answers", revisions.size()));
        return revisions.size();
    }

    /** Number of the caller's mark of an answer. */
    private static int revision(Standing standing, Identity marker) {
        Optional<ScriptMark> before = standing.marks().stream()
                .filter(mark -> mark.account() == marker.accountId())
                .findFirst();
        if (before.isPresent()) {
            if (!standing.isOpenTo(marker.accountId())) {
                throw new ConflictException("exam.desk.fixed");
            }
            return before.get().revision() + 1;
        }
        if (!waits(standing, marker, Map.of())) {
            throw new ConflictException("exam.desk.enough");
        }
        return 1;
    }

    private MarkerView view(Standing standing, Identity marker) {
        Script script = standing.script();
        Optional<ScriptMark> own = standing.marks().stream()
                .filter(mark -> mark.account() == marker.accountId())
                .findFirst();
        int same = (int) desk.now(same(script)).stream()
                .filter(one -> one.script().id() != script.id() && waits(one, marker, Map.of()))
                .count();
        return new MarkerView(
                script.id(),
                items.item(script.form(), script.item()),
                script.points(),
                script.response(),
                same,
                own.map(ScriptMark::points).orElse(null),
                own.map(ScriptMark::remark).orElse(""));
    }

    /** Answers to the question in the same words, itself included. */
    private List<Script> same(Script script) {
        return scripts.ofSession(script.session()).stream()
                .filter(one -> one.question().equals(script.question()))
                .filter(one -> one.sameness().equals(script.sameness()))
                .toList();
    }

    private static boolean waits(Standing standing, Identity marker, Map<Long, List<Long>> claims) {
        return standing.waitsFor(
                marker.accountId(),
                marker.cadreId(),
                claims.getOrDefault(standing.script().id(), List.of()));
    }

    /** The same for the same marker and answer, and else without order. */
    private static String place(long account, Script script) {
        return Sha256.hex(account + ":" + script.id());
    }

    private Standing require(long script) {
        return scripts.find(script)
                .map(one -> desk.now(List.of(one)).get(0))
                .orElseThrow(() -> new NotFoundException("exam.desk.unknown"));
    }

    private void requireOnDesk(long session) {
        SessionState state = sessions.get(session).state();
        if (state != SessionState.CLOSED && state != SessionState.MARKED) {
            throw new ConflictException("exam.desk.notNow");
        }
    }

    private Instant claimedSince() {
        return clock.instant().minus(CLAIM);
    }

    /** Who marks judges answers of the whole county. */
    private Identity marker() {
        if (caller.townshipScope().isPresent()) {
            throw new ForbiddenException("security.otherTownship");
        }
        return caller.require();
    }
}
