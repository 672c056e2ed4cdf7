package org.gankao.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gankao.exam.marking.KeyChange;
import org.gankao.exam.marking.MarkingRow;
import org.gankao.exam.marking.ResultRow;
import org.gankao.exam.marking.ResultService;
import org.gankao.exam.marking.SessionItem;
import org.gankao.exam.marking.SessionItemService;
import org.gankao.exam.marking.remark.Correction;
import org.gankao.exam.marking.remark.CorrectionJobs;
import org.gankao.exam.marking.remark.CorrectionService;
import org.gankao.exam.marking.remark.Trial;
import org.gankao.exam.sitting.SessionRow;
import org.gankao.exam.sitting.SessionService;
import org.gankao.people.UnitRow;
import org.gankao.people.UnitService;
import org.gankao.platform.faces.Language;
import org.gankao.platform.faces.Params;
import org.gankao.platform.jobs.JobRow;
import org.gankao.platform.jobs.JobState;
import org.gankao.platform.security.Caller;
import org.gankao.platform.text.Wording;
import org.jspecify.annotations.Nullable;

/** Backs {@code exam/corrections.xhtml}: corrections of a session, what each would move, and all markings. */
@Named
@ViewScoped
public class CorrectionsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PLACES_APART = ", ";
    private static final int LABEL = 28;

    @Inject
    SessionService sessions;

    @Inject
    CorrectionService corrections;

    @Inject
    CorrectionJobs work;

    @Inject
    SessionItemService items;

    @Inject
    ResultService results;

    @Inject
    UnitService units;

    @Inject
    Caller caller;

    @Inject
    Wording wording;

    @Inject
    Language language;

    @Inject
    Params params;

    private SessionRow session;
    private List<Correction> rows = List.of();
    private @Nullable Correction shown;
    private @Nullable Trial trial;
    private @Nullable JobRow job;
    private List<SessionItem> questions = List.of();
    private List<MarkingRow> markings = List.of();
    private List<ResultRow> old = List.of();
    private @Nullable Long marking;
    private Map<Long, String> townships = Map.of();
    private String ref = "";
    private KeyChange.Kind kind = KeyChange.Kind.NEW_KEY;
    private String key = "";
    private String reason = "";
    private String refusal = "";

    @PostConstruct
    void init() {
        session = sessions.get(params.id("session"));
        ref = params.text("ref").orElse("");
        townships = units.townships().stream().collect(Collectors.toMap(UnitRow::id, UnitRow::name));
        shown = params.optionalId("id").map(corrections::get).orElse(null);
        if (shown != null) {
            job = work.newest(shown.id())
                    .filter(newest -> newest.running() || newest.state() == JobState.FAILED)
                    .orElse(null);
            shown = corrections.get(shown.id()); // after the job, so that its end is not missed
            trial = shown.isTried() ? corrections.trial(shown.id()) : null;
        } else {
            rows = corrections.ofSession(session.id());
            markings = results.markings(session.id());
            marking = params.optionalId("marking").orElse(null);
            old = marking == null ? List.of() : results.ofMarking(session.id(), marking);
            if (session.markingId() != null) {
                questions = items.ofSession(session.id());
            }
        }
    }

    public String propose() {
        long id = corrections.propose(session.id(), new CorrectionService.Proposal(ref, kind, key, reason));
        work.tryOut(id, language.getLocale());
        return here(id);
    }

    public String tryAgain() {
        work.tryOut(current().id(), language.getLocale());
        return here(current().id());
    }

    public String approve() {
        String sha256 = current().trialSha256();
        work.approve(current().id(), sha256 == null ? "" : sha256, language.getLocale());
        return here(current().id());
    }

    public String refuse() {
        corrections.refuse(current().id(), refusal);
        return here(current().id());
    }

    private Correction current() {
        return java.util.Objects.requireNonNull(shown);
    }

    private String here(long id) {
        return "/exam/corrections.xhtml?faces-redirect=true&session=" + session.id() + "&id=" + id;
    }

    /** Whether the caller may approve: he did not propose it, and sees what it moves. */
    public boolean isApprovable() {
        return shown != null
                && shown.isOpen()
                && shown.isTried()
                && shown.proposedBy() != caller.require().accountId();
    }

    public boolean isOwn() {
        return shown != null && shown.proposedBy() == caller.require().accountId();
    }

    /** Whether something may be proposed now: the session is marked and nothing waits. */
    public boolean isProposable() {
        return !questions.isEmpty() && rows.stream().noneMatch(Correction::isOpen);
    }

    public String label(SessionItem item) {
        String stem = item.stem();
        return places(String.join(PLACES_APART, item.places())) + "　"
                + (stem.length() > LABEL ? stem.substring(0, LABEL) + "…" : stem);
    }

    /** Where the forms have an item, in words. */
    public String places(String places) {
        return Arrays.stream(places.split(PLACES_APART))
                .map(place -> place.split("-", 2))
                .map(place -> place.length < 2
                        ? place[0]
                        : wording.text(language.getLocale(), "exam.correction.placeOf", place[0], place[1]))
                .collect(Collectors.joining("、"));
    }

    public String township(long id) {
        return townships.getOrDefault(id, "");
    }

    public KeyChange.Kind[] getKinds() {
        return KeyChange.Kind.values();
    }

    public SessionRow getSession() {
        return session;
    }

    public List<Correction> getRows() {
        return rows;
    }

    public @Nullable Correction getShown() {
        return shown;
    }

    public @Nullable Trial getTrial() {
        return trial;
    }

    public @Nullable JobRow getJob() {
        return job;
    }

    public List<SessionItem> getQuestions() {
        return questions;
    }

    public List<MarkingRow> getMarkings() {
        return markings;
    }

    public @Nullable Long getMarking() {
        return marking;
    }

    /** Results of the marking that was asked for. */
    public List<ResultRow> getOld() {
        return old;
    }

    public String getRef() {
        return ref;
    }

    public void setRef(@Nullable String ref) {
        this.ref = ref == null ? "" : ref;
    }

    public KeyChange.Kind getKind() {
        return kind;
    }

    public void setKind(KeyChange.Kind kind) {
        this.kind = kind;
    }

    public String getKey() {
        return key;
    }

    public void setKey(@Nullable String key) {
        this.key = key == null ? "" : key;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public String getRefusal() {
        return refusal;
    }

    public void setRefusal(@Nullable String refusal) {
        this.refusal = refusal == null ? "" : refusal;
    }
}
