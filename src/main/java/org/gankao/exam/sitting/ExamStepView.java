package org.gankao.exam.sitting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleState;
import org.gankao.cycle.CycleStep.Action;
import org.gankao.cycle.CycleStep.Stage;
import org.gankao.cycle.CycleStep.Tone;
import org.gankao.cycle.CycleStep.View;
import org.gankao.cycle.CycleStep.Waiting;
import org.gankao.cycle.Phrase;
import org.gankao.platform.security.Permission;

/** What the cycle's page says about its tests: pure, from the sessions and how far they are. */
final class ExamStepView {

    private static final int PLACE = 300;
    private static final Phrase TITLE = Phrase.of("exam.step.title");
    private static final Duration SOON = Duration.ofDays(1);

    /** A session and how far it is. */
    record Session(SessionRow row, SessionFigures figures) {}

    private ExamStepView() {}

    /** Of several sessions the one under way speaks for the step, else the earliest not released; hand-ins are those of all. */
    static View of(CycleRow cycle, List<Session> sessions, Instant now) {
        if (sessions.isEmpty()) {
            return new View(
                    PLACE,
                    TITLE,
                    cycle.state() == CycleState.PREPARING ? Stage.WAITING : Stage.ACTIVE,
                    Phrase.of("exam.step.none"),
                    new Action(
                            Phrase.of("exam.step.plan"),
                            "/exam/sessions.xhtml?cycle=" + cycle.id(),
                            Permission.SESSION_EDIT),
                    List.of());
        }
        Comparator<Session> byOpening =
                Comparator.comparing(session -> session.row().opensAt());
        Session speaker = sessions.stream()
                .filter(session -> session.row().state() != SessionState.RELEASED)
                .min(Comparator.comparing((Session session) -> session.row().phase(now) != SessionPhase.RUNNING)
                        .thenComparing(byOpening))
                .or(() -> sessions.stream().max(byOpening))
                .orElseThrow();
        SessionPhase phase = speaker.row().phase(now);
        int handedIn = sessions.stream().mapToInt(s -> s.figures().handedIn()).sum();
        List<Waiting> waiting = new ArrayList<>();
        sessions.stream().sorted(byOpening).forEach(session -> addWork(waiting, session, now));
        return new View(
                PLACE,
                TITLE,
                phase == SessionPhase.RELEASED ? Stage.DONE : Stage.ACTIVE,
                Phrase.of(
                        "exam.step." + phase,
                        number(handedIn),
                        number(speaker.figures().underWay())),
                phase == SessionPhase.PART_MARKED
                        ? toMarkers("exam.step.go." + phase, speaker)
                        : action("exam.step.go." + phase, speaker, needed(phase)),
                waiting);
    }

    private static void addWork(List<Waiting> waiting, Session session, Instant now) {
        SessionRow row = session.row();
        int undecided = session.figures().undecided();
        boolean soon = row.opensAt().isBefore(now.plus(SOON));
        if (undecided > 0 && row.state() != SessionState.RELEASED) {
            waiting.add(work("late", undecided, session, Tone.WARNING, Permission.SESSION_EXTEND));
        }
        switch (row.state()) {
            case PLANNED ->
                waiting.add(work("seal", 1, session, soon ? Tone.URGENT : Tone.NEUTRAL, Permission.SESSION_EDIT));
            case CLOSED -> {
                if (undecided == 0) {
                    waiting.add(work("mark", 1, session, Tone.NEUTRAL, Permission.RESULT_RELEASE));
                }
            }
            case MARKED ->
                waiting.add(
                        row.phase(now) == SessionPhase.PART_MARKED
                                ? work(
                                        "hand",
                                        row.openMarks(),
                                        session,
                                        Tone.NEUTRAL,
                                        toMarkers("exam.step.do.hand", session))
                                : work("release", 1, session, Tone.NEUTRAL, Permission.RESULT_RELEASE));
            case SEALED, RELEASED -> {
                // nothing waits for the department
            }
        }
    }

    private static Waiting work(String kind, int count, Session session, Tone tone, Permission needed) {
        return work(kind, count, session, tone, action("exam.step.do." + kind, session, needed));
    }

    private static Waiting work(String kind, int count, Session session, Tone tone, Action action) {
        return new Waiting(
                Phrase.of("exam.step.chip." + kind),
                count,
                Phrase.of("exam.step.work." + kind, session.row().name(), number(count)),
                tone,
                action);
    }

    private static Action action(String label, Session session, Permission needed) {
        return new Action(
                Phrase.of(label), "/exam/session.xhtml?id=" + session.row().id(), needed);
    }

    /** Where the marks of people are followed and taken over. */
    private static Action toMarkers(String label, Session session) {
        return new Action(
                Phrase.of(label), "/exam/markers.xhtml?session=" + session.row().id(), Permission.RESULT_RELEASE);
    }

    private static Permission needed(SessionPhase phase) {
        return switch (phase) {
            case PLANNED -> Permission.SESSION_EDIT;
            case CLOSED, PART_MARKED, MARKED -> Permission.RESULT_RELEASE;
            case AHEAD, WAITING, RUNNING, RELEASED -> Permission.SESSION_MONITOR;
        };
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
