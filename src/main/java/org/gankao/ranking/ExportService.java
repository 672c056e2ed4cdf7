package org.gankao.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gankao.cycle.Component;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleService;
import org.gankao.people.PostCategory;
import org.gankao.people.UnitKind;
import org.gankao.people.UnitRow;
import org.gankao.people.UnitService;
import org.gankao.platform.documents.OfficialPaper;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.sheets.SheetWriter;
import org.gankao.platform.text.Wording;
import org.gankao.platform.time.BusinessTime;
import org.gankao.shared.Page;
import org.jspecify.annotations.Nullable;

/** Files of rankings: Excel for the office, PDF for the board and the archive. Each export leaves a trace. */
@ApplicationScoped
@Transactional
public class ExportService {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    @Inject
    RunService runs;

    @Inject
    GroupService groups;

    @Inject
    AnnualService annuals;

    @Inject
    CycleService cycles;

    @Inject
    UnitService units;

    @Inject
    Wording wording;

    @Inject
    Event<Change> changes;

    /** All categories of a run, a sheet each, with a sheet of townships. */
    @Requires(Permission.RANKING_VIEW)
    public byte[] rankingSheet(long runId, Locale locale) {
        RunRow run = runs.get(runId);
        CycleRow cycle = cycles.get(run.cycleId());
        SheetWriter writer = new SheetWriter();
        for (PostCategory category : run.categories()) {
            Page<ResultRow> page = runs.page(ResultQuery.all(runId, category));
            if (page.total() == 0) {
                continue;
            }
            String name = wording.text(locale, "PostCategory." + category);
            writer.sheet(
                    name,
                    cycle.name() + " · " + name,
                    heads(
                            locale,
                            "place",
                            "name",
                            "code",
                            "unit",
                            "township",
                            "knowledge",
                            "photo",
                            "scenario",
                            "satisfaction",
                            "composite",
                            "low",
                            "high",
                            "best",
                            "worst",
                            "group",
                            "note"),
                    new int[] {8, 12, 14, 24, 16, 12, 16, 12, 12, 12, 10, 10, 10, 10, 8, 30},
                    page.rows().stream().map(row -> line(locale, row)).toList());
            List<GroupRow> townships = groups.groups(GroupQuery.all(runId, category, GroupView.TOWNSHIP));
            writer.sheet(
                    wording.text(locale, "ranking.sheet.townships") + "-" + name,
                    cycle.name() + " · " + wording.text(locale, "ranking.sheet.townships") + " · " + name,
                    heads(
                            locale,
                            "place",
                            "township",
                            "cadres",
                            "knowledge",
                            "photo",
                            "scenario",
                            "satisfaction",
                            "composite"),
                    new int[] {8, 20, 12, 12, 16, 12, 12, 12},
                    townships.stream().map(ExportService::line).toList());
        }
        changes.fire(Change.of("ranking.export", "run:" + runId, "form", "xlsx"));
        return writer.bytes();
    }

    /** The suggestion list of the annual evaluation. */
    @Requires(Permission.ANNUAL_VIEW)
    public byte[] annualSheet(long annualId, Locale locale) {
        SheetWriter writer = new SheetWriter();
        writer.sheet(
                wording.text(locale, "ranking.annual.sheet"),
                wording.text(locale, "ranking.annual.title"),
                heads(
                        locale,
                        "unit",
                        "name",
                        "code",
                        "category",
                        "establishment",
                        "place",
                        "composite",
                        "suggestion",
                        "reason",
                        "decision",
                        "decisionReason",
                        "decidedBy"),
                new int[] {24, 12, 14, 16, 12, 8, 12, 14, 40, 14, 40, 18},
                annuals.rows(annualId).stream()
                        .map(row -> {
                            List<@Nullable Object> line = new ArrayList<>();
                            line.add(row.result().unitName());
                            line.add(row.result().name());
                            line.add(row.result().code());
                            line.add(wording.text(
                                    locale, "PostCategory." + row.result().category()));
                            line.add(wording.text(
                                    locale, "Establishment." + row.result().establishment()));
                            line.add(row.result().place());
                            line.add(row.result().composite());
                            AnnualGrade suggested = row.suggestion();
                            line.add(suggested == null ? null : wording.text(locale, row.key(suggested)));
                            line.add(wording.text(locale, row.reason()));
                            AnnualGrade decided = row.decision();
                            line.add(decided == null ? null : wording.text(locale, row.key(decided)));
                            line.add(row.decisionReason());
                            line.add(row.decidedByName());
                            return line;
                        })
                        .toList());
        changes.fire(Change.of("ranking.export", "annual:" + annualId, "form", "xlsx"));
        return writer.bytes();
    }

