package org.gankao.ledger.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gankao.ledger.CheckpointRow;
import org.gankao.ledger.LedgerKey;
import org.gankao.ledger.LedgerQuery;
import org.gankao.ledger.LedgerRow;
import org.gankao.ledger.LedgerService;
import org.gankao.ledger.Verifier;
import org.gankao.platform.faces.Language;
import org.gankao.platform.jobs.JobRow;
import org.gankao.platform.text.Wording;
import org.gankao.shared.Page;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Backs {@code ledger/entries.xhtml}: what was changed, by whom and when; and whether the record of it is whole. */
@Named
@ViewScoped
public class LedgerPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Features whose changes can be asked for. */
    private static final List<String> AREAS = List.of(
            "cycle",
            "exam",
            "questionbank",
            "survey",
            "debriefing",
            "ranking",
            "people",
            "locality",
            "photoid",
            "drill",
            "security");

    @Inject
    LedgerService ledger;

    @Inject
    Verifier verifier;

    @Inject
    LedgerKey key;

    @Inject
    Language language;

    private String who = "";
    private String area = "";
    private @Nullable LocalDate from;
    private @Nullable LocalDate until;
    private LazyDataModel<LedgerRow> rows;

    @PostConstruct
    void init() {
        rows = new Rows();
    }

    public void verify() {
        verifier.start(language.getLocale());
    }

    public @Nullable JobRow getVerification() {
        return verifier.newest().orElse(null);
    }

    /** The last verification found nothing wrong. */
    public boolean isVerified() {
        return verifier.newest().filter(Verifier::foundWhole).isPresent();
    }

    public List<CheckpointRow> getCheckpoints() {
        List<CheckpointRow> all = ledger.checkpoints();
        return all.subList(Math.max(0, all.size() - 5), all.size()).stream()
                .sorted((a, b) -> Long.compare(b.position(), a.position()))
                .toList();
    }

    public String getPublicKey() {
        return key.publicText();
    }

    /** The action in words; its name where a feature gave none. */
    public String wordOf(LedgerRow row) {
        String text = Wording.texts(language.getLocale()).get("ledger." + row.action());
        return text == null ? row.action() : text;
    }

    /** What was changed. */
    public String subjectOf(LedgerRow row) {
        return FactWords.subject(row, language.getLocale());
    }

    public List<Map.Entry<String, String>> factsOf(LedgerRow row) {
        return FactWords.of(row, language.getLocale());
    }

    public List<String> getAreas() {
        return AREAS;
    }

    public LazyDataModel<LedgerRow> getRows() {
        return rows;
    }

    public String getWho() {
        return who;
    }

    public void setWho(@Nullable String who) {
        this.who = who == null ? "" : who;
    }

    public String getArea() {
        return area;
    }

    public void setArea(@Nullable String area) {
        this.area = area == null ? "" : area;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    private final class Rows extends LazyDataModel<LedgerRow> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return (int) page(0, 1).total();
        }

        @Override
        public List<LedgerRow> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
            return page(first, size).rows();
        }

        private Page<LedgerRow> page(int first, int max) {
            return ledger.page(new LedgerQuery(who, area, "", from, until, first, max));
        }
    }
}
