package org.gankao.exam.sitting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleStep;

/** The knowledge test's place in the line of a cycle (知识测试). */
@ApplicationScoped
class ExamStep implements CycleStep {

    @Inject
    SessionRepository sessions;

    @Inject
    SittingRepository sittings;

    @Inject
    Clock clock;

    @Override
    public List<View> views(CycleRow cycle) {
        List<ExamStepView.Session> all = sessions.ofCycle(cycle.id()).stream()
                .map(session -> new ExamStepView.Session(session.row(), sittings.figures(session.id())))
                .toList();
        return List.of(ExamStepView.of(cycle, all, clock.instant()));
    }
}
