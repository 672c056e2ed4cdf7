package org.gankao.cycle.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.gankao.cycle.CyclePlan;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleService;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** Backs {@code cycle/new.xhtml}: a new cycle like an earlier one. */
@Named
@ViewScoped
public class NewCyclePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CycleService cycles;

    @Inject
    Caller caller;

    private String code = "";
    private String name = "";
    private @Nullable LocalDate from;
    private @Nullable LocalDate until;
    private @Nullable LocalDate baseDate;
    private @Nullable Long like;

    /** Who may not create one is not shown the form. */
    @PostConstruct
    void open() {
        if (!caller.may(Permission.CYCLE_EDIT)) {
            throw new ForbiddenException("security.notAllowed");
        }
    }

    public List<CycleRow> getRows() {
        return cycles.all();
    }

    /** Creates the cycle and leads to its page. */
    public String create() {
        if (from == null || until == null || baseDate == null) {
            throw new RuleViolationException("cycle.dates.missing");
        }
        long id = cycles.create(new CyclePlan(code, name, from, until, baseDate), like);
        return "/cycle/cycle.xhtml?faces-redirect=true&id=" + id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
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

    public @Nullable LocalDate getBaseDate() {
        return baseDate;
    }

    public void setBaseDate(@Nullable LocalDate baseDate) {
        this.baseDate = baseDate;
    }

    public @Nullable Long getLike() {
        return like;
    }

    public void setLike(@Nullable Long like) {
        this.like = like;
    }
}
