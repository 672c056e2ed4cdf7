package org.gankao.questionbank.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gankao.questionbank.Figure;
import org.gankao.questionbank.ItemContent;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.Picture;
import org.gankao.questionbank.Quantity;

/**
 * Writes a package of QTI 2.2 or 3.0: a manifest, an item a file, pictures. What QTI has no place for travels as keywords of the
 * manifest ({@link Marks}).
 *
 * <p>Source: as for {@link QtiReader}.
 */
final class QtiWriter {

    private final boolean third;
    private final Function<String, Picture> pictures;
    private final Losses losses = new Losses();
    private final Map<String, byte[]> items = new LinkedHashMap<>();
    private final Map<String, List<String>> keywords = new LinkedHashMap<>();
    private final Map<String, List<String>> media = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private QtiWriter(boolean third, Function<String, Picture> pictures) {
        this.third = third;
        this.pictures = pictures;
    }

    /**
     * @param third version 3.0 instead of 2.2
     * @param pictures the picture of a path
     */
    static Written write(List<Exchanged> items, boolean third, Function<String, Picture> pictures) {
        QtiWriter writer = new QtiWriter(third, pictures);
        items.forEach(writer::write);
        try {
            return writer.losses.written(writer.pack());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Exchanged item) {
        Optional<String> lost = loss(item);
        if (lost.isPresent()) {
            losses.whole(item, lost.get());
            return;
        }
        losses.carried();
        String name = "items/" + item.code().replaceAll("[^A-Za-z0-9_-]", "_") + ".xml";
        List<String> named = new ArrayList<>();
        figures(item.content()).forEach(figure -> {
            Picture picture = pictures.apply(figure.path());
            String file = PictureNames.of(figure.path(), picture.mediaType());
            files.put(file, picture.content());
            named.add(file);
        });
        Function<Figure, String> places = figure -> "../"
                + PictureNames.of(figure.path(), pictures.apply(figure.path()).mediaType());
        items.put(name, new QtiItemWriter(third, places).write(item));
        media.put(name, named);
        Marks marks = Marks.of(item.content());
        ItemType type = item.content().type();
        if (type.hasOptions() && type != ItemType.MULTIPLE) {
            marks.put("type", type.packName());
        }
        List<String> words = new ArrayList<>(List.of("topic:" + item.topic()));
        words.addAll(marks.tags());
        keywords.put(name, words);
    }

    private static Optional<String> loss(Exchanged item) {
        ItemType type = item.content().type();
        if (type == ItemType.HOTSPOT || type == ItemType.CASE_GROUP) {
            return Optional.of("type");
        }
        return item.key() instanceof ItemKey.Blanks key
                        && key.blanks().stream()
                                .anyMatch(blank -> blank instanceof Quantity quantity
                                        && !quantity.unit().isEmpty())
                ? Optional.of("numbers")
                : Optional.empty();
    }

    private static Stream<Figure> figures(ItemContent content) {
        Stream<Figure> premises = content.body() instanceof org.gankao.questionbank.ItemBody.Matching matching
                ? matching.premises().stream().flatMap(option -> Stream.ofNullable(option.picture()))
                : Stream.empty();
        return Stream.of(
                        Stream.ofNullable(content.picture()),
                        premises,
                        content.options().stream().flatMap(option -> Stream.ofNullable(option.picture())))
                .flatMap(figures -> figures);
    }

    private byte[] pack() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "imsmanifest.xml", manifest());
            for (Map.Entry<String, byte[]> item : items.entrySet()) {
                put(zip, item.getKey(), item.getValue());
            }
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }

    private byte[] manifest() {
        XmlOut out = new XmlOut();
        String version = third ? "3.0.0" : "2.2";
        out.open(
                "manifest",
                "xmlns",
                third
                        ? "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1"
                        : "http://www.imsglobal.org/xsd/imscp_v1p1",
                "identifier",
                "gankao");
        out.open("metadata")
                .leaf("schema", third ? "QTI Package" : "QTIv2.2 Package")
                .leaf("schemaversion", version)
                .close();
        out.open("organizations").close().line();
        out.open("resources").line();
        int number = 1;
        for (String name : items.keySet()) {
            String type = third ? "imsqti_item_xmlv3p0" : "imsqti_item_xmlv2p2";
            out.open("resource", "identifier", "item" + number++, "type", type, "href", name);
            out.open("metadata");
            out.open("lom", "xmlns", "http://ltsc.ieee.org/xsd/LOM").open("general");
            keywords.getOrDefault(name, List.of())
                    .forEach(word -> out.open("keyword").leaf("string", word).close());
            out.close().close().close();
            out.open("file", "href", name).close();
            media.getOrDefault(name, List.of())
                    .forEach(file -> out.open("file", "href", file).close());
            out.close().line();
        }
        return out.end();
    }
}
