package org.gankao.questionbank.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gankao.platform.sheets.Cleaning;
import org.gankao.platform.sheets.SheetCell;
import org.gankao.platform.sheets.SheetRow;
import org.gankao.questionbank.Figure;
import org.gankao.questionbank.ItemBody;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.Option;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** Reads the full workbook: a row an item, the questions of a case group in the rows below it. */
final class FullSheetReader {

    /** Name of the sheet by which the workbook is known. */
    static final String SHEET = "完整题表";

    private static final Pattern PICTURED = Pattern.compile("【图：([^｜】]+)(?:｜([^】]*))?】(.*)", Pattern.DOTALL);

    private final Questions found;
    private final Map<String, byte[]> pictures;
    private final Map<FullColumn, Integer> columns = new EnumMap<>(FullColumn.class);
    private @Nullable Group group;

    /** A case group while its rows are read. */
    private record Group(Row row, List<ItemBody.Part> parts, List<ItemKey.Part> keys, boolean[] broken) {}

    /** One row while it is read. */
    private final class Row {

        private final SheetRow row;

        Row(SheetRow row) {
            this.row = row;
        }

        String text(FullColumn column) {
            SheetCell cell = row.cell(columns.getOrDefault(column, -1));
            if (cell.formula() != null) {
                found.find(Finding.Kind.NOTE, row.number(), column.heading(), "formula", "=" + cell.formula());
                return "=" + cell.formula();
            }
            return cell.text().replace("\r\n", "\n").replace("_x000D_", "").strip();
        }

        void leaveOut(FullColumn column, String key, Object... args) {
            found.find(Finding.Kind.LEFT_OUT, row.number(), column.heading(), key, args);
        }
    }

    private FullSheetReader(Questions found, Map<String, byte[]> pictures) {
        this.found = found;
        this.pictures = pictures;
    }

    /**
     * @param pictures of the workbook by the names they have on its sheet of pictures
     * @throws RuleViolationException if there is no heading
     */
    static Questions read(List<SheetRow> rows, Map<String, byte[]> pictures, Questions.Held held) {
        FullSheetReader reader = new FullSheetReader(new Questions(held), pictures);
        List<SheetRow> filled =
                rows.stream().filter(Predicate.not(SheetRow::isBlank)).toList();
        if (filled.isEmpty()) {
            throw new RuleViolationException("questionbank.sheet.nothing");
        }
        reader.readHeading(filled.get(0));
        filled.stream().skip(1).forEach(row -> reader.read(reader.new Row(row)));
        reader.closeGroup();
        return reader.found;
    }

    private void readHeading(SheetRow heading) {
        for (int i = 0; i < heading.cells().size(); i++) {
            int at = i;
            FullColumn.of(Cleaning.solid(heading.cell(i).text())).ifPresent(column -> columns.putIfAbsent(column, at));
        }
        if (!columns.keySet().containsAll(List.of(FullColumn.TYPE, FullColumn.STEM, FullColumn.KEY))) {
            throw new RuleViolationException("questionbank.sheet.noHeading");
        }
    }

    private void read(Row row) {
        if (!row.text(FullColumn.PART).isEmpty()) {
            readPart(row);
            return;
        }
        closeGroup();
        found.begin();
        Optional<ItemType> type = type(row);
        if (type.isEmpty()) {
            return;
        }
        if (type.get() == ItemType.CASE_GROUP) {
            group = new Group(row, new ArrayList<>(), new ArrayList<>(), new boolean[1]);
            return;
        }
        key(row, type.get())
                .ifPresent(key -> body(row, type.get())
                        .ifPresent(
                                body -> picture(row).ifPresent(picture -> add(row, type.get(), picture, body, key))));
    }

    private void readPart(Row row) {
        Group open = group;
        if (open == null) {
            row.leaveOut(FullColumn.PART, "partAlone");
            return;
        }
        Optional<ItemType> type = type(row).filter(ItemType::isSimple);
        Optional<ItemKey> key = type.flatMap(known -> key(row, known));
        Optional<ItemBody> body = type.flatMap(known -> body(row, known));
        Optional<Optional<Figure>> picture = picture(row);
        if (type.isEmpty() || key.isEmpty() || body.isEmpty() || picture.isEmpty()) {
            if (type.isEmpty()) {
                row.leaveOut(FullColumn.TYPE, "partType");
            }
            open.broken()[0] = true;
            return;
        }
        open.parts()
                .add(new ItemBody.Part(
                        type.get(), stem(row, type.get()), picture.get().orElse(null), body.get()));
        open.keys().add(new ItemKey.Part(type.get(), key.get()));
    }

