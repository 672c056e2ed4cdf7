package org.gankao.exam.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gankao.exam.analysis.SessionMaterial.Form;
import org.gankao.exam.analysis.SessionMaterial.Person;
import org.gankao.exam.marking.KeyReadingService;
import org.gankao.exam.paper.Documents;
import org.gankao.exam.paper.PaperService;
import org.gankao.exam.sitting.SessionRow;
import org.gankao.exam.sitting.SessionService;
import org.gankao.exam.sitting.SittingRow;
import org.gankao.exam.sitting.SittingService;
import org.gankao.people.CadreFileService;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.time.BusinessTime;
import org.gankao.questionbank.ItemStatisticsService;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.RuleViolationException;

/** Analyses of marked sessions: their material, their results, and what of them the bank keeps. */
@ApplicationScoped
@Transactional
public class AnalysisService {

    private static final int EVERYBODY = 100_000;

    @Inject
    AnalysisRepository analyses;

    @Inject
    SessionService sessions;

    @Inject
    SittingService sittings;

    @Inject
    PaperService papers;

    @Inject
    KeyReadingService keys;

    @Inject
    CadreFileService cadres;

    @Inject
    ItemStatisticsService statistics;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    /** The stored analysis of a session; empty until there is one. */
    @Requires({Permission.RESULT_RELEASE, Permission.MARK})
    @Transactional(TxType.SUPPORTS)
    public Optional<AnalysisRow> of(long session) {
        requireCounty();
        return analyses.of(sessions.get(session).id());
    }

    /**
     * What an analysis of the session works on.
     *
     * @throws RuleViolationException unless the session is marked, no mark waits for a person, and somebody handed in
     */
    @Requires({Permission.RESULT_RELEASE, Permission.MARK})
    SessionMaterial material(long sessionId) {
        requireCounty();
        SessionRow session = sessions.get(sessionId);
        Long marking = session.markingId();
        if (marking == null) {
            throw new RuleViolationException("exam.session.notMarked");
        }
        if (session.openMarks() > 0) {
            throw new RuleViolationException("exam.analysis.marksOpen", session.openMarks());
        }
        Map<Long, Map<String, SessionMaterial.Marked>> marks = analyses.marks(marking);
        List<SittingRow> marked = sittings.handedInAfter(sessionId, 0, EVERYBODY).stream()
                .filter(sitting -> marks.containsKey(sitting.id()))
                .toList();
        if (marked.isEmpty()) {
            throw new RuleViolationException("exam.analysis.nobody");
        }
        Map<Long, List<AnswerTimes.First>> firsts = analyses.firsts(sessionId);
        LocalDate day = BusinessTime.dateOf(session.opensAt());
        Map<Long, Integer> ages =
                cadres.ages(marked.stream().map(SittingRow::cadreId).toList(), day);
        List<Person> people = new ArrayList<>();
        for (SittingRow sitting : marked) {
            Integer age = ages.get(sitting.cadreId());
            people.add(new Person(
                    sitting.id(),
                    sitting.cadreCode(),
                    sitting.cadreName(),
                    sitting.unitId(),
                    sitting.townshipId(),
                    age == null ? null : AgeBand.of(age),
                    sitting.formId(),
                    marks.get(sitting.id()),
                    firsts.getOrDefault(sitting.id(), List.of())));
        }
        return new SessionMaterial(sessionId, marking, forms(sessionId, session.paperId()), people);
    }

    private List<Form> forms(long session, long paper) {
        return papers.forms(paper).stream()
                .map(form -> FormItems.read(
                        form,
                        Documents.maps(papers.document(form.id()).get("sections")),
                        keys.ofForm(session, form.id())))
                .toList();
    }

    /** Keeps an analysis in place of the one before, and tells the bank of its items; returns how many the bank took. */
    @Requires({Permission.RESULT_RELEASE, Permission.MARK})
    int keep(SessionMaterial material, SessionAnalysis analysis) {
        requireCounty();
        analyses.put(material.sessionId(), material.markingId(), analysis, clock.instant());
        changes.fire(Change.of(
                "exam.analysis.make",
                "session:" + material.sessionId(),
                "marking",
                material.markingId(),
                "people",
                analysis.people()));
        return statistics.observe("session:" + material.sessionId(), BankFigures.of(analysis));
    }

    /** An analysis is of the whole county. */
    private void requireCounty() {
        if (caller.townshipScope().isPresent()) {
            throw new ForbiddenException("security.otherTownship");
        }
    }
}
