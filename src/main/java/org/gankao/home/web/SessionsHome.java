package org.gankao.home.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gankao.cycle.CycleService;
import org.gankao.exam.marking.desk.DeskQuestion;
import org.gankao.exam.marking.desk.DeskService;
import org.gankao.exam.sitting.MonitorService;
import org.gankao.exam.sitting.SessionPhase;
import org.gankao.exam.sitting.SessionRow;
import org.gankao.exam.sitting.SessionService;
import org.gankao.exam.sitting.TownshipCount;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.time.Moment;

/** Landing page of who watches tests or marks them: the sessions of the running cycle and how far they are. */
@Named
@RequestScoped
public class SessionsHome {

    @Inject
    CycleService cycles;

    @Inject
    SessionService sessions;

    @Inject
    MonitorService monitor;

    @Inject
    DeskService desk;

    @Inject
    Caller caller;

    @Inject
    Moment moment;

    private List<Watched> rows = List.of();
    private int toMark;

    /**
     * A session and how far its cadres are; the counts are 0 for who may not watch.
     *
     * @param rooms whether he watches rooms of it, and so people by their seats
     * @param offline started, but their device is silent
     */
    public record Watched(
            SessionRow session,
            SessionPhase phase,
            boolean rooms,
            int total,
            int waiting,
            int answering,
            int offline,
            int handedIn) {

        /** Where he watches it: the people by their seats if they sit in rooms, else the townships. */
        public String url() {
            return (rooms ? "/exam/monitor.xhtml?session=" : "/exam/session.xhtml?id=") + session.id();
        }

        public boolean running() {
            return phase == SessionPhase.RUNNING;
        }
    }

    @PostConstruct
    void load() {
        List<Watched> all = new ArrayList<>();
        cycles.current().ifPresent(cycle -> sessions.ofCycle(cycle.id()).forEach(s -> all.add(watched(s))));
        all.sort(Comparator.comparing((Watched w) -> w.session().opensAt()).reversed());
        rows = List.copyOf(all);
        toMark = isMarker()
                ? desk.questions().stream().mapToInt(DeskQuestion::waiting).sum()
                : 0;
    }

    public boolean isMarker() {
        return caller.may(Permission.MARK);
    }

    /** Answers that wait for the marker. */
    public int getToMark() {
        return toMark;
    }

    private Watched watched(SessionRow session) {
        boolean watches = caller.may(Permission.SESSION_MONITOR);
        List<TownshipCount> counts = watches ? monitor.byTownship(session.id()) : List.of();
        return new Watched(
                session,
                session.phase(moment.now()),
                watches && !monitor.rooms(session.id()).isEmpty(),
                counts.stream().mapToInt(TownshipCount::total).sum(),
                counts.stream().mapToInt(TownshipCount::waiting).sum(),
                counts.stream().mapToInt(TownshipCount::answering).sum(),
                counts.stream().mapToInt(TownshipCount::offline).sum(),
                counts.stream().mapToInt(TownshipCount::handedIn).sum());
    }

    public List<Watched> getRows() {
        return rows;
    }
}