    /** The complete ranking of a category, for the meeting and the archive. */
    @Requires(Permission.RANKING_VIEW)
    public byte[] rankingPdf(long runId, PostCategory category) {
        RunRow run = runs.get(runId);
        CycleRow cycle = cycles.get(run.cycleId());
        String title = say("ranking.paper.ranking", cycle.name(), say("PostCategory." + category));
        OfficialPaper paper = new OfficialPaper(title);
        paper.title(title);
        paper.body(say(
                "ranking.paper.ranking.body",
                run.runNo(),
                BusinessTime.longText(run.computedAt(), CHINESE),
                runs.page(ResultQuery.all(runId, category)).total()));
        paper.table(
                heads(
                        CHINESE,
                        "place",
                        "name",
                        "unit",
                        "knowledge",
                        "photo.short",
                        "scenario.short",
                        "satisfaction.short",
                        "composite"),
                new float[] {1.1f, 1.7f, 3.4f, 1.3f, 1.3f, 1.3f, 1.4f, 1.5f},
                runs.page(ResultQuery.all(runId, category)).rows().stream()
                        .map(r -> List.of(
                                r.place() == null ? "—" : String.valueOf(r.place()),
                                r.name(),
                                r.unitName(),
                                mark(r, Component.KNOWLEDGE),
                                mark(r, Component.PHOTO),
                                mark(r, Component.SCENARIO),
                                mark(r, Component.SATISFACTION),
                                r.composite() == null ? "—" : r.composite().toPlainString()))
                        .toList(),
                new boolean[] {true, false, false, true, true, true, true, true});
        paper.signedBy(office(), say("ranking.paper.seal"), say("ranking.paper.noDate"));
        paper.fine(say("ranking.paper.runHash", run.inputSha256(), run.resultSha256()));
        changes.fire(Change.of("ranking.export", "run:" + runId, "form", "pdf"));
        return paper.bytes();
    }

    private String office() {
        return say(
                "ranking.paper.office",
                units.all().stream()
                        .filter(u -> u.kind() == UnitKind.COUNTY)
                        .map(UnitRow::name)
                        .findFirst()
                        .orElse(""));
    }

    private String say(String key, Object... args) {
        return wording.text(CHINESE, key, args);
    }

    private List<String> heads(Locale locale, String... names) {
        return java.util.Arrays.stream(names)
                .map(name -> wording.text(locale, "ranking.column." + name))
                .collect(Collectors.toList());
    }

    private static String mark(ResultRow row, Component component) {
        return row.mark(component) == null ? "—" : String.valueOf(row.mark(component));
    }

    private List<@Nullable Object> line(Locale locale, ResultRow row) {
        List<@Nullable Object> line = new ArrayList<>();
        line.add(row.place());
        line.add(row.name());
        line.add(row.code());
        line.add(row.unitName());
        line.add(row.townshipName());
        for (Component component : Component.values()) {
            line.add(row.mark(component));
        }
        line.add(row.composite());
        Range range = row.range();
        line.add(range == null ? null : range.low());
        line.add(range == null ? null : range.high());
        line.add(range == null ? null : range.best());
        line.add(range == null ? null : range.worst());
        line.add(range == null ? null : range.group());
        String note = row.note().isEmpty() ? "" : wording.text(locale, row.note());
        line.add(row.shared() ? wording.text(locale, "ranking.tie.SHARED") : note);
        return line;
    }

    private static List<@Nullable Object> line(GroupRow row) {
        List<@Nullable Object> line = new ArrayList<>();
        line.add(row.place());
        line.add(row.name());
        line.add(row.cadres());
        for (Component component : Component.values()) {
            var mark = row.mark(component);
            line.add(mark == null ? null : mark.percent());
        }
        line.add(row.composite().percent());
        return line;
    }
}
