package org.gankao.locality.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.gankao.locality.roster.FindingText;
import org.gankao.locality.roster.RosterImportRow;
import org.gankao.locality.roster.RosterImportService;
import org.gankao.locality.roster.RosterImports;
import org.gankao.locality.roster.RosterSheet;
import org.gankao.locality.roster.Severity;
import org.gankao.platform.faces.Language;
import org.gankao.platform.faces.Pager;
import org.gankao.platform.jobs.JobRow;
import org.gankao.platform.jobs.Jobs;
import org.gankao.shared.Page;
import org.jspecify.annotations.Nullable;

/** Backs {@code locality/import.xhtml}: what was found in a roster file, and the word of a person. */
@Named
@ViewScoped
public class RosterImportPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;

    @Inject
    RosterImportService imports;

    @Inject
    RosterImports work;

    @Inject
    FindingText text;

    @Inject
    Jobs jobs;

    @Inject
    Language language;

    private long id;
    private @Nullable RosterSheet sheet;
    private @Nullable Severity severity;
    private int first;

    private transient boolean asked;
    private transient @Nullable JobRow job;

    public RosterImportRow getFile() {
        return imports.get(id);
    }

    /** The work going on; null if none is. Read once: the page asks for it many times, and it may end in between. */
    public @Nullable JobRow getJob() {
        if (!asked) {
            asked = true;
            job = read();
        }
        return job;
    }

    private @Nullable JobRow read() {
        RosterImportRow file = getFile();
        JobRow row = file.jobId() == null ? null : jobs.row(file.jobId());
        return row != null && (row.running() || file.counts().isEmpty() && row.message() != null && failed(row))
                ? row
                : null;
    }

    private static boolean failed(JobRow row) {
        return switch (row.state()) {
            case FAILED, INTERRUPTED, CANCELLED -> true;
            case RUNNING, DONE -> false;
        };
    }

    public Page<FindingText.Worded> getFindings() {
        return imports.findings(id, sheet, severity, first, PAGE).map(f -> text.worded(f, language.getLocale()));
    }

    /**
     * The way to the other pages of the same list.
     *
     * @param total findings of the whole list
     */
    public Pager pager(long total) {
        return Pager.of(first, PAGE, total)
                .keeping("id", id)
                .keeping("sheet", sheet)
                .keeping("severity", severity);
    }

    public List<RosterSheet> getSheets() {
        return List.of(RosterSheet.values());
    }

    public List<Severity> getSeverities() {
        return List.of(Severity.values());
    }

    public String confirm() {
        work.confirm(id, language.getLocale());
        return "/locality/import.xhtml?faces-redirect=true&id=" + id;
    }

    public String discard() {
        imports.discard(id);
        return "/locality/imports.xhtml?faces-redirect=true";
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public @Nullable RosterSheet getSheet() {
        return sheet;
    }

    public void setSheet(@Nullable RosterSheet sheet) {
        this.sheet = sheet;
    }

    public @Nullable Severity getSeverity() {
        return severity;
    }

    public void setSeverity(@Nullable Severity severity) {
        this.severity = severity;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = Math.max(0, first);
    }
}
