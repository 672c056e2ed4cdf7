package org.gankao.ranking.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleService;
import org.gankao.platform.faces.Params;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.ranking.AnnualGrade;
import org.gankao.ranking.AnnualRow;
import org.gankao.ranking.AnnualService;
import org.gankao.ranking.AnnualSuggestions;
import org.gankao.ranking.GradeSystem;
import org.gankao.ranking.PublicationRow;
import org.gankao.ranking.PublicationService;
import org.gankao.ranking.PublicationState;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** Backs {@code ranking/annual.xhtml}: suggestions for the annual evaluation, unit by unit, and what people decided. */
@Named
@ViewScoped
public class AnnualPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    AnnualService annuals;

    @Inject
    PublicationService publications;

    @Inject
    CycleService cycles;

    @Inject
    Caller caller;

    @Inject
    Params params;

    private @Nullable PublicationRow version;
    private @Nullable CycleRow cycle;
    private @Nullable Long id;
    private List<AnnualRow> rows = List.of();
    private List<AnnualSuggestions.Quota> quotas = List.of();
    private @Nullable Long unitId;
    private @Nullable Long cadreId;
    private @Nullable AnnualGrade grade;
    private String reason = "";

    @PostConstruct
    void init() {
        if (!caller.may(Permission.ANNUAL_VIEW)) {
            throw new ForbiddenException("security.notAllowed");
        }
        version = params.optionalId("publication")
                .map(publications::get)
                .or(() -> publications.published().stream()
                        .filter(p -> p.state() == PublicationState.FINAL)
                        .findFirst())
                .orElse(null);
        unitId = params.optionalId("unit").orElse(null);
        if (version != null) {
            cycle = cycles.get(version.cycleId());
            id = annuals.of(version.id()).orElse(null);
            load();
        }
    }

    private void load() {
        if (id != null) {
            rows = annuals.rows(id);
            quotas = annuals.quotas(id);
        }
    }

    public String suggest() {
        if (version != null) {
            annuals.suggest(version.id());
        }
        return here();
    }

    public String decide() {
        if (cadreId == null || grade == null || id == null) {
            throw new RuleViolationException("ranking.annual.choose");
        }
        annuals.decide(id, cadreId, grade, reason);
        return here();
    }

    private String here() {
        return "/ranking/annual.xhtml?faces-redirect=true&publication=" + (version == null ? 0 : version.id())
                + (unitId == null ? "" : "&unit=" + unitId);
    }

    /** Rows of the unit chosen, or those who are suggested for 优秀 in any unit. */
    public List<AnnualRow> getShown() {
        return rows.stream()
                .filter(r -> unitId == null
                        ? r.suggestion() == AnnualGrade.EXCELLENT || r.decision() != null
                        : r.result().unitId() == unitId)
                .toList();
    }

    /** Whom the form may decide about. */
    public List<AnnualRow> getDecidable() {
        return getShown().stream()
                .filter(r -> r.system() != GradeSystem.RANKING_ONLY)
                .toList();
    }

    /** How many have been decided as 优秀 in a unit and system. */
    public long excellent(AnnualSuggestions.Quota quota) {
        return rows.stream()
                .filter(r -> r.result().unitId() == quota.unitId()
                        && r.system() == quota.system()
                        && r.decision() == AnnualGrade.EXCELLENT)
                .count();
    }

    public long suggested(AnnualSuggestions.Quota quota) {
        return rows.stream()
                .filter(r -> r.result().unitId() == quota.unitId()
                        && r.system() == quota.system()
                        && r.suggestion() == AnnualGrade.EXCELLENT)
                .count();
    }

    public long getRankingOnly() {
        return rows.stream().filter(r -> r.system() == GradeSystem.RANKING_ONLY).count();
    }

    public boolean isMayEdit() {
        return caller.may(Permission.ANNUAL_EDIT);
    }

    public boolean isReady() {
        return version != null && version.state() == PublicationState.FINAL && !version.replaced();
    }

    public AnnualGrade[] getGrades() {
        return AnnualGrade.values();
    }

    public @Nullable PublicationRow getVersion() {
        return version;
    }

    public @Nullable CycleRow getCycle() {
        return cycle;
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable Long getUnitId() {
        return unitId;
    }

    public int getPeople() {
        return rows.size();
    }

    public List<AnnualSuggestions.Quota> getQuotas() {
        return quotas;
    }

    public @Nullable Long getCadreId() {
        return cadreId;
    }

    public void setCadreId(@Nullable Long cadreId) {
        this.cadreId = cadreId;
    }

    public @Nullable AnnualGrade getGrade() {
        return grade;
    }

    public void setGrade(@Nullable AnnualGrade grade) {
        this.grade = grade;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
