package org.gankao.ranking.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gankao.cycle.Component;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleService;
import org.gankao.people.PostCategory;
import org.gankao.people.UnitRow;
import org.gankao.people.UnitService;
import org.gankao.platform.faces.Params;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.ranking.EarlierPlaces;
import org.gankao.ranking.FormulaEffect;
import org.gankao.ranking.GroupQuery;
import org.gankao.ranking.GroupRow;
import org.gankao.ranking.GroupService;
import org.gankao.ranking.GroupView;
import org.gankao.ranking.PastPlace;
import org.gankao.ranking.PublicationRow;
import org.gankao.ranking.PublicationService;
import org.gankao.ranking.ResultQuery;
import org.gankao.ranking.ResultRow;
import org.gankao.ranking.RuleEffectService;
import org.gankao.ranking.RunRow;
import org.gankao.ranking.RunService;
import org.gankao.ranking.WeightEffect;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.Page;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Backs {@code ranking/ranking.xhtml}, {@code spread.xhtml} and {@code groups.xhtml}: one run by cadre or by group. */
@Named
@ViewScoped
public class RankingPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    @Inject
    RunService runs;

    @Inject
    GroupService grouping;

    @Inject
    RuleEffectService rules;

    @Inject
    PublicationService publications;

    @Inject
    CycleService cycles;

    @Inject
    UnitService units;

    @Inject
    Caller caller;

    @Inject
    Params params;

    private @Nullable RunRow run;
    private @Nullable CycleRow cycle;
    private @Nullable PublicationRow version;
    private PostCategory category = PostCategory.GRID_RESPONSIBLE;
    private GroupView view = GroupView.TOWNSHIP;
    private @Nullable Long townshipId;
    private @Nullable Long unitId;
    private String name = "";
    private LazyDataModel<ResultRow> rows;
    private @Nullable List<GroupRow> groups;
    private EarlierPlaces earlier;
    private @Nullable PostCategory floorOf;
    private int floor;
    private @Nullable PostCategory effectsOf;
    private List<FormulaEffect> formulaEffects = List.of();
    private List<WeightEffect> weightEffects = List.of();

    @PostConstruct
    void init() {
        if (!caller.may(Permission.RANKING_VIEW)) {
            throw new ForbiddenException("security.notAllowed");
        }
        run = params.optionalId("run")
                .map(runs::get)
                .orElseGet(() -> params.optionalId("cycle").map(this::newest).orElseGet(this::newestOfAll));
        if (run != null) {
            cycle = cycles.get(run.cycleId());
            long runId = run.id();
            version = publications.ofCycle(run.cycleId()).stream()
                    .filter(p -> p.runId() == runId)
                    .findFirst()
                    .orElse(null);
            category = params.text("category")
                    .map(RankingPage::categoryOf)
                    .orElseGet(() -> mostRanked(runId, run.categories()));
            view = params.text("view").map(RankingPage::viewOf).orElse(GroupView.TOWNSHIP);
            townshipId = params.optionalId("township").orElse(null);
            unitId = params.optionalId("unit").orElse(null);
            name = params.text("name").orElse("");
            earlier = grouping.earlierOfCadres(runId, List.of());
        }
        rows = new Rows();
    }

    private static PostCategory categoryOf(String text) {
        return java.util.Arrays.stream(PostCategory.values())
                .filter(c -> c.name().equals(text))
                .findFirst()
                .orElse(PostCategory.GRID_RESPONSIBLE);
    }

    private static GroupView viewOf(String text) {
        return java.util.Arrays.stream(GroupView.values())
                .filter(v -> v.name().equals(text))
                .findFirst()
                .orElse(GroupView.TOWNSHIP);
    }

    private @Nullable RunRow newest(long cycleId) {
        return runs.ofCycle(cycleId).stream().findFirst().orElse(null);
    }

    private @Nullable RunRow newestOfAll() {
        return cycles.all().stream()
                .flatMap(c -> runs.ofCycle(c.id()).stream().limit(1))
                .findFirst()
                .orElse(null);
    }

    private PostCategory mostRanked(long runId, List<PostCategory> categories) {
        PostCategory most = PostCategory.GRID_RESPONSIBLE;
        long count = -1;
        for (PostCategory candidate : categories) {
            long total = runs.page(new ResultQuery(runId, candidate, null, null, "", 0, 1))
                    .total();
            if (total > count) {
                most = candidate;
                count = total;
            }
        }
        return most;
    }

    /** The components of the run's scheme that have marks, in the order of the enum. */
    public List<Component> getComponents() {
        return List.of(Component.values());
    }

    public List<CycleRow> getCycles() {
        return cycles.all().stream()
                .filter(c -> !runs.ofCycle(c.id()).isEmpty())
                .toList();
    }

    public List<RunRow> getRuns() {
        return cycle == null ? List.of() : runs.ofCycle(cycle.id());
    }

    public List<UnitRow> getTownships() {
        return units.townships();
    }

    public GroupView[] getViews() {
        return GroupView.values();
    }

    /** Address of the same ranking in another view. */
    public String groupUrl(GroupView of) {
        return "/ranking/groups.xhtml?run=%d&category=%s&view=%s".formatted(run == null ? 0 : run.id(), category, of);
    }

    /** Cycles with a final version before this one, newest first. */
    public List<EarlierPlaces.Cycle> getEarlierCycles() {
        return earlier == null ? List.of() : earlier.cycles();
    }

    /** Where a cadre or group of the table stood in an earlier cycle; null: nowhere. */
    public @Nullable PastPlace past(EarlierPlaces.Cycle of, long id) {
        return earlier.in(of, id);
    }

    /** The scores of a cadre or group from the oldest cycle to this one, as dots of a line; empty without a line. */
    public List<Sparkline.Dot> line(long id, @Nullable BigDecimal now) {
        List<BigDecimal> scores = new ArrayList<>();
        for (PastPlace place : earlier.of(id)) {
            if (place.composite() != null) {
                scores.add(0, place.composite());
            }
        }
        if (now != null) {
            scores.add(now);
        }
        return Sparkline.of(scores, getFloor());
    }

    /** The same as the points of a polyline. */
    public String points(List<Sparkline.Dot> dots) {
        return Sparkline.points(dots);
    }

    /** Address of the cadres of a group. */
    public String cadresUrl(GroupRow group) {
        String filter = switch (view) {
            case TOWNSHIP -> "&township=" + group.id();
            case UNIT -> "&unit=" + group.id();
            case SENDING_UNIT, VILLAGE, TEAM -> "";
        };
        return "/ranking/ranking.xhtml?run=%d&category=%s%s".formatted(run == null ? 0 : run.id(), category, filter);
    }

    /** What other conversion formulas would move in the category shown. */
    public List<FormulaEffect> getFormulaEffects() {
        readEffects();
        return formulaEffects;
    }

    /** What the weights of the category shown really do. */
    public List<WeightEffect> getWeightEffects() {
        readEffects();
        return weightEffects;
    }

    private void readEffects() {
        if (run != null && effectsOf != category) {
            formulaEffects = rules.ofFormulas(run.id(), category);
            weightEffects = rules.ofWeights(run.id(), category);
            effectsOf = category;
        }
    }

    /** Where the axis of intervals begins; it ends at 100. */
    public int getFloor() {
        if (run != null && floorOf != category) {
            floor = runs.axisFloor(run.id(), category);
            floorOf = category;
        }
        return floor;
    }

    /** Distance of a score from the left end of that axis, in percent of its length. */
    public BigDecimal across(BigDecimal score, int floor) {
        return score.subtract(BigDecimal.valueOf(floor))
                .multiply(HUNDRED)
                .divide(HUNDRED.subtract(BigDecimal.valueOf(floor)), 1, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO);
    }

    public @Nullable RunRow getRun() {
        return run;
    }

    public @Nullable CycleRow getCycle() {
        return cycle;
    }

    public @Nullable PublicationRow getVersion() {
        return version;
    }

    public LazyDataModel<ResultRow> getRows() {
        return rows;
    }

    /** Read when they are shown: the pages of cadres need none. */
    public List<GroupRow> getGroups() {
        if (groups == null) {
            groups = run == null
                    ? List.of()
                    : grouping.groups(new GroupQuery(run.id(), category, view, townshipId, name));
            if (run != null) {
                earlier = grouping.earlierOfGroups(run.id(), category, view);
            }
        }
        return groups;
    }

    public PostCategory getCategory() {
        return category;
    }

    public void setCategory(PostCategory category) {
        this.category = category;
    }

    public GroupView getView() {
        return view;
    }

    public @Nullable Long getTownshipId() {
        return townshipId;
    }

    public void setTownshipId(@Nullable Long townshipId) {
        this.townshipId = townshipId;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    private class Rows extends LazyDataModel<ResultRow> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filterBy) {
            return (int) page(0, 1).total();
        }

        @Override
        public List<ResultRow> load(
                int first, int size, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
            List<ResultRow> shown = page(first, size).rows();
            if (run != null) {
                earlier = grouping.earlierOfCadres(
                        run.id(), shown.stream().map(ResultRow::cadreId).toList());
            }
            return shown;
        }

        private Page<ResultRow> page(int first, int size) {
            return run == null
                    ? new Page<>(List.of(), 0)
                    : runs.page(new ResultQuery(run.id(), category, townshipId, unitId, name, first, size));
        }
    }
}
