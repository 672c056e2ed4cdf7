package org.gankao.exam.print;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gankao.exam.hall.Arrangement;
import org.gankao.exam.hall.BatchRow;
import org.gankao.exam.hall.HallService;
import org.gankao.exam.hall.RoomRow;
import org.gankao.exam.sitting.MonitorService;
import org.gankao.exam.sitting.SessionRow;
import org.gankao.exam.sitting.SessionService;
import org.gankao.exam.sitting.SittingState;
import org.gankao.people.UnitRow;
import org.gankao.people.UnitService;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.sheets.SheetWriter;
import org.gankao.platform.text.Wording;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** Papers of test places, as PDF and Excel, in Chinese. An invigilator gets those of his rooms. Each leaves a trace. */
@ApplicationScoped
@Transactional
public class HallPaperService {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    @Inject
    SessionService sessions;

    @Inject
    HallService halls;

    @Inject
    MonitorService monitor;

    @Inject
    SheetRepository seated;

    @Inject
    UnitService units;

    @Inject
    Wording wording;

    @Inject
    Event<Change> changes;

    /**
     * A paper for all rooms, or for those of a batch, or for one.
     *
     * @param batch null: every batch
     * @param room null: every room
     * @throws RuleViolationException if the session is not sealed, or nobody sits there
     */
    @Requires({Permission.SESSION_EDIT, Permission.SESSION_MONITOR})
    public byte[] pdf(long sessionId, HallPaperKind kind, @Nullable Long batch, @Nullable Long room) {
        SessionRow session = sessions.get(sessionId);
        List<Sheet> sheets = sheets(session, batch, room);
        HallPapers papers = new HallPapers(session, wording);
        changes.fire(Change.of("exam.hall.print", "session:" + sessionId, "form", "pdf"));
        return papers.pdf(kind, sheets);
    }

    /** Who sits where and who was absent, a sheet each. */
    @Requires({Permission.SESSION_EDIT, Permission.SESSION_MONITOR})
    public byte[] workbook(long sessionId) {
        SessionRow session = sessions.get(sessionId);
        List<Sheet> sheets = sheets(session, null, null);
        List<String> heads = List.of(
                say("exam.batch"),
                say("exam.print.where"),
                say("exam.live.seat"),
                say("exam.name"),
                say("exam.code"),
                say("exam.print.unit"),
                say("exam.township"),
                say("exam.state"));
        int[] widths = {14, 28, 8, 12, 12, 28, 16, 10};
        List<List<@Nullable Object>> all = new ArrayList<>();
        List<List<@Nullable Object>> absent = new ArrayList<>();
        for (Sheet sheet : sheets) {
            for (Sheet.Chair chair : sheet.chairs()) {
                List<@Nullable Object> line = new ArrayList<>();
                line.add(sheet.batch());
                line.add(sheet.place());
                line.add(chair.seat());
                line.add(chair.name());
                line.add(chair.code());
                line.add(chair.unit());
                line.add(chair.township());
                line.add(say("SittingState." + chair.state()));
                all.add(line);
                if (chair.state() == SittingState.ABSENT) {
                    absent.add(line);
                }
            }
        }
        SheetWriter writer = new SheetWriter();
        writer.sheet(say("exam.print.SEATING"), session.name() + say("exam.print.SEATING"), heads, widths, all);
        writer.sheet(say("exam.print.ABSENCE"), session.name() + say("exam.print.ABSENCE"), heads, widths, absent);
        changes.fire(Change.of("exam.hall.print", "session:" + sessionId, "form", "xlsx"));
        return writer.bytes();
    }

    private List<Sheet> sheets(SessionRow session, @Nullable Long batch, @Nullable Long room) {
        Arrangement arrangement = halls.of(session.id());
        Set<Long> own = monitor.everywhere(session.id())
                ? null
                : monitor.rooms(session.id()).stream().map(RoomRow::id).collect(Collectors.toSet());
        Map<Long, String> names = units.all().stream().collect(Collectors.toMap(UnitRow::id, UnitRow::name));
        Map<List<Object>, List<SheetRepository.Seated>> groups = new LinkedHashMap<>();
        for (SheetRepository.Seated one : seated.ofSession(session.id())) {
            boolean asked = (batch == null || Objects.equals(batch, one.batchId()))
                    && (room == null || Objects.equals(room, one.roomId()))
                    && (own == null || one.roomId() != null && own.contains(one.roomId()));
            if (asked) {
                long group = one.roomId() == null ? -one.townshipId() : one.roomId();
                groups.computeIfAbsent(
                                List.of(Objects.requireNonNullElse(one.batchId(), 0L), group), key -> new ArrayList<>())
                        .add(one);
            }
        }
        if (groups.isEmpty()) {
            throw new RuleViolationException("exam.print.nobody");
        }
        return groups.values().stream()
                .map(group -> sheet(session, arrangement, group, names))
                .toList();
    }

    private Sheet sheet(
            SessionRow session, Arrangement arrangement, List<SheetRepository.Seated> group, Map<Long, String> names) {
        SheetRepository.Seated first = group.get(0);
        BatchRow batch = first.batchId() == null
                ? null
                : arrangement.batch(first.batchId()).orElse(null);
        RoomRow room =
                first.roomId() == null ? null : arrangement.room(first.roomId()).orElse(null);
        String township = names.getOrDefault(first.townshipId(), say("exam.departments"));
        return new Sheet(
                batch == null ? "" : batch.name(),
                batch == null ? session.opensAt() : batch.opensAt(),
                batch == null ? session.closesAt() : batch.closesAt(),
                room,
                room == null ? township : room.placeName() + " " + room.name(),
                group.stream()
                        .map(one -> new Sheet.Chair(
                                one.seat(),
                                one.code(),
                                one.name(),
                                names.getOrDefault(one.unitId(), ""),
                                names.getOrDefault(one.townshipId(), say("exam.departments")),
                                one.state(),
                                one.handedInAt()))
                        .toList());
    }

    private String say(String key) {
        return wording.text(CHINESE, key);
    }
}
