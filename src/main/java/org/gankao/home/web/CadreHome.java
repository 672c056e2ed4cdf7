package org.gankao.home.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gankao.exam.sitting.SessionPhase;
import org.gankao.exam.sitting.SittingService;
import org.gankao.exam.sitting.SittingState;
import org.gankao.exam.sitting.SittingView;
import org.gankao.exam.sitting.Whereabouts;
import org.gankao.locality.DutyService;
import org.gankao.locality.HouseholdRow;
import org.gankao.locality.VillageRow;
import org.gankao.platform.security.Caller;
import org.gankao.platform.time.BusinessTime;
import org.gankao.platform.time.Moment;
import org.gankao.ranking.Explanation;
import org.gankao.ranking.PublicationRow;
import org.gankao.ranking.PublicationService;
import org.jspecify.annotations.Nullable;

/** A cadre's landing page 我的考评: his next or open test, his last result, notices, the households he links. */
@Named
@RequestScoped
public class CadreHome {

    private static final Set<SessionPhase> TO_COME =
            Set.of(SessionPhase.AHEAD, SessionPhase.WAITING, SessionPhase.RUNNING);
    private static final int NOTICES = 3;

    @Inject
    SittingService sittings;

    @Inject
    PublicationService publications;

    @Inject
    DutyService duties;

    @Inject
    Caller caller;

    @Inject
    Moment moment;

    private List<SittingView> tests = List.of();
    private @Nullable Explanation result;
    private List<PublicationRow> notices = List.of();
    private List<VillageRow> villages = List.of();
    private List<HouseholdRow> households = List.of();

    @PostConstruct
    void load() {
        tests = sittings.own();
        result = publications.ownNewest().orElse(null);
        notices = publications.published().stream().limit(NOTICES).toList();
        long cadre = caller.requireCadre();
        var today = BusinessTime.dateOf(moment.now());
        villages = duties.villagesOf(cadre, today);
        households = duties.householdsOf(cadre, today);
    }

    /** Tests to come or under way, the nearest first. */
    public List<SittingView> getNext() {
        return tests.stream()
                .filter(t -> TO_COME.contains(t.phase()))
                .filter(t -> t.state() == SittingState.ASSIGNED || t.state() == SittingState.OPEN)
                .sorted(Comparator.comparing(SittingView::opensAt))
                .toList();
    }

    /** Tests that are over, newest first. */
    public List<SittingView> getPast() {
        return tests.stream().filter(t -> !getNext().contains(t)).toList();
    }

    /** Whether the waiting room or the test itself can be entered. */
    public boolean isOpen(SittingView test) {
        return test.phase() == SessionPhase.WAITING || test.phase() == SessionPhase.RUNNING;
    }

    public boolean isRunning(SittingView test) {
        return test.phase() == SessionPhase.RUNNING;
    }

    public boolean isReleased(SittingView test) {
        return test.phase() == SessionPhase.RELEASED && test.state() == SittingState.HANDED_IN;
    }

    /** Batch, place, room and seat, as far as he has them; empty: he sits where he likes. */
    public String place(SittingView test) {
        Whereabouts where = test.where();
        return where == null
                ? ""
                : Stream.of(where.batch(), where.place(), where.room())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
    }

    /** What the countdown runs to, in milliseconds of the epoch: the bell, later the end. */
    public long target(SittingView test) {
        if (!isRunning(test)) {
            return test.opensAt().toEpochMilli();
        }
        return (test.deadline() == null ? test.startUntil() : test.deadline()).toEpochMilli();
    }

    public long serverNow() {
        return moment.now().toEpochMilli();
    }

    public @Nullable Explanation getResult() {
        return result;
    }

    public List<PublicationRow> getNotices() {
        return notices;
    }

    public List<VillageRow> getVillages() {
        return villages;
    }

    public int getHouseholds() {
        return households.size();
    }
}
