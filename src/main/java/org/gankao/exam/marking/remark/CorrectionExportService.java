package org.gankao.exam.marking.remark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gankao.exam.marking.remark.Trial.Move;
import org.gankao.exam.sitting.SessionService;
import org.gankao.people.UnitRow;
import org.gankao.people.UnitService;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.sheets.SheetWriter;
import org.gankao.platform.text.Wording;
import org.jspecify.annotations.Nullable;

/** What a correction would move, as an Excel file. */
@ApplicationScoped
@Transactional
public class CorrectionExportService {

    @Inject
    CorrectionService corrections;

    @Inject
    SessionService sessions;

    @Inject
    UnitService units;

    @Inject
    Wording wording;

    @Inject
    Event<Change> changes;

    /** Every score and place that moves; 404 before the trial. */
    @Requires(Permission.RESULT_RELEASE)
    public byte[] sheet(long id, Locale locale) {
        Correction correction = corrections.get(id);
        Trial trial = corrections.trial(id);
        Map<Long, String> townships = units.townships().stream().collect(Collectors.toMap(UnitRow::id, UnitRow::name));
        SheetWriter writer = new SheetWriter();
        writer.sheet(
                wording.text(locale, "exam.correction.sheet"),
                sessions.get(correction.sessionId()).name() + " · "
                        + wording.text(locale, "exam.correction.heading", correction.number(), correction.places()),
                Stream.of(
                                "code",
                                "name",
                                "township",
                                "before",
                                "after",
                                "difference",
                                "placeBefore",
                                "placeAfter",
                                "rankBefore",
                                "rankAfter")
                        .map(column -> wording.text(locale, "exam.correction.column." + column))
                        .toList(),
                new int[] {14, 12, 18, 12, 12, 10, 12, 12, 14, 14},
                trial.moves().stream().map(move -> line(move, townships)).toList());
        changes.fire(Change.of(
                "exam.correction.export",
                "correction:" + id,
                "moves",
                trial.moves().size()));
        return writer.bytes();
    }

    private static List<@Nullable Object> line(Move move, Map<Long, String> townships) {
        List<@Nullable Object> line = new ArrayList<>();
        BigDecimal before = new BigDecimal(move.before());
        BigDecimal after = new BigDecimal(move.after());
        line.add(move.code());
        line.add(move.name());
        line.add(townships.getOrDefault(move.township(), ""));
        line.add(before);
        line.add(after);
        line.add(after.subtract(before));
        line.add(move.placeBefore());
        line.add(move.placeAfter());
        line.add(move.rankBefore());
        line.add(move.rankAfter());
        return line;
    }
}
