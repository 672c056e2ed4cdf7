package org.gankao.questionbank.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gankao.platform.faces.Language;
import org.gankao.platform.faces.Params;
import org.gankao.platform.jobs.JobRow;
import org.gankao.platform.text.Wording;
import org.gankao.questionbank.formats.Finding;
import org.gankao.questionbank.formats.ImportRow;
import org.gankao.questionbank.formats.ImportState;
import org.gankao.questionbank.formats.ItemSheetJobs;
import org.gankao.questionbank.formats.ItemSheetService;
import org.gankao.questionbank.formats.SheetReport;
import org.gankao.shared.NotFoundException;
import org.jspecify.annotations.Nullable;

/** Backs {@code questionbank/import.xhtml}: the report on a file, and confirming or discarding it. */
@Named
@ViewScoped
public class ImportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ItemSheetService sheets;

    @Inject
    ItemSheetJobs jobs;

    @Inject
    Wording wording;

    @Inject
    Language language;

    @Inject
    Params params;

    private long id;
    private transient @Nullable SheetReport report;

    /**
     * Findings that say the same, with the rows they stand in.
     *
     * @param rows row numbers, joined
     */
    public record Group(String column, String message, String fix, String rows, int count) {}

    @PostConstruct
    void init() {
        id = params.optionalId("id").orElseThrow(() -> new NotFoundException("questionbank.import.unknown"));
        sheets.get(id);
    }

    public void confirm() {
        jobs.confirm(id, language.getLocale());
    }

    public String discard() {
        sheets.discard(id);
        return "/questionbank/imports.xhtml?faces-redirect=true";
    }

    public ImportRow getSent() {
        return sheets.get(id);
    }

    public boolean isOpen() {
        return getSent().state() == ImportState.CHECKED;
    }

    public @Nullable JobRow getJob() {
        return jobs.newest(id).orElse(null);
    }

    public boolean isConfirmable() {
        JobRow job = getJob();
        return isOpen() && getReport().isClean() && !getReport().drafts().isEmpty() && (job == null || !job.running());
    }

    public SheetReport getReport() {
        SheetReport read = report;
        if (read == null) {
            read = sheets.report(id);
            report = read;
        }
        return read;
    }

    public List<Finding> getErrors() {
        return getReport().of(Finding.Kind.ERROR);
    }

    public List<Finding> getLeftOut() {
        return getReport().of(Finding.Kind.LEFT_OUT);
    }

    public List<Group> getWarnings() {
        return grouped(Finding.Kind.WARNING);
    }

    public List<Group> getNotes() {
        return grouped(Finding.Kind.NOTE);
    }

    public List<Finding> getCleaned() {
        return getReport().of(Finding.Kind.CLEANED);
    }

    public int count(String kind) {
        return getReport().of(Finding.Kind.valueOf(kind)).size();
    }

    public String text(Finding finding) {
        return wording.text(language.getLocale(), finding.messageKey(), finding.args());
    }

    public String fix(Finding finding) {
        return wording.text(language.getLocale(), finding.fixKey(), finding.args());
    }

    private List<Group> grouped(Finding.Kind kind) {
        Map<List<String>, List<Finding>> same = getReport().of(kind).stream()
                .collect(Collectors.groupingBy(
                        finding -> List.of(finding.column(), text(finding)), LinkedHashMap::new, Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        same.forEach((what, findings) -> groups.add(new Group(
                what.get(0),
                what.get(1),
                fix(findings.get(0)),
                findings.stream().map(finding -> String.valueOf(finding.row())).collect(Collectors.joining("、")),
                findings.size())));
        return groups;
    }
}
