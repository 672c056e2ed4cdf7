package org.gankao.questionbank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bodies of items as maps: the form in which packs, requests and the database hold them. The fields by kind of item:
 *
 * <ul>
 *   <li>choices and ordering: {@code options}, a map of letter to text
 *   <li>matching: {@code premises}, a map of number to text; {@code options}; {@code reuse: true} if an option may belong to
 *       several premises
 *   <li>case group: {@code parts}, a list of maps with {@code type}, {@code stem}, perhaps {@code picture} and {@code alt},
 *       and the fields of their own kind
 *   <li>the others: none
 * </ul>
 *
 * Options that have pictures name them under {@code pictures}, a map of id to {@code {picture, alt}}; their text may then
 * be empty. How keys are written says {@link KeySyntax}.
 */
public final class ItemSyntax {

    private ItemSyntax() {}

    /** @throws org.gankao.shared.RuleViolationException by the field that cannot be understood */
    public static ItemBody read(ItemType type, Map<?, ?> fields) {
        return switch (type) {
            case SINGLE, MULTIPLE, PICTURE, PICTURE_CHOICE -> new ItemBody.Choice(options(fields, "options"));
            case ORDERING -> new ItemBody.Ordering(options(fields, "options"));
            case MATCHING ->
                new ItemBody.Matching(
                        options(fields, "premises"),
                        options(fields, "options"),
                        Boolean.TRUE.equals(fields.get("reuse")));
            case CASE_GROUP ->
                new ItemBody.CaseGroup(Syntax.list(fields.get("parts"), "parts").stream()
                        .map(part -> part(Syntax.map(part, "parts")))
                        .toList());
            case TRUE_FALSE, FILL_IN, SHORT_ANSWER, HOTSPOT -> {
                if (fields.get("options") != null) {
                    throw Syntax.malformed("options");
                }
                yield new ItemBody.Plain();
            }
        };
    }

    /** The fields {@link #read} understands. */
    public static Map<String, Object> write(ItemBody body) {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<Option> illustrated = new ArrayList<>();
        if (body instanceof ItemBody.Matching matching) {
            fields.put("premises", texts(matching.premises()));
            illustrated.addAll(matching.premises());
            if (matching.reuse()) {
                fields.put("reuse", true);
            }
        }
        if (body instanceof ItemBody.CaseGroup group) {
            fields.put("parts", group.parts().stream().map(ItemSyntax::write).toList());
        } else if (!(body instanceof ItemBody.Plain)) {
            fields.put("options", texts(body.options()));
            illustrated.addAll(body.options());
        }
        Map<String, Object> pictures = new LinkedHashMap<>();
        for (Option option : illustrated) {
            Figure picture = option.picture();
            if (picture != null) {
                pictures.put(option.id(), Map.of("picture", picture.path(), "alt", picture.alt()));
            }
        }
        if (!pictures.isEmpty()) {
            fields.put("pictures", pictures);
        }
        return fields;
    }

    /** The picture a map names by {@code picture} and {@code alt}, if it names one. */
    public static @Nullable Figure figure(Map<?, ?> fields) {
        if (fields.get("picture") == null) {
            return null;
        }
        Object alt = fields.get("alt");
        return new Figure(Syntax.text(fields.get("picture"), "picture"), alt == null ? "" : Syntax.text(alt, "alt"));
    }

    private static Map<String, Object> write(ItemBody.Part part) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", part.type().packName());
        fields.put("stem", part.stem());
        Figure picture = part.picture();
        if (picture != null) {
            fields.put("picture", picture.path());
            fields.put("alt", picture.alt());
        }
        fields.putAll(write(part.body()));
        return fields;
    }

    /** A question of a case group; only simple types are understood, so groups do not nest. */
    private static ItemBody.Part part(Map<?, ?> fields) {
        ItemType type = ItemType.ofPackName(Syntax.text(fields.get("type"), "type"))
                .filter(ItemType::isSimple)
                .orElseThrow(() -> Syntax.malformed("type"));
        return new ItemBody.Part(type, Syntax.text(fields.get("stem"), "stem"), figure(fields), read(type, fields));
    }

    private static List<Option> options(Map<?, ?> fields, String field) {
        Object listed = fields.get(field);
        Object named = fields.get("pictures");
        Map<?, ?> pictures = named == null ? Map.of() : Syntax.map(named, "pictures");
        List<Option> options = new ArrayList<>();
        if (listed != null) {
            Syntax.map(listed, field).forEach((id, text) -> {
                Object picture = pictures.get(id);
                options.add(new Option(
                        Syntax.text(id, field),
                        text == null ? "" : Syntax.text(text, field),
                        picture == null ? null : figure(Syntax.map(picture, "pictures"))));
            });
        }
        options.sort(Comparator.comparingInt((Option option) -> option.id().length())
                .thenComparing(Option::id)); // what reads JSON keeps no order
        return options;
    }

    private static Map<String, Object> texts(List<Option> options) {
        Map<String, Object> texts = new LinkedHashMap<>();
        options.forEach(option -> texts.put(option.id(), option.text()));
        return texts;
    }
}
