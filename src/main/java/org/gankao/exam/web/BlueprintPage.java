package org.gankao.exam.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gankao.cycle.CycleService;
import org.gankao.exam.paper.BlueprintPlan;
import org.gankao.exam.paper.BlueprintRow;
import org.gankao.exam.paper.BlueprintService;
import org.gankao.exam.paper.MarkingRules;
import org.gankao.exam.paper.MatchingRule;
import org.gankao.exam.paper.MultipleRule;
import org.gankao.exam.paper.OrderingRule;
import org.gankao.exam.paper.PlanRow;
import org.gankao.exam.paper.SectionKind;
import org.gankao.exam.paper.SectionPlan;
import org.gankao.exam.paper.ShortfallWording;
import org.gankao.exam.paper.Shuffle;
import org.gankao.platform.faces.Language;
import org.gankao.platform.faces.Params;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.questionbank.Difficulty;
import org.gankao.questionbank.ItemService;
import org.gankao.questionbank.TopicRow;
import org.gankao.shared.ForbiddenException;
import org.jspecify.annotations.Nullable;

/** Backs {@code exam/blueprint.xhtml}: a blueprint line by line. */
@Named
@ViewScoped
public class BlueprintPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    BlueprintService blueprints;

    @Inject
    CycleService cycles;

    @Inject
    ItemService items;

    @Inject
    ShortfallWording wording;

    @Inject
    Language language;

    @Inject
    Params params;

    @Inject
    Caller caller;

    private long id;
    private int version;
    private long cycleId;
    private String name = "";
    private int minutes = 60;
    private MultipleRule rule = MarkingRules.USUAL.multiple();
    private MatchingRule matching = MarkingRules.USUAL.matching();
    private OrderingRule ordering = MarkingRules.USUAL.ordering();
    private boolean shuffleItems = true;
    private boolean shuffleOptions = true;
    private int exposureLimit;
    private @Nullable Integer knowledgeItems;
    private final List<PlanLine> lines = new ArrayList<>();
    private List<String> missing = List.of();
    private boolean checked;

    @PostConstruct
    void init() {
        if (!caller.may(Permission.PAPER_EDIT)) {
            throw new ForbiddenException("security.notAllowed");
        }
        params.optionalId("id").ifPresentOrElse(this::load, () -> {
            cycleId = params.id("cycle");
            cycles.get(cycleId);
            add();
        });
    }

    public void add() {
        lines.add(new PlanLine(
                lines.isEmpty()
                        ? SectionKind.KNOWLEDGE
                        : lines.get(lines.size() - 1).getSection()));
    }

    public void drop(PlanLine line) {
        lines.remove(line);
    }

    /** Says what is missing. */
    public void check() {
        missing = wording.texts(language.getLocale(), blueprints.shortfalls(cycleId, plan()));
        checked = true;
    }

    public String save() {
        if (id == 0) {
            id = blueprints.create(cycleId, plan());
        } else {
            blueprints.edit(id, plan(), version);
        }
        return "/exam/papers.xhtml?faces-redirect=true&cycle=" + cycleId;
    }

    private void load(long of) {
        BlueprintRow row = blueprints.get(of);
        id = of;
        version = row.version();
        cycleId = row.cycleId();
        name = row.plan().name();
        minutes = row.plan().durationMinutes();
        rule = row.plan().rules().multiple();
        matching = row.plan().rules().matching();
        ordering = row.plan().rules().ordering();
        shuffleItems = row.plan().shuffle().items();
        shuffleOptions = row.plan().shuffle().options();
        exposureLimit = row.plan().exposureLimit();
        for (SectionPlan section : row.plan().sections()) {
            if (section.hasRanges()) {
                knowledgeItems = section.items();
            }
            section.rows().forEach(one -> lines.add(PlanLine.of(section.kind(), one)));
        }
    }

    private BlueprintPlan plan() {
        Map<SectionKind, List<PlanRow>> rows = new EnumMap<>(SectionKind.class);
        lines.forEach(line -> rows.computeIfAbsent(line.getSection(), kind -> new ArrayList<>())
                .add(line.row(types(line), isSorted(line))));
        return new BlueprintPlan(
                name,
                minutes,
                new MarkingRules(rule, matching, ordering),
                new Shuffle(shuffleItems, shuffleOptions),
                exposureLimit,
                rows.entrySet().stream()
                        .map(e -> section(e.getKey(), e.getValue()))
                        .toList());
    }

    private SectionPlan section(SectionKind kind, List<PlanRow> rows) {
        return kind == SectionKind.KNOWLEDGE && knowledgeItems != null && isRanges()
                ? new SectionPlan(kind, rows, knowledgeItems)
                : new SectionPlan(kind, rows);
    }

    /** Whether a row leaves a range, so that the section's items must be said. */
    public boolean isRanges() {
        return lines.stream().anyMatch(PlanLine::isRange);
    }

    public int getTotalItems() {
        return lines.stream().mapToInt(PlanLine::getItems).sum() + free();
    }

    public BigDecimal getTotalPoints() {
        BigDecimal sum = lines.stream()
                .map(line -> line.getPoints().multiply(BigDecimal.valueOf(line.getItems())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return lines.stream()
                .filter(PlanLine::isRange)
                .findFirst()
                .map(line -> sum.add(line.getPoints().multiply(BigDecimal.valueOf(free()))))
                .orElse(sum);
    }

    /** Items of the knowledge section beyond what its rows have at least. */
    private int free() {
        int least = lines.stream()
                .filter(PlanLine::isKnowledge)
                .mapToInt(PlanLine::getItems)
                .sum();
        return knowledgeItems == null || !isRanges() ? 0 : Math.max(0, knowledgeItems - least);
    }

    public List<TopicRow> getTopics() {
        return items.topics();
    }

    public SectionKind[] getSections() {
        return SectionKind.values();
    }

    /** What a line may ask for. */
    public List<String> types(PlanLine line) {
        return blueprints.itemTypes(line.getSection());
    }

    /** Whether a line may name topic and difficulty. */
    public boolean isSorted(PlanLine line) {
        return blueprints.sorts(line.getSection(), line.type());
    }

    public Difficulty[] getDifficulties() {
        return Difficulty.values();
    }

    public MultipleRule[] getRules() {
        return MultipleRule.values();
    }

    public MatchingRule[] getMatchingRules() {
        return MatchingRule.values();
    }

    public OrderingRule[] getOrderingRules() {
        return OrderingRule.values();
    }

    public MatchingRule getMatching() {
        return matching;
    }

    public void setMatching(MatchingRule matching) {
        this.matching = matching;
    }

    public OrderingRule getOrdering() {
        return ordering;
    }

    public void setOrdering(OrderingRule ordering) {
        this.ordering = ordering;
    }

    public List<PlanLine> getLines() {
        return lines;
    }

    public List<String> getMissing() {
        return missing;
    }

    public boolean isChecked() {
        return checked;
    }

    public long getCycleId() {
        return cycleId;
    }

    public boolean isFresh() {
        return id == 0;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public boolean isShuffleItems() {
        return shuffleItems;
    }

    public void setShuffleItems(boolean shuffleItems) {
        this.shuffleItems = shuffleItems;
    }

    public boolean isShuffleOptions() {
        return shuffleOptions;
    }

    public void setShuffleOptions(boolean shuffleOptions) {
        this.shuffleOptions = shuffleOptions;
    }

    public int getExposureLimit() {
        return exposureLimit;
    }

    public void setExposureLimit(int exposureLimit) {
        this.exposureLimit = exposureLimit;
    }

    public @Nullable Integer getKnowledgeItems() {
        return knowledgeItems;
    }

    public void setKnowledgeItems(@Nullable Integer knowledgeItems) {
        this.knowledgeItems = knowledgeItems;
    }

    public MultipleRule getRule() {
        return rule;
    }

    public void setRule(MultipleRule rule) {
        this.rule = rule;
    }
}
