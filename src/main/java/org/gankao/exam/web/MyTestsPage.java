package org.gankao.exam.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gankao.exam.sitting.SessionPhase;
import org.gankao.exam.sitting.SittingService;
import org.gankao.exam.sitting.SittingState;
import org.gankao.exam.sitting.SittingView;

/** Backs {@code exam/mine.xhtml}: the caller's own tests. */
@Named
@RequestScoped
public class MyTestsPage {

    @Inject
    SittingService sittings;

    public List<SittingView> getRows() {
        return sittings.own();
    }

    /** Whether the room is worth entering. */
    public boolean open(SittingView view) {
        return view.state() == SittingState.OPEN
                || (view.state() == SittingState.ASSIGNED
                        && (view.phase() == SessionPhase.WAITING
                                || view.phase() == SessionPhase.RUNNING
                                || view.phase() == SessionPhase.AHEAD));
    }

    public boolean released(SittingView view) {
        return view.phase() == SessionPhase.RELEASED && view.state() == SittingState.HANDED_IN;
    }
}
