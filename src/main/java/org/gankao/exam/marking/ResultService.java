package org.gankao.exam.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gankao.exam.paper.Documents;
import org.gankao.exam.paper.FormDesk;
import org.gankao.exam.paper.SectionKind;
import org.gankao.exam.paper.SectionReview;
import org.gankao.exam.paper.SeenItem;
import org.gankao.exam.paper.Shuffle;
import org.gankao.exam.sitting.MonitorService;
import org.gankao.exam.sitting.ReviewPolicy;
import org.gankao.exam.sitting.SessionRow;
import org.gankao.exam.sitting.SessionService;
import org.gankao.exam.sitting.SessionState;
import org.gankao.exam.sitting.SittingRow;
import org.gankao.exam.sitting.SittingService;
import org.gankao.exam.sitting.SittingState;
import org.gankao.exam.sitting.SittingView;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.ConflictException;
import org.gankao.shared.Fraction;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** Results of marked sessions: for the department all of them, for a cadre his own once they are released. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class ResultService {

    private static final int EVERYBODY = 100_000;

    @Inject
    SessionService sessions;

    @Inject
    SittingService sittings;

    @Inject
    MonitorService monitor;

    @Inject
    MarkRepository marks;

    @Inject
    FormDesk forms;

    @Inject
    KeyRepository keys;

    @Inject
    @Any
    Instance<SectionReview> reviews;

    @Inject
    @Any
    Instance<KeyChanges> keyChanges;

    @Inject
    Caller caller;

    /** Results of a marked session, best first. Not for markers: they mark without names. */
    @Requires(Permission.RESULT_RELEASE)
    public List<ResultRow> ofSession(long session) {
        return rows(session, scores(session));
    }

    /** All markings of a session, the newest first; one of them is in force. */
    @Requires(Permission.RESULT_RELEASE)
    public List<MarkingRow> markings(long session) {
        return marks.ofSession(sessions.get(session).id());
    }

    /**
     * Results as a marking gave them, in force or not any more, best first.
     *
     * @throws NotFoundException if the session has no such marking
     */
    @Requires(Permission.RESULT_RELEASE)
    public List<ResultRow> ofMarking(long session, long marking) {
        if (markings(session).stream().noneMatch(one -> one.id() == marking)) {
            throw new NotFoundException("exam.marking.unknown");
        }
        return rows(session, scoresOf(marking));
    }

    private List<ResultRow> rows(long session, Map<Long, List<SectionScore>> scores) {
        List<ResultRow> rows = new ArrayList<>();
        for (SittingRow sitting : handedIn(session)) {
            List<SectionScore> own = scores.get(sitting.id());
            if (own != null) {
                Map<SectionKind, org.gankao.shared.Score> sections = new EnumMap<>(SectionKind.class);
                own.forEach(
                        score -> sections.put(score.section(), score.percent().toScore()));
                rows.add(new ResultRow(
                        sitting.id(),
                        sitting.cadreId(),
                        sitting.cadreCode(),
                        sitting.cadreName(),
                        sitting.unitId(),
                        sitting.townshipId(),
                        sections,
                        total(own).toScore(),
                        sitting.handedInBy()));
            }
        }
        rows.sort((a, b) -> b.total().compareTo(a.total()));
        return rows;
    }

    @Requires({Permission.RESULT_RELEASE, Permission.MARK, Permission.SESSION_MONITOR})
    public SessionStatistics statistics(long session) {
        Map<Long, List<SectionScore>> scores = scores(session);
        List<Fraction> totals = new ArrayList<>();
        Map<SectionKind, List<Fraction>> sections = new EnumMap<>(SectionKind.class);
        Map<Long, List<Fraction>> townships = new TreeMap<>();
        for (SittingRow sitting : handedIn(session)) {
            List<SectionScore> own = scores.get(sitting.id());
            if (own != null) {
                Fraction total = total(own);
                totals.add(total);
                townships
                        .computeIfAbsent(sitting.townshipId(), id -> new ArrayList<>())
                        .add(total);
                own.forEach(score -> sections.computeIfAbsent(score.section(), kind -> new ArrayList<>())
                        .add(score.percent()));
            }
        }
        Map<SectionKind, ScoreSummary> bySection = new EnumMap<>(SectionKind.class);
        sections.forEach((kind, percents) -> bySection.put(kind, ScoreSummary.of(percents)));
        Map<Long, ScoreSummary> byTownship = new LinkedHashMap<>();
        townships.forEach((id, percents) -> byTownship.put(id, ScoreSummary.of(percents)));
        return new SessionStatistics(ScoreSummary.of(totals), bySection, byTownship);
    }

    /**
     * The caller's own result.
     *
     * @throws RuleViolationException while it is not released
     * @throws ConflictException if he did not sit
     */
    @Requires(Permission.OWN_RESULT_VIEW)
    public OwnResult own(long sittingId) {
        SittingView view = sittings.own(sittingId);
        SittingRow sitting = sittings.ofCaller(sittingId);
        SessionRow session = sessions.get(sitting.sessionId());
        if (session.state() != SessionState.RELEASED) {
            throw new RuleViolationException("exam.result.notReleased");
        }
        if (sitting.state() != SittingState.HANDED_IN) {
            throw new ConflictException("exam.result.absent");
        }
        long marking = Objects.requireNonNull(session.markingId());
        List<SectionScore> own = marks.sections(marking, sittingId);
        return new OwnResult(
                sittingId,
                view.name(),
                Objects.requireNonNull(session.releasedAt()),
                sitting.handedInAt(),
                sitting.handedInBy(),
                total(own).toScore(),
                own.stream()
                        .map(score -> new OwnResult.Section(
                                score.section(),
                                points(score.gained()),
                                points(score.possible()),
                                score.percent().toScore()))
                        .toList(),
                session.reviewPolicy() == ReviewPolicy.SCORE
                        ? List.of()
                        : items(marking, sitting, session.reviewPolicy() == ReviewPolicy.KEYS),
                corrected(sitting, Objects.requireNonNull(session.releasedAt())));
    }

    /**
     * The items of the caller's own test in the order he saw them, whatever else the session's policy shows of them.
     *
     * @throws RuleViolationException while the result is not released
     */
    @Requires(Permission.OWN_RESULT_VIEW)
    public List<OwnItem> ownItems(long sittingId) {
        SittingRow sitting = sittings.ofCaller(sittingId);
        SessionRow session = sessions.get(sitting.sessionId());
        if (session.state() != SessionState.RELEASED) {
            throw new RuleViolationException("exam.result.notReleased");
        }
        Map<String, KeyedItem> keyed = keyedForReview(sitting);
        return items(Objects.requireNonNull(session.markingId()), sitting, false).stream()
                .map(item -> new OwnItem(
                        item.item(),
                        keyed.containsKey(item.item()) ? keyed.get(item.item()).ref() : "",
                        item.section(),
                        item.number()))
                .toList();
    }

    /** What the sections of a marking came to, by sitting; of the one in force or one before. */
    @Requires({Permission.RESULT_RELEASE, Permission.MARK})
    public Map<Long, List<SectionScore>> scoresOf(long marking) {
        return marks.sections(marking).stream().collect(Collectors.groupingBy(SectionScore::sittingId));
    }

    /** How the ranking refers to a sitting. */
    public static String evidence(long sitting) {
        return "sitting:" + sitting;
    }

    private List<OwnResult.Item> items(long marking, SittingRow sitting, boolean withKeys) {
        Map<String, Mark> byItem =
                marks.marks(marking, sitting.id()).stream().collect(Collectors.toMap(Mark::item, Function.identity()));
        Map<String, KeyedItem> keyed = keyedForReview(sitting);
        List<OwnResult.Item> seen = new ArrayList<>();
        Map<String, Object> form =
                Documents.read(new String(forms.of(sitting.formId()).plain(), java.nio.charset.StandardCharsets.UTF_8));
        Shuffle shuffle = Shuffle.of(form);
        List<Map<String, Object>> sections = new ArrayList<>(Documents.maps(form.get("sections")));
        sittings.supplementOfCaller(sitting.id()).ifPresent(own -> sections.addAll(sections(own.document())));
        for (Map<String, Object> section : sections) {
            SectionKind kind = SectionKind.valueOf(Documents.text(section.get("kind")));
            int number = 1;
            List<Map<String, Object>> items =
                    section.get("items") == null ? List.of() : Documents.maps(section.get("items"));
            for (Map<String, Object> item : shuffle.items(sitting.seed(), kind, items)) {
                String id = Documents.text(item.get("id"));
                Mark mark = byItem.get(id);
                if (mark != null) {
                    Map<String, Object> document = SeenItem.of(item, id, sitting.seed(), shuffle);
                    KeyedItem known = keyed.get(id);
                    Map<String, Object> key = withKeys && known != null ? known.key() : null;
                    seen.add(new OwnResult.Item(
                            kind,
                            number++,
                            id,
                            document,
                            mark.response(),
                            points(mark.counted()),
                            points(mark.possible()),
                            mark.counted().equals(mark.possible()),
                            AnswerReview.of(document, mark.response(), key),
                            key == null ? "" : Reviewed.text(key, "source"),
                            key == null ? "" : Reviewed.text(key, "explanation"),
                            steps(kind, known, mark.response())));
                }
            }
        }
        return seen;
    }

    private List<SectionReview.Step> steps(SectionKind kind, @Nullable KeyedItem keyed, @Nullable String response) {
        if (keyed == null || response == null) {
            return List.of();
        }
        return reviews.stream()
                .filter(review -> review.kind() == kind)
                .findFirst()
                .map(review -> review.steps(keyed.key(), response))
                .orElse(List.of());
    }

    /** Keys of the form as they were corrected. */
    private Map<String, KeyedItem> keyedForReview(SittingRow sitting) {
        KeyChangeRules changed = new KeyChangeRules(
                keyChanges.isResolvable() ? keyChanges.get().ofSession(sitting.sessionId()) : List.of());
        return changed
                .keys(keys.ofForm(sitting.formId())
                        .map(kept -> KeyedItem.read(kept.document()).values())
                        .orElse(List.of()))
                .stream()
                .collect(Collectors.toMap(KeyedItem::item, Function.identity()));
    }

    /** What was corrected of items the sitting had. */
    private List<OwnResult.Corrected> corrected(SittingRow sitting, Instant releasedAt) {
        if (!keyChanges.isResolvable()) {
            return List.of();
        }
        Map<String, List<KeyedItem>> byRef =
                keyedForReview(sitting).values().stream().collect(Collectors.groupingBy(KeyedItem::ref));
        List<OwnResult.Corrected> told = new ArrayList<>();
        for (KeyChanges.Corrected one : keyChanges.get().corrected(sitting.sessionId())) {
            if (byRef.containsKey(one.change().ref())) {
                boolean wasTold = !one.at().isBefore(releasedAt);
                told.add(new OwnResult.Corrected(
                        byRef.get(one.change().ref()).stream()
                                .map(KeyedItem::item)
                                .toList(),
                        one.change().kind(),
                        one.reason(),
                        one.at(),
                        wasTold
                                ? total(marks.sections(one.before(), sitting.id()))
                                        .toScore()
                                : null,
                        wasTold
                                ? total(marks.sections(one.after(), sitting.id()))
                                        .toScore()
                                : null));
            }
        }
        return told;
    }

    private static List<Map<String, Object>> sections(String document) {
        return Documents.maps(Documents.read(document).get("sections"));
    }

    private Map<Long, List<SectionScore>> scores(long session) {
        Long marking = sessions.get(session).markingId();
        if (marking == null) {
            throw new RuleViolationException("exam.session.notMarked");
        }
        return marks.sections(marking).stream().collect(Collectors.groupingBy(SectionScore::sittingId));
    }

    private List<SittingRow> handedIn(long session) {
        return sittings.handedInAfter(session, 0, EVERYBODY).stream()
                .filter(row -> caller.townshipScope()
                        .map(scope -> scope == row.townshipId())
                        .orElse(true))
                .toList();
    }

    /** Points gained of all points, percent, exact. */
    private static Fraction total(List<SectionScore> scores) {
        Fraction gained = scores.stream().map(SectionScore::gained).reduce(Fraction.ZERO, Fraction::plus);
        Fraction possible = scores.stream().map(SectionScore::possible).reduce(Fraction.ZERO, Fraction::plus);
        return gained.dividedBy(possible).times(100);
    }

    private static String points(Fraction points) {
        return points.toDecimal(2).stripTrailingZeros().toPlainString();
    }
}
