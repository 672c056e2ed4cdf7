package org.gankao.questionbank.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.questionbank.ItemService;
import org.gankao.questionbank.LawRow;
import org.gankao.questionbank.LawService;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** Backs {@code questionbank/laws.xhtml}: the register of laws, what has ended, and giving a version its last day. */
@Named
@ViewScoped
public class LawsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LawService laws;

    @Inject
    ItemService items;

    @Inject
    Caller caller;

    private transient @Nullable List<LawRow> rows;
    private LocalDate today;
    private @Nullable String law;
    private @Nullable LocalDate lastDay;
    private @Nullable String reason;

    @PostConstruct
    void init() {
        today = items.today();
        getRows();
    }

    /** Gives the chosen version its last day. */
    public String end() {
        if (law == null || law.isEmpty() || lastDay == null) {
            throw new RuleViolationException("questionbank.law.incomplete");
        }
        laws.end(law, lastDay, Objects.requireNonNullElse(reason, ""));
        return "/questionbank/laws.xhtml?faces-redirect=true";
    }

    public List<LawRow> getRows() {
        List<LawRow> all = rows;
        if (all == null) {
            all = laws.all();
            rows = all;
        }
        return all;
    }

    /** Ended versions that items in use still cite. */
    public List<LawRow> getStale() {
        return getRows().stream()
                .filter(row -> row.items() > 0 && row.endedOn(today))
                .toList();
    }

    public boolean isEnded(LawRow row) {
        return row.endedOn(today);
    }

    public boolean isMayEnd() {
        return caller.may(Permission.ITEM_EDIT);
    }

    public @Nullable String getLaw() {
        return law;
    }

    public void setLaw(@Nullable String law) {
        this.law = law;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
