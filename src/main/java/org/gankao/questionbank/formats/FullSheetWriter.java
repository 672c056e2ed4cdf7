package org.gankao.questionbank.formats;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gankao.platform.sheets.SheetCell;
import org.gankao.platform.sheets.SheetRow;
import org.gankao.questionbank.Figure;
import org.gankao.questionbank.ItemBody;
import org.gankao.questionbank.ItemContent;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.Option;
import org.gankao.questionbank.Picture;

/** Writes the full workbook, the only format that carries every type. Uploaded pictures go in, those of packs by their path. */
final class FullSheetWriter {

    private final ItemSheet.Bank bank;
    private final Function<String, Picture> pictures;
    private final Losses losses = new Losses();
    private final List<Map<FullColumn, String>> rows = new ArrayList<>();
    private final Map<String, Picture> embedded = new LinkedHashMap<>();

    private FullSheetWriter(ItemSheet.Bank bank, Function<String, Picture> pictures) {
        this.bank = bank;
        this.pictures = pictures;
    }

    /**
     * @param bank for its laws, against which each item is read back
     * @param pictures the picture of a path
     */
    static Written write(List<Exchanged> items, Function<String, Picture> pictures, ItemSheet.Bank bank) {
        FullSheetWriter writer = new FullSheetWriter(bank, pictures);
        items.forEach(writer::write);
        FullWorkbook book = new FullWorkbook();
        book.items(writer.rows);
        book.pictures(writer.embedded);
        return writer.losses.written(book.bytes());
    }

    private void write(Exchanged item) {
        List<Map<FullColumn, String>> written = rows(item);
        boolean tooLong = written.stream()
                .flatMap(row -> row.values().stream())
                .anyMatch(text -> text.length() > FullWorkbook.LONGEST_CELL);
        if (tooLong || !Comeback.whole(item, readBack(written), bank)) {
            losses.whole(item, "ambiguous");
            return;
        }
        losses.carried();
        rows.addAll(written);
        figures(item.content())
                .filter(Figure::isUploaded)
                .forEach(figure -> embedded.computeIfAbsent(figure.path(), pictures));
    }

    /** As the reader would see the rows; a picture counts as what its path names. */
    private static Questions readBack(List<Map<FullColumn, String>> written) {
        List<SheetRow> sheet = new ArrayList<>();
        sheet.add(new SheetRow(
                1,
                Stream.of(FullColumn.values())
                        .map(column -> SheetCell.ofText(column.heading()))
                        .toList()));
        for (Map<FullColumn, String> row : written) {
            sheet.add(new SheetRow(
                    sheet.size() + 1,
                    Stream.of(FullColumn.values())
                            .map(column -> SheetCell.ofText(row.getOrDefault(column, "")))
                            .toList()));
        }
        return FullSheetReader.read(sheet, Map.of(), Questions.Held.ANY);
    }

    /** The rows of an item: its own, and one for each question of a case group. */
    static List<Map<FullColumn, String>> rows(Exchanged item) {
        ItemContent content = item.content();
        Map<FullColumn, String> own = question(
                content.type(), content.stem(), Optional.ofNullable(content.picture()), content.body(), item.key());
        own.put(FullColumn.CODE, item.code());
        own.put(FullColumn.EXPLANATION, content.explanation());
        own.put(FullColumn.DIFFICULTY, SheetWords.of(content.difficulty()));
        own.put(FullColumn.TOPIC, item.topic());
        own.put(FullColumn.LAW, Optional.ofNullable(content.lawId()).orElse(""));
        own.put(FullColumn.ARTICLE, content.article());
        own.put(FullColumn.SOURCE, content.sourceText());
        List<Map<FullColumn, String>> rows = new ArrayList<>(List.of(own));
        if (content.body() instanceof ItemBody.CaseGroup group && item.key() instanceof ItemKey.Parts keys) {
            for (int i = 0; i < group.parts().size(); i++) {
                ItemBody.Part part = group.parts().get(i);
                Map<FullColumn, String> row = question(
                        part.type(),
                        part.stem(),
                        Optional.ofNullable(part.picture()),
                        part.body(),
                        keys.parts().get(i).key());
                row.put(FullColumn.PART, String.valueOf(i + 1));
                rows.add(row);
            }
        }
        return rows;
    }

    private static Map<FullColumn, String> question(
            ItemType type, String stem, Optional<Figure> picture, ItemBody body, ItemKey key) {
        Map<FullColumn, String> row = new EnumMap<>(FullColumn.class);
        row.put(FullColumn.TYPE, SheetWords.of(type));
        row.put(FullColumn.STEM, stem);
        picture.ifPresent(figure -> {
            row.put(FullColumn.PICTURE, figure.path());
            row.put(FullColumn.ALT, figure.alt());
        });
        if (body instanceof ItemBody.Matching matching) {
            row.put(
                    FullColumn.PREMISES,
                    matching.premises().stream().map(FullSheetWriter::text).collect(Collectors.joining("\n")));
            row.put(FullColumn.REUSE, matching.reuse() ? "是" : "否");
        }
        body.options().forEach(option -> row.put(FullColumn.valueOf(option.id()), text(option)));
        row.put(FullColumn.KEY, FullKeys.write(key));
        return row;
    }

    private static String text(Option option) {
        Figure picture = option.picture();
        return picture == null ? option.text() : "【图：" + picture.path() + "｜" + picture.alt() + "】" + option.text();
    }

    private static Stream<Figure> figures(ItemContent content) {
        Stream<Figure> own = Stream.concat(Stream.ofNullable(content.picture()), figures(content.body()));
        return content.body() instanceof ItemBody.CaseGroup group
                ? Stream.concat(
                        own,
                        group.parts().stream()
                                .flatMap(
                                        part -> Stream.concat(Stream.ofNullable(part.picture()), figures(part.body()))))
                : own;
    }

    private static Stream<Figure> figures(ItemBody body) {
        Stream<Option> premises =
                body instanceof ItemBody.Matching matching ? matching.premises().stream() : Stream.of();
        return Stream.concat(premises, body.options().stream()).flatMap(option -> Stream.ofNullable(option.picture()));
    }
}
