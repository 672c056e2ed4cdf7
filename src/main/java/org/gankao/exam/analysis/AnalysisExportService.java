package org.gankao.exam.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gankao.exam.sitting.SessionService;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.sheets.SheetWriter;
import org.gankao.platform.text.Wording;
import org.gankao.shared.NotFoundException;
import org.jspecify.annotations.Nullable;

/** The analysis of a session as an Excel file: items, options and warnings. */
@ApplicationScoped
@Transactional
public class AnalysisExportService {

    private static final int DECIMALS = 3;

    @Inject
    AnalysisService analyses;

    @Inject
    SessionService sessions;

    @Inject
    WarningWording warnings;

    @Inject
    Event<Change> changes;

    /** @throws NotFoundException if the session was not analysed */
    @Requires({Permission.RESULT_RELEASE, Permission.MARK})
    public byte[] sheet(long session, Locale locale) {
        SessionAnalysis analysis = analyses.of(session)
                .orElseThrow(() -> new NotFoundException("exam.analysis.none"))
                .analysis();
        String name = sessions.get(session).name();
        SheetWriter writer = new SheetWriter();
        writer.sheet(
                text(locale, "exam.analysis.table"),
                name + " · " + text(locale, "exam.analysis.table"),
                heads(
                        locale,
                        "item",
                        "stem",
                        "people",
                        "facility",
                        "deviation",
                        "discrimination",
                        "efficiency",
                        "omitted",
                        "seconds",
                        "irt.slope",
                        "irt.location",
                        "irt.standardError",
                        "remarks"),
                new int[] {24, 60, 8, 10, 10, 10, 10, 8, 12, 14, 14, 10, 60},
                items(locale, analysis));
        writer.sheet(
                text(locale, "exam.analysis.option"),
                name + " · " + text(locale, "exam.analysis.option"),
                heads(locale, "item", "option", "stem", "key", "chosenBy", "share", "pointBiserial"),
                new int[] {24, 8, 60, 8, 10, 10, 20},
                options(locale, analysis));
        writer.sheet(
                text(locale, "exam.analysis.warnings"),
                name + " · " + text(locale, "exam.analysis.warnings"),
                heads(locale, "remarks", "grave"),
                new int[] {100, 12},
                analysis.warnings().stream().map(one -> warning(locale, one)).toList());
        changes.fire(Change.of(
                "exam.analysis.export",
                "session:" + session,
                "items",
                analysis.items().size()));
        return writer.bytes();
    }

    private List<List<@Nullable Object>> items(Locale locale, SessionAnalysis analysis) {
        Map<String, ItemResponse.Item> estimates = estimates(analysis);
        Map<String, List<Warning>> remarks =
                analysis.warnings().stream().collect(Collectors.groupingBy(Warning::place));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (SessionAnalysis.Item item : analysis.items()) {
            ItemFigures figures = item.figures();
            ItemResponse.Item estimate = estimates.get(item.place());
            rows.add(Arrays.asList(
                    warnings.item(locale, item.form(), item.section(), item.number()),
                    item.stem(),
                    item.people(),
                    decimal(figures.facility()),
                    decimal(figures.deviation()),
                    decimal(figures.discrimination()),
                    decimal(figures.efficiency()),
                    item.omitted(),
                    decimal(item.seconds()),
                    decimal(estimate == null ? null : estimate.slope()),
                    decimal(estimate == null ? null : estimate.location()),
                    decimal(estimate == null ? null : estimate.locationError()),
                    remarks.getOrDefault(item.place(), List.of()).stream()
                            .map(one -> warnings.text(locale, one))
                            .collect(Collectors.joining("\n"))));
        }
        return rows;
    }

    private List<List<@Nullable Object>> options(Locale locale, SessionAnalysis analysis) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (SessionAnalysis.Item item : analysis.items()) {
            for (int i = 0; i < item.options().size(); i++) {
                OptionFigures option = item.options().get(i);
                rows.add(Arrays.asList(
                        warnings.item(locale, item.form(), item.section(), item.number()),
                        letter(locale, option),
                        item.texts().get(i),
                        option.right() ? text(locale, "exam.analysis.yes") : "",
                        option.people(),
                        decimal(option.share()),
                        decimal(option.pointBiserial())));
            }
        }
        return rows;
    }

    private String letter(Locale locale, OptionFigures option) {
        return option.option().length() > 1 ? text(locale, "questionbank.truth." + option.option()) : option.option();
    }

    private List<@Nullable Object> warning(Locale locale, Warning warning) {
        return Arrays.asList(
                warnings.text(locale, warning), warning.kind().isGrave() ? text(locale, "exam.analysis.yes") : "");
    }

    /** Estimates by place. */
    private static Map<String, ItemResponse.Item> estimates(SessionAnalysis analysis) {
        ItemResponse irt = analysis.irt();
        return irt == null ? Map.of() : irt.byPlace();
    }

    private List<String> heads(Locale locale, String... columns) {
        return Arrays.stream(columns)
                .map(column -> text(locale, "exam.analysis." + column))
                .toList();
    }

    private String text(Locale locale, String key) {
        return Wording.texts(locale).getOrDefault(key, key);
    }

    private static @Nullable BigDecimal decimal(@Nullable Double value) {
        return value == null ? null : BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
