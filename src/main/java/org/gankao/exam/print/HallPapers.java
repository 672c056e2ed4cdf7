package org.gankao.exam.print;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gankao.exam.hall.RoomStaff;
import org.gankao.exam.sitting.SessionRow;
import org.gankao.exam.sitting.SittingState;
import org.gankao.platform.text.Wording;
import org.gankao.platform.time.BusinessTime;

/** What stands on each paper of a test place. */
final class HallPapers {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final int FORM_ROW_MM = 12;
    private static final int FREE_ROWS = 8;

    private final SessionRow session;
    private final Wording wording;

    HallPapers(SessionRow session, Wording wording) {
        this.session = session;
        this.wording = wording;
    }

    byte[] pdf(HallPaperKind kind, List<Sheet> sheets) {
        HallPaper paper = new HallPaper(session.name() + say("exam.print." + kind));
        if (kind == HallPaperKind.ABSENCE) {
            absence(paper, sheets);
        } else {
            sheets.forEach(sheet -> add(paper, kind, sheet));
        }
        return paper.bytes();
    }

    private void add(HallPaper paper, HallPaperKind kind, Sheet sheet) {
        String title = say("exam.print." + kind);
        switch (kind) {
            case SEATING -> {
                if (sheet.room() == null) {
                    paper.page(title, under(sheet));
                    names(paper, sheet);
                } else {
                    paper.seats(title, under(sheet), sheet, say("exam.print.platform"));
                }
            }
            case LABELS ->
                paper.labels(sheet.chairs().stream()
                        .map(chair -> new HallPaper.Label(
                                join(sheet.batch(), sheet.place()),
                                chair.seat() == null ? chair.code() : String.valueOf(chair.seat()),
                                chair.name(),
                                chair.unit()))
                        .toList());
            case SIGN_IN -> signIn(paper, title, sheet);
            case RECORD -> record(paper, title, sheet);
            case ABSENCE -> throw new IllegalArgumentException("The absence list is one for all rooms.");
        }
    }

    private void names(HallPaper paper, Sheet sheet) {
        paper.table(
                List.of(say("exam.name"), say("exam.code"), say("exam.print.unit")),
                new int[] {20, 20, 60},
                sheet.chairs().stream()
                        .map(chair -> List.of(chair.name(), chair.code(), chair.unit()))
                        .toList());
    }

    private void signIn(HallPaper paper, String title, Sheet sheet) {
        paper.page(title, under(sheet));
        paper.table(
                List.of(
                        say("exam.live.seat"),
                        say("exam.name"),
                        say("exam.code"),
                        say("exam.print.unit"),
                        say("exam.print.signature"),
                        say("exam.print.left"),
                        say("exam.print.remark")),
                new int[] {8, 13, 13, 28, 15, 12, 11},
                sheet.chairs().stream()
                        .map(chair -> List.of(
                                chair.seat() == null ? "" : String.valueOf(chair.seat()),
                                chair.name(),
                                chair.code(),
                                chair.unit(),
                                "",
                                "",
                                ""))
                        .toList());
        paper.body(say("exam.print.tally", sheet.chairs().size()));
        paper.body(say("exam.print.staffLine", staff(sheet)));
    }

    private void record(HallPaper paper, String title, Sheet sheet) {
        long absent = sheet.count(SittingState.ABSENT);
        boolean over = sheet.count(SittingState.ASSIGNED) + sheet.count(SittingState.OPEN) == 0;
        paper.page(title, under(sheet));
        paper.form(
                List.of(
                        List.of(
                                say("exam.print.expected"),
                                say("exam.print.people", sheet.chairs().size())),
                        List.of(
                                say("exam.print.present"),
                                over ? say("exam.print.people", sheet.chairs().size() - absent) : ""),
                        List.of(
                                say("exam.print.absent"),
                                over
                                        ? sheet.chairs().stream()
                                                .filter(chair -> chair.state() == SittingState.ABSENT)
                                                .map(Sheet.Chair::name)
                                                .collect(Collectors.joining("、", absent + " 人：", ""))
                                        : ""),
                        List.of(say("exam.print.begun"), ""),
                        List.of(say("exam.print.ended"), "")),
                FORM_ROW_MM);
        List<List<String>> free = new ArrayList<>();
        for (int i = 0; i < FREE_ROWS; i++) {
            free.add(List.of("", "", "", ""));
        }
        paper.table(
                List.of(
                        say("exam.print.time"),
                        say("exam.print.seatOrName"),
                        say("exam.print.what"),
                        say("exam.print.done")),
                new int[] {14, 20, 40, 26},
                free);
        paper.body(say("exam.print.staffLine", staff(sheet)));
        paper.body(say("exam.print.headLine"));
    }

    private void absence(HallPaper paper, List<Sheet> sheets) {
        List<List<String>> rows = new ArrayList<>();
        for (Sheet sheet : sheets) {
            sheet.chairs().stream()
                    .filter(chair -> chair.state() == SittingState.ABSENT)
                    .forEach(chair -> rows.add(List.of(
                            String.valueOf(rows.size() + 1),
                            chair.name(),
                            chair.code(),
                            chair.unit(),
                            join(sheet.batch(), sheet.place()),
                            "")));
        }
        int all = sheets.stream().mapToInt(sheet -> sheet.chairs().size()).sum();
        paper.page(say("exam.print.ABSENCE"), List.of(session.name(), say("exam.print.absenceSum", all, rows.size())));
        paper.table(
                List.of(
                        say("exam.print.number"),
                        say("exam.name"),
                        say("exam.code"),
                        say("exam.print.unit"),
                        say("exam.print.where"),
                        say("exam.print.remark")),
                new int[] {8, 14, 14, 28, 24, 12},
                rows);
        paper.body(say("exam.print.headLine"));
    }

    private List<String> under(Sheet sheet) {
        String times = time(sheet.opensAt()) + "—" + time(sheet.closesAt());
        return List.of(session.name(), join(sheet.batch(), sheet.place()), times);
    }

    private static String time(Instant instant) {
        return BusinessTime.longText(instant, CHINESE);
    }

    private static String join(String batch, String place) {
        return batch.isEmpty() ? place : batch + "　" + place;
    }

    private static String staff(Sheet sheet) {
        return sheet.room() == null
                ? ""
                : sheet.room().staff().stream().map(RoomStaff::name).collect(Collectors.joining("、"));
    }

    private String say(String key, Object... args) {
        return wording.text(CHINESE, key, args);
    }
}
