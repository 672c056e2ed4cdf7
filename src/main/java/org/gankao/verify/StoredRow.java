package org.gankao.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cadre's line of a run, as the columns of the database gave it when it was computed.
 *
 * @param exact composite as a fraction; null: a component is missing
 * @param shown composite of two decimals; null as {@code exact}
 * @param place null: not ranked
 */
record StoredRow(
        long cadre,
        String category,
        String code,
        String name,
        @Nullable String exact,
        @Nullable String shown,
        @Nullable Integer place,
        String tieBreak,
        List<StoredMark> marks) {

    private static final int ROW_COLUMNS = 17;
    private static final int MARK_COLUMNS = 10;

    /** A component of it; {@code percent} exact as a fraction, null: missing. */
    record StoredMark(
            String component,
            String weight,
            @Nullable String gained,
            @Nullable String possible,
            @Nullable String percent,
            @Nullable String shown,
            String source) {}

    /**
     * @param rows columns as {@code stored.json} has them
     * @param marks the same of all marks
     */
    static List<StoredRow> read(List<?> rows, List<?> marks) throws Difference {
        Map<String, List<StoredMark>> byCadre = new LinkedHashMap<>();
        for (Object each : marks) {
            List<?> columns = columns(each, MARK_COLUMNS);
            byCadre.computeIfAbsent(text(columns, 0), id -> new ArrayList<>())
                    .add(new StoredMark(
                            text(columns, 1),
                            text(columns, 2),
                            orNull(columns, 3),
                            orNull(columns, 4),
                            orNull(columns, 5),
                            orNull(columns, 6),
                            text(columns, 7)));
        }
        List<StoredRow> read = new ArrayList<>();
        for (Object each : rows) {
            List<?> columns = columns(each, ROW_COLUMNS);
            String place = orNull(columns, 14);
            try {
                read.add(new StoredRow(
                        Long.parseLong(text(columns, 0)),
                        text(columns, 1),
                        text(columns, 2),
                        text(columns, 3),
                        orNull(columns, 12),
                        orNull(columns, 13),
                        place == null ? null : Integer.valueOf(place),
                        text(columns, 15),
                        byCadre.getOrDefault(text(columns, 0), List.of())));
            } catch (NumberFormatException e) {
                throw new Difference("成绩行里有不是数字的编号或名次。", "A row has a number that is none.");
            }
        }
        return read;
    }

    private static List<?> columns(Object row, int count) throws Difference {
        if (row instanceof List<?> columns && columns.size() == count) {
            return columns;
        }
        throw new Difference("成绩行的列数不对。", "A row has another number of columns.");
    }

    private static String text(List<?> columns, int at) throws Difference {
        String text = orNull(columns, at);
        if (text == null) {
            throw new Difference("成绩行里缺少必须的内容。", "A row lacks something it must have.");
        }
        return text;
    }

    /** An absent value is an empty list. */
    private static @Nullable String orNull(List<?> columns, int at) {
        return columns.get(at) instanceof String text ? text : null;
    }
}
