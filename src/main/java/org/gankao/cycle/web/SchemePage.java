package org.gankao.cycle.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gankao.cycle.Component;
import org.gankao.cycle.ConversionFormulas;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleService;
import org.gankao.cycle.MissingRule;
import org.gankao.cycle.SchemeRow;
import org.gankao.cycle.SchemeService;
import org.gankao.cycle.SchemeSummary;
import org.gankao.cycle.SchemeTerms;
import org.gankao.platform.faces.Language;
import org.gankao.platform.faces.Params;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.text.Wording;
import org.gankao.shared.Fraction;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** Backs {@code cycle/scheme.xhtml}: read, edit and sign one version of a scheme. */
@Named
@ViewScoped
public class SchemePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CycleService cycles;

    @Inject
    SchemeService schemes;

    @Inject
    Caller caller;

    @Inject
    Wording wording;

    @Inject
    Language language;

    @Inject
    Params params;

    private long id;
    private CycleRow cycle;
    private SchemeRow scheme;
    private List<SchemeRow> versions;

    private List<PartForm> parts = List.of();
    private @Nullable String formula;
    private BigDecimal teamShare = BigDecimal.ZERO;
    private int minPersonalVotes;
    private @Nullable Component firstTieBreak;
    private @Nullable Component secondTieBreak;
    private int minMonths;
    private BigDecimal quotaPercent = BigDecimal.ZERO;
    private String quotaBasis = "";
    private String orderedShare = "1/3";

    /** A component in the form; without a weight it does not count. */
    public static class PartForm implements Serializable {

        private static final long serialVersionUID = 1L;

        private final Component component;
        private @Nullable BigDecimal weight;
        private MissingRule missing;

        PartForm(Component component, SchemeTerms terms) {
            this.component = component;
            this.weight = terms.part(component).map(SchemeTerms.Part::weight).orElse(null);
            this.missing = terms.part(component).map(SchemeTerms.Part::missing).orElse(MissingRule.NOT_RANKED);
        }

        public Component getComponent() {
            return component;
        }

        public @Nullable BigDecimal getWeight() {
            return weight;
        }

        public void setWeight(@Nullable BigDecimal weight) {
            this.weight = weight;
        }

        public MissingRule getMissing() {
            return missing;
        }

        public void setMissing(MissingRule missing) {
            this.missing = missing;
        }
    }

    @PostConstruct
    void init() {
        id = params.id("id");
        load();
    }

    private void load() {
        scheme = schemes.get(id);
        cycle = cycles.get(scheme.cycleId());
        versions = schemes.ofCycle(cycle.id()).stream()
                .filter(s -> s.category() == scheme.category())
                .toList();
        SchemeTerms terms = scheme.terms();
        List<PartForm> forms = new ArrayList<>();
        for (Component component : Component.values()) {
            forms.add(new PartForm(component, terms));
        }
        parts = forms;
        formula = terms.formula();
        teamShare = terms.teamShare();
        minPersonalVotes = terms.minPersonalVotes();
        firstTieBreak = terms.tieBreak().isEmpty() ? null : terms.tieBreak().get(0);
        secondTieBreak = terms.tieBreak().size() < 2 ? null : terms.tieBreak().get(1);
        minMonths = terms.minMonths();
        quotaPercent = terms.quotaPercent();
        quotaBasis = terms.quotaBasis();
        orderedShare = terms.orderedShare().toString();
    }

    /** Keeps the form as the scheme. */
    public String save() {
        schemes.edit(id, terms(), scheme.sha256());
        return here();
    }

    /** Keeps the form here and in the drafts of the other categories. */
    public String saveForAll() {
        schemes.edit(id, terms(), scheme.sha256());
        schemes.copyToDrafts(id);
        return here();
    }

    public String sign() {
        schemes.sign(id, scheme.sha256());
        return here();
    }

    /** Drafts a new version and leads to it. */
    public String newVersion() {
        return "/cycle/scheme.xhtml?faces-redirect=true&id=" + schemes.newVersion(id);
    }

    private String here() {
        return "/cycle/scheme.xhtml?faces-redirect=true&id=" + id;
    }

    private SchemeTerms terms() {
        List<SchemeTerms.Part> counted = new ArrayList<>();
        for (PartForm part : parts) {
            if (part.weight != null && part.weight.signum() != 0) {
                counted.add(new SchemeTerms.Part(part.component, part.weight, part.missing));
            }
        }
        List<Component> ladder = new ArrayList<>();
        if (firstTieBreak != null) {
            ladder.add(firstTieBreak);
        }
        if (secondTieBreak != null) {
            ladder.add(secondTieBreak);
        }
        return new SchemeTerms(
                counted,
                formula,
                teamShare,
                minPersonalVotes,
                ladder,
                minMonths,
                quotaPercent,
                quotaBasis,
                share(orderedShare));
    }

    private static Fraction share(String text) {
        if (!text.matches("[0-9]{1,4}/[1-9][0-9]{0,3}")) {
            throw new RuleViolationException("cycle.scheme.orderedShare", text);
        }
        return Fraction.parse(text);
    }

    /** The scheme in plain sentences. */
    public List<String> getSummary() {
        Locale locale = language.getLocale();
        return SchemeSummary.of(scheme.terms(), formulaLabel()).stream()
                .map(s -> wording.text(
                        locale,
                        s.key(),
                        s.args().stream()
                                .map(w -> w.key() ? wording.text(locale, w.text()) : w.text())
                                .toList()))
                .toList();
    }

    private String formulaLabel() {
        String chosen = scheme.terms().formula();
        return chosen == null
                ? ""
                : getFormulas().stream()
                        .filter(f -> f.name().equals(chosen))
                        .map(ConversionFormulas.Formula::label)
                        .findFirst()
                        .orElse(chosen);
    }

    public List<ConversionFormulas.Formula> getFormulas() {
        return schemes.formulas();
    }

    public boolean isMayEdit() {
        return scheme.draft() && caller.may(Permission.CYCLE_EDIT);
    }

    public boolean isMaySign() {
        return scheme.draft()
                && caller.may(Permission.CYCLE_SIGN)
                && !scheme.signedBy(caller.identity().map(Identity::accountId).orElse(0L));
    }

    public boolean isMayRenew() {
        return scheme.frozen()
                && caller.may(Permission.CYCLE_EDIT)
                && versions.stream().noneMatch(SchemeRow::draft)
                && cycle.state() != org.gankao.cycle.CycleState.CLOSED;
    }

    public CycleRow getCycle() {
        return cycle;
    }

    public SchemeRow getScheme() {
        return scheme;
    }

    public List<SchemeRow> getVersions() {
        return versions;
    }

    public Component[] getComponents() {
        return Component.values();
    }

    public MissingRule[] getMissingRules() {
        return MissingRule.values();
    }

    public List<PartForm> getParts() {
        return parts;
    }

    public @Nullable String getFormula() {
        return formula;
    }

    public void setFormula(@Nullable String formula) {
        this.formula = formula;
    }

    public BigDecimal getTeamShare() {
        return teamShare;
    }

    public void setTeamShare(BigDecimal teamShare) {
        this.teamShare = teamShare;
    }

    public int getMinPersonalVotes() {
        return minPersonalVotes;
    }

    public void setMinPersonalVotes(int minPersonalVotes) {
        this.minPersonalVotes = minPersonalVotes;
    }

    public @Nullable Component getFirstTieBreak() {
        return firstTieBreak;
    }

    public void setFirstTieBreak(@Nullable Component firstTieBreak) {
        this.firstTieBreak = firstTieBreak;
    }

    public @Nullable Component getSecondTieBreak() {
        return secondTieBreak;
    }

    public void setSecondTieBreak(@Nullable Component secondTieBreak) {
        this.secondTieBreak = secondTieBreak;
    }

    public int getMinMonths() {
        return minMonths;
    }

    public void setMinMonths(int minMonths) {
        this.minMonths = minMonths;
    }

    public BigDecimal getQuotaPercent() {
        return quotaPercent;
    }

    public void setQuotaPercent(BigDecimal quotaPercent) {
        this.quotaPercent = quotaPercent;
    }

    public String getQuotaBasis() {
        return quotaBasis;
    }

    public void setQuotaBasis(@Nullable String quotaBasis) {
        this.quotaBasis = quotaBasis == null ? "" : quotaBasis;
    }

    public String getOrderedShare() {
        return orderedShare;
    }

    public void setOrderedShare(@Nullable String orderedShare) {
        this.orderedShare = orderedShare == null ? "" : orderedShare;
    }
}
