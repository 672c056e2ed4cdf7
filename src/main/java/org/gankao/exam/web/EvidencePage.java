package org.gankao.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gankao.exam.sitting.Evidence;
import org.gankao.exam.sitting.EvidenceRow;
import org.gankao.exam.sitting.EvidenceService;
import org.gankao.exam.sitting.SessionRow;
import org.gankao.exam.sitting.SessionService;
import org.gankao.exam.sitting.SignalKind;
import org.gankao.platform.faces.Params;
import org.jspecify.annotations.Nullable;

/** Backs {@code exam/evidence.xhtml}: what was noticed at the sittings of a session, and at one of them. */
@Named
@RequestScoped
public class EvidencePage {

    private static final int MILLIS = 1000;

    @Inject
    SessionService sessions;

    @Inject
    EvidenceService evidence;

    @Inject
    Params params;

    private SessionRow session;
    private List<EvidenceRow> rows = List.of();
    private @Nullable EvidenceRow chosen;

    @PostConstruct
    void init() {
        session = sessions.get(params.id("session"));
        rows = evidence.ofSession(session.id());
        Long sitting = params.optionalId("sitting").orElse(null);
        chosen = rows.stream()
                .filter(row -> sitting != null && row.sittingId() == sitting)
                .findFirst()
                .orElse(null);
    }

    public SessionRow getSession() {
        return session;
    }

    public List<EvidenceRow> getRows() {
        return rows;
    }

    /** The sitting looked at; null: none. */
    public @Nullable EvidenceRow getChosen() {
        return chosen;
    }

    public List<Evidence> getDetails() {
        return chosen == null ? List.of() : evidence.ofSitting(chosen.sittingId());
    }

    /** Seconds of a time away, characters of a paste. */
    public int amount(Evidence one) {
        return one.kind() == SignalKind.AWAY ? one.amount() / MILLIS : one.amount();
    }

    public int getQuickSeconds() {
        return EvidenceRow.QUICK_SECONDS;
    }
}
