package org.gankao.ranking.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleService;
import org.gankao.platform.documents.DocumentForm;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.time.BusinessTime;
import org.gankao.ranking.ObjectionService;
import org.gankao.ranking.PublicationRow;
import org.gankao.ranking.PublicationService;
import org.gankao.ranking.RunService;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;

/**
 * Official documents of a version, as Word or PDF. Of persons they hold what is published and nothing else; what is not public yet
 * leaves a trace when it is taken.
 */
@ApplicationScoped
@Transactional
public class DocumentService {

    @Inject
    PublicationService publications;

    @Inject
    ObjectionService objections;

    @Inject
    RunService runs;

    @Inject
    CycleService cycles;

    @Inject
    PublishedDocument published;

    @Inject
    MeetingMaterial meeting;

    @Inject
    NoticeReport report;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    /**
     * The public notice (公示), or the circular (通报) once it is final; before the notice only for who may see rankings.
     *
     * @throws NotFoundException if there is no such version, or it is not public and the caller may not see rankings
     * @throws ConflictException if what is stored is not what was signed
     */
    @Requires({Permission.RANKING_VIEW, Permission.OWN_RESULT_VIEW})
    public byte[] published(long id, DocumentForm form) {
        PublicationRow version = publications.visible(id);
        return published.write(cycle(version), version, publications.lists(id), form);
    }

    /**
     * Material for the department's meeting (部务会材料).
     *
     * @throws ConflictException before two people have signed, or if what is stored is not what was signed
     */
    @Requires(Permission.RANKING_VIEW)
    public byte[] meeting(long id, DocumentForm form) {
        PublicationRow version = ready(id, DocumentKind.MEETING);
        byte[] file = meeting.write(cycle(version), version, runs.get(version.runId()), publications.lists(id), form);
        trace(id, DocumentKind.MEETING, form);
        return file;
    }

    /**
     * Report on the public notice (公示情况报告), with the objections to this version.
     *
     * @throws ConflictException while the notice runs or before
     */
    @Requires(Permission.RANKING_VIEW)
    public byte[] noticeReport(long id, DocumentForm form) {
        PublicationRow version = ready(id, DocumentKind.NOTICE_REPORT);
        byte[] file = report.write(cycle(version), version, objections.of(id), today(), form);
        trace(id, DocumentKind.NOTICE_REPORT, form);
        return file;
    }

    private PublicationRow ready(long id, DocumentKind kind) {
        PublicationRow version = publications.get(id);
        if (!kind.ready(version, today())) {
            throw new ConflictException("ranking.document.early." + kind);
        }
        return version;
    }

    private CycleRow cycle(PublicationRow version) {
        return cycles.get(version.cycleId());
    }

    private LocalDate today() {
        return BusinessTime.dateOf(clock.instant());
    }

    private void trace(long id, DocumentKind kind, DocumentForm form) {
        changes.fire(Change.of("ranking.document", "publication:" + id, "kind", kind, "form", form));
    }
}
