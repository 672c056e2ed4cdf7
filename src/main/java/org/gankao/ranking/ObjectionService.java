package org.gankao.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gankao.cycle.CycleService;
import org.gankao.people.CadreRow;
import org.gankao.people.CadreService;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.time.BusinessTime;
import org.gankao.platform.time.Moment;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** Use cases on objections to a public notice. */
@ApplicationScoped
@Transactional
public class ObjectionService {

    @Inject
    PublicationRepository publications;

    @Inject
    CalendarRepository calendars;

    @Inject
    RunRepository runs;

    @Inject
    CycleService cycles;

    @Inject
    CadreService cadres;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Moment moment;

    @Requires(Permission.RANKING_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<ObjectionRow> of(long publicationId) {
        return publications.objections(publicationId).stream()
                .map(Objection::row)
                .toList();
    }

    /** To every version of a cycle, oldest first: those to an earlier one need their answer too. */
    @Requires(Permission.RANKING_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<ObjectionRow> ofCycle(long cycleId) {
        return publications.objectionsInCycle(cycleId).stream()
                .map(Objection::row)
                .toList();
    }

    /** The caller's own objections to any version of a cycle, oldest first. */
    @Requires(Permission.OWN_RESULT_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<ObjectionRow> ownOfCycle(long cycleId) {
        return own(publications.objectionsInCycle(cycleId));
    }

    /** The caller's own objections to a version. */
    @Requires(Permission.OWN_RESULT_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<ObjectionRow> own(long publicationId) {
        return own(publications.objections(publicationId));
    }

    /** The calling cadre objects to his own result while the notice runs. */
    @Requires(Permission.OWN_RESULT_VIEW)
    public long object(long publicationId, String text, String evidence) {
        long cadre = caller.requireCadre();
        return receive(publicationId, cadre, caller.require().displayName(), text, evidence);
    }

    /**
     * Enters an objection that came on paper.
     *
     * @param cadreId cadre it is about; null: the ranking as a whole
     */
    @Requires(Permission.OBJECTION_DECIDE)
    public long enter(long publicationId, @Nullable Long cadreId, String submitter, String text, String evidence) {
        return receive(publicationId, cadreId, submitter, text, evidence);
    }

    /**
     * Enters an objection that came on paper, to the version of the cycle that is public: a correction can be objected to only
     * once it is put up.
     *
     * @param cadreCode staff number (工号) of the cadre it is about; blank: the ranking as a whole
     * @throws NotFoundException if nobody has the number
     * @throws RuleViolationException if no notice runs
     */
    @Requires(Permission.OBJECTION_DECIDE)
    public long enterFor(long cycleId, String cadreCode, String submitter, String text, String evidence) {
        Publication version = publications.lockPublic(cycleId).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolationException("ranking.objection.closed"));
        return receive(version.id(), cadreOf(cadreCode), submitter, text, evidence);
    }

    private @Nullable Long cadreOf(String code) {
        if (code.isBlank()) {
            return null;
        }
        return cadres.findByCode(code.strip())
                .map(CadreRow::id)
                .orElseThrow(() -> new NotFoundException("ranking.objection.noCadre", code));
    }

    /** Answers in writing. With {@link ObjectionEffect#CORRECTION} the version cannot become final: a correction must follow. */
    @Requires(Permission.OBJECTION_DECIDE)
    public void answer(long id, String answer, ObjectionEffect effect) {
        Identity by = caller.require();
        Objection objection =
                publications.lockObjection(id).orElseThrow(() -> new NotFoundException("ranking.objection.unknown"));
        objection.answer(answer, effect, by.accountId(), by.displayName(), moment.now());
        changes.fire(Change.of(
                "ranking.objection.answer",
                "objection:" + id,
                "number",
                objection.row().number(),
                "effect",
                effect));
    }

    private List<ObjectionRow> own(List<Objection> objections) {
        long cadre = caller.requireCadre();
        return objections.stream()
                .map(Objection::row)
                .filter(o -> o.cadreId() != null && o.cadreId() == cadre)
                .toList();
    }

    private long receive(long publicationId, @Nullable Long cadreId, String submitter, String text, String evidence) {
        Publication publication = publications
                .lock(publicationId)
                .orElseThrow(() -> new NotFoundException("ranking.publication.unknown"));
        Instant now = moment.now();
        publication.requireOpenForObjections(now);
        if (cadreId != null && runs.row(publication.runId(), cadreId).isEmpty()) {
            throw new NotFoundException("ranking.row.unknown");
        }
        if (evidence.length() > 1000) {
            throw new RuleViolationException("ranking.objection.evidence");
        }
        LocalDate due = calendars.calendar().last(BusinessTime.dateOf(now).plusDays(1), Objection.ANSWER_DAYS);
        String number = "%s-Y%02d"
                .formatted(
                        cycles.get(publication.cycleId()).code(),
                        publications.objectionsOfCycle(publication.cycleId()) + 1);
        Objection objection = Objection.receive(
                publicationId, number, cadreId, caller.require().accountId(), submitter, text, evidence, due, now);
        publications.add(objection);
        changes.fire(Change.of("ranking.objection.receive", "objection:" + objection.id(), "number", number));
        return objection.id();
    }
}