    /** A group is left out whole where one of its questions is. */
    private void closeGroup() {
        Group open = group;
        group = null;
        if (open == null) {
            return;
        }
        if (open.broken()[0]) {
            open.row().leaveOut(FullColumn.TYPE, "groupBroken");
            return;
        }
        picture(open.row())
                .ifPresent(picture -> add(
                        open.row(),
                        ItemType.CASE_GROUP,
                        picture,
                        new ItemBody.CaseGroup(open.parts()),
                        new ItemKey.Parts(open.keys())));
    }

    private void add(Row row, ItemType type, Optional<Figure> picture, ItemBody body, ItemKey key) {
        Marks marks = new Marks()
                .put("law", row.text(FullColumn.LAW))
                .put("article", row.text(FullColumn.ARTICLE))
                .put("source", row.text(FullColumn.SOURCE));
        marks.take("难度:" + row.text(FullColumn.DIFFICULTY));
        found.add(new Question(
                row.row.number(),
                row.text(FullColumn.TOPIC),
                marks,
                type,
                stem(row, type),
                picture.orElse(null),
                body,
                key,
                row.text(FullColumn.EXPLANATION)));
    }

    private static String stem(Row row, ItemType type) {
        String stem = row.text(FullColumn.STEM);
        return type == ItemType.FILL_IN ? stem.replaceAll("_{2,}", "____") : stem;
    }

    private static Optional<ItemType> type(Row row) {
        String text = row.text(FullColumn.TYPE);
        Optional<ItemType> type = SheetWords.anyType(text);
        if (type.isEmpty()) {
            row.leaveOut(FullColumn.TYPE, text.isEmpty() ? "noType" : "unknownType", text);
        }
        return type;
    }

    private static Optional<ItemKey> key(Row row, ItemType type) {
        String text = row.text(FullColumn.KEY);
        Optional<ItemKey> key = text.isEmpty() ? Optional.empty() : FullKeys.read(type, text);
        if (key.isEmpty()) {
            row.leaveOut(FullColumn.KEY, text.isEmpty() ? "noKey" : "keyUnread", text);
        }
        return key;
    }

    private Optional<ItemBody> body(Row row, ItemType type) {
        List<Option> options = new ArrayList<>();
        for (FullColumn column : FullColumn.OPTIONS) {
            String text = row.text(column);
            if (!text.isEmpty()) {
                Optional<Option> option = option(row, column, column.name(), text);
                if (option.isEmpty()) {
                    return Optional.empty();
                }
                options.add(option.get());
            }
        }
        if (type == ItemType.MATCHING) {
            return premises(row)
                    .map(premises -> new ItemBody.Matching(
                            premises,
                            options,
                            SheetWords.truth(row.text(FullColumn.REUSE)).orElse(false)));
        }
        if (type == ItemType.ORDERING) {
            return Optional.of(new ItemBody.Ordering(options));
        }
        if (type.hasOptions()) {
            return Optional.of(new ItemBody.Choice(options));
        }
        if (!options.isEmpty()) {
            row.leaveOut(FullColumn.A, "optionNotWanted");
            return Optional.empty();
        }
        return Optional.of(new ItemBody.Plain());
    }

    private Optional<List<Option>> premises(Row row) {
        List<Option> premises = new ArrayList<>();
        for (String line : Arrays.stream(row.text(FullColumn.PREMISES).split("\n"))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList()) {
            Optional<Option> premise = option(row, FullColumn.PREMISES, String.valueOf(premises.size() + 1), line);
            if (premise.isEmpty()) {
                return Optional.empty();
            }
            premises.add(premise.get());
        }
        return Optional.of(premises);
    }

    /** Empty, with a finding, if its picture is nowhere. */
    private Optional<Option> option(Row row, FullColumn column, String id, String text) {
        Matcher pictured = PICTURED.matcher(text);
        if (!pictured.matches()) {
            return Optional.of(new Option(id, text));
        }
        String alt = pictured.group(2) == null ? "" : pictured.group(2);
        return figure(row, column, pictured.group(1), alt)
                .map(figure -> new Option(id, pictured.group(3).strip(), figure));
    }

    /** Empty, with a finding, if the row names a picture that is nowhere; otherwise that picture, or none. */
    private Optional<Optional<Figure>> picture(Row row) {
        String name = row.text(FullColumn.PICTURE);
        return name.isEmpty()
                ? Optional.of(Optional.empty())
                : figure(row, FullColumn.PICTURE, name, row.text(FullColumn.ALT))
                        .map(Optional::of);
    }

    private Optional<Figure> figure(Row row, FullColumn column, String name, String alt) {
        byte[] content = pictures.get(name);
        if (content != null) {
            return Optional.ofNullable(found.picture(row.row.number(), name, content, alt));
        }
        if (found.holds(name)) {
            return Optional.of(new Figure(name, alt));
        }
        row.leaveOut(column, "pictureMissing", name);
        return Optional.empty();
    }
}
