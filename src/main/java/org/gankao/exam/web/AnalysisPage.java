package org.gankao.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gankao.exam.analysis.AnalysisJobs;
import org.gankao.exam.analysis.AnalysisRow;
import org.gankao.exam.analysis.AnalysisService;
import org.gankao.exam.analysis.ItemResponse;
import org.gankao.exam.analysis.SessionAnalysis;
import org.gankao.exam.analysis.Warning;
import org.gankao.exam.analysis.WarningWording;
import org.gankao.exam.sitting.SessionRow;
import org.gankao.exam.sitting.SessionService;
import org.gankao.people.UnitRow;
import org.gankao.people.UnitService;
import org.gankao.platform.faces.Language;
import org.gankao.platform.faces.Params;
import org.gankao.platform.jobs.JobRow;
import org.gankao.platform.jobs.Jobs;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.shared.ForbiddenException;
import org.jspecify.annotations.Nullable;

/** Backs {@code exam/analysis.xhtml}: what a marked session tells of its paper. */
@Named
@ViewScoped
public class AnalysisPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> TABS = List.of("overview", "items", "irt", "fairness", "similarity", "groups");
    private static final int SHOWN_AT_ONCE = 8;

    @Inject
    SessionService sessions;

    @Inject
    AnalysisService analyses;

    @Inject
    AnalysisJobs work;

    @Inject
    WarningWording wording;

    @Inject
    UnitService units;

    @Inject
    Jobs jobs;

    @Inject
    Caller caller;

    @Inject
    Language language;

    @Inject
    Params params;

    private SessionRow session;
    private String tab = TABS.get(0);
    private String place = "";
    private transient @Nullable View view;

    /** Everything the page shows, read once a request. */
    private record View(@Nullable AnalysisRow row, List<ItemLine> lines, Map<Long, String> units) {}

    @PostConstruct
    void init() {
        if (!caller.may(Permission.MARK) && !caller.may(Permission.RESULT_RELEASE)) {
            throw new ForbiddenException("security.notAllowed");
        }
        session = sessions.get(params.id("id"));
        tab = params.text("tab").filter(TABS::contains).orElse(TABS.get(0));
        place = params.text("item").orElse("");
        view();
    }

    public String start() {
        work.start(session.id(), language.getLocale());
        return "/exam/analysis.xhtml?faces-redirect=true&id=" + session.id();
    }

    private View view() {
        View made = view;
        if (made == null) {
            AnalysisRow row = analyses.of(session.id()).orElse(null);
            made = new View(
                    row,
                    row == null ? List.of() : lines(row.analysis()),
                    units.all().stream().collect(Collectors.toMap(UnitRow::id, UnitRow::name)));
            view = made;
        }
        return made;
    }

    private List<ItemLine> lines(SessionAnalysis analysis) {
        Locale locale = language.getLocale();
        ItemResponse irt = analysis.irt();
        Map<String, ItemResponse.Item> estimates = irt == null ? Map.of() : irt.byPlace();
        Map<String, List<Warning>> warnings =
                analysis.warnings().stream().collect(Collectors.groupingBy(Warning::place));
        return analysis.items().stream()
                .map(item -> {
                    List<Warning> own = warnings.getOrDefault(item.place(), List.of());
                    return new ItemLine(
                            item,
                            wording.item(locale, item.form(), item.section(), item.number()),
                            estimates.get(item.place()),
                            own.stream().map(one -> wording.text(locale, one)).toList(),
                            own.stream().anyMatch(one -> one.kind().isGrave()));
                })
                .toList();
    }

    public SessionRow getSession() {
        return session;
    }

    public @Nullable AnalysisRow getRow() {
        return view().row();
    }

    public @Nullable SessionAnalysis getAnalysis() {
        AnalysisRow row = view().row();
        return row == null ? null : row.analysis();
    }

    /** The session was marked anew since. */
    public boolean isStale() {
        AnalysisRow row = view().row();
        return row != null && session.markingId() != null && row.markingId() != session.markingId();
    }

    public @Nullable JobRow getJob() {
        return jobs.newest(AnalysisJobs.KIND, AnalysisJobs.subject(session.id()))
                .filter(job -> job.running() || (job.message() != null && job.result() == null))
                .orElse(null);
    }

    public List<String> getTabs() {
        return TABS;
    }

    public String getTab() {
        return tab;
    }

    public List<ItemLine> getLines() {
        return view().lines();
    }

    /** The item whose options are shown; null: none. */
    public @Nullable ItemLine getChosen() {
        return view().lines().stream()
                .filter(line -> line.place().equals(place))
                .findFirst()
                .orElse(null);
    }

    /** Warnings shown at once: all that must be settled, and some notices. */
    public List<Warning> getFirstWarnings() {
        return warnings().subList(0, shownAtOnce());
    }

    public List<Warning> getMoreWarnings() {
        return warnings().subList(shownAtOnce(), warnings().size());
    }

    private int shownAtOnce() {
        return (int) Math.min(warnings().size(), Math.max(getGraveCount(), SHOWN_AT_ONCE));
    }

    private List<Warning> warnings() {
        SessionAnalysis analysis = getAnalysis();
        return analysis == null ? List.of() : analysis.warnings();
    }

    public long getGraveCount() {
        return warnings().stream().filter(one -> one.kind().isGrave()).count();
    }

    public long getNoticeCount() {
        return warnings().size() - getGraveCount();
    }

    public String text(Warning warning) {
        return wording.text(language.getLocale(), warning);
    }

    /** Names places, for example of an item that stands in two forms. */
    public String names(List<String> places) {
        Set<String> wanted = Set.copyOf(places);
        List<String> names = new ArrayList<>();
        view().lines().stream().filter(line -> wanted.contains(line.place())).forEach(line -> names.add(line.name()));
        return String.join(" / ", names);
    }

    /** Townships, or units, the best first. */
    public List<SessionAnalysis.Group> groups(boolean township) {
        SessionAnalysis analysis = getAnalysis();
        return analysis == null
                ? List.of()
                : analysis.groups().stream()
                        .filter(group -> group.township() == township)
                        .toList();
    }

    public String unit(@Nullable Long id) {
        return id == null ? "" : view().units().getOrDefault(id, "");
    }

    /** A figure with so many decimals; a dash where there is none. */
    public String decimal(@Nullable Double value, int places) {
        return value == null ? "—" : String.format(Locale.ROOT, "%." + places + "f", value);
    }

    /** A small probability as it is read: 0.013, or below 0.0001. */
    public String probability(double p) {
        return p < 0.0001 ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", p);
    }

    public List<AnalysisCharts.Bar> getBars() {
        SessionAnalysis analysis = getAnalysis();
        return analysis == null
                ? List.of()
                : AnalysisCharts.bars(analysis.total().bands());
    }

    public List<AnalysisCharts.Dot> getDots() {
        return AnalysisCharts.dots(view().lines(), getForms());
    }

    /** Labels of forms in order. */
    public List<String> getForms() {
        return view().lines().stream()
                .map(line -> line.item().form())
                .distinct()
                .toList();
    }

    public List<AnalysisCharts.Line> getInformation() {
        return AnalysisCharts.lines(curves());
    }

    public List<AnalysisCharts.Tick> getInformationTicks() {
        return AnalysisCharts.informations(curves());
    }

    private List<ItemResponse.Curve> curves() {
        SessionAnalysis analysis = getAnalysis();
        return analysis == null || analysis.irt() == null
                ? List.of()
                : analysis.irt().curves();
    }

    public List<AnalysisCharts.Tick> getAbilityTicks() {
        return AnalysisCharts.abilities();
    }

    public List<AnalysisCharts.Tick> getFacilityTicks() {
        return AnalysisCharts.facilities();
    }

    public List<AnalysisCharts.Tick> getDiscriminationTicks() {
        return AnalysisCharts.discriminations();
    }
}
