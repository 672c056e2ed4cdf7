package org.gankao.exam.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gankao.exam.marking.KeyReadingService.Keyed;
import org.gankao.exam.paper.Documents;
import org.gankao.exam.paper.FormRow;
import org.gankao.exam.paper.SectionKind;

/** Reads the items of a form from its document and its key. */
final class FormItems {

    private static final Set<String> LETTERED = Set.of("single", "multiple", "picture", "picture-choice");
    private static final String TRUE_FALSE = "true-false";

    private FormItems() {}

    /** Items that all who sit the form share; sections each gets differently have none here. */
    static SessionMaterial.Form read(FormRow form, List<Map<String, Object>> sections, List<Keyed> keys) {
        Map<String, Keyed> byItem = keys.stream().collect(Collectors.toMap(Keyed::item, Function.identity()));
        List<SessionMaterial.Item> items = new ArrayList<>();
        for (Map<String, Object> section : sections) {
            if (section.get("items") != null) {
                SectionKind kind = SectionKind.valueOf(Documents.text(section.get("kind")));
                for (Map<String, Object> item : Documents.maps(section.get("items"))) {
                    Keyed key = byItem.get(Documents.text(item.get("id")));
                    if (key != null) {
                        items.add(item(kind, item, key));
                    }
                }
            }
        }
        return new SessionMaterial.Form(form.id(), form.label(), items);
    }

    private static SessionMaterial.Item item(SectionKind kind, Map<String, Object> item, Keyed key) {
        String type = Documents.text(item.get("type"));
        Map<String, String> options = options(type, item);
        return new SessionMaterial.Item(
                key.item(),
                kind,
                key.ref(),
                type,
                Documents.text(item.getOrDefault("stem", item.getOrDefault("title", ""))),
                options,
                options.isEmpty() ? Set.of() : Set.copyOf(key.right()),
                key.points().numerator().doubleValue()
                        / key.points().denominator().doubleValue());
    }

    private static Map<String, String> options(String type, Map<String, Object> item) {
        Map<String, String> options = new LinkedHashMap<>();
        if (type.equals(TRUE_FALSE)) {
            options.put("true", "");
            options.put("false", "");
        } else if (LETTERED.contains(type)) {
            for (Map<String, Object> option : Documents.maps(item.get("options"))) {
                String text = Documents.text(option.getOrDefault("text", ""));
                options.put(
                        Documents.text(option.get("id")),
                        text.isEmpty() ? Documents.text(option.getOrDefault("alt", "")) : text);
            }
        }
        return options;
    }
}
