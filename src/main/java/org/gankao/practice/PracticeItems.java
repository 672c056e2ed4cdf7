package org.gankao.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gankao.exam.paper.BankItems;
import org.gankao.exam.paper.MarkingRules;
import org.gankao.exam.paper.Media;
import org.gankao.exam.paper.SectionItem;
import org.gankao.exam.paper.SectionKind;
import org.gankao.exam.paper.SectionMarker;
import org.gankao.questionbank.KeyText;
import org.gankao.questionbank.OpenItem;
import org.gankao.questionbank.OpenItemService;
import org.gankao.shared.Fraction;

/** Shows and marks open items as tests do. */
@ApplicationScoped
class PracticeItems {

    @Inject
    OpenItemService bank;

    @Inject
    @Any
    Instance<SectionMarker> markers;

    /** What a cadre sees of an item. */
    PracticeItem shown(OpenItem item) {
        String code = item.row().code();
        Map<String, Object> document = addressed(code, written(item).document());
        document.put("id", code);
        return new PracticeItem(code, item.revision().number(), item.row().topicName(), document);
    }

    /** Pictures an item shows. */
    List<Media> pictures(OpenItem item) {
        return written(item).media();
    }

    /** Whether a response is wholly right; an empty one is not. */
    boolean isRight(OpenItem item, String response) {
        return !response.isEmpty()
                && marker().share(keyOf(item), response, MarkingRules.USUAL).equals(Fraction.ONE);
    }

    Verdict verdict(OpenItem item, boolean right, Practised after) {
        Map<String, Object> key = keyOf(item);
        return new Verdict(
                item.row().code(),
                right,
                KeyText.lines(item.key()),
                String.valueOf(key.get("explanation")),
                String.valueOf(key.get("source")),
                after.dueOn());
    }

    private Map<String, Object> keyOf(OpenItem item) {
        return written(item).key();
    }

    private SectionItem written(OpenItem item) {
        return BankItems.of(item.row(), item.revision(), item.key(), BigDecimal.ONE, bank::picture);
    }

    private SectionMarker marker() {
        return markers.stream()
                .filter(one -> one.kind() == SectionKind.KNOWLEDGE)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing marks items of the bank."));
    }

    /** Pictures at an address of practice's own, which ends with the item's leave; parts with ids of their own on the page. */
    private static Map<String, Object> addressed(String code, Map<String, Object> document) {
        Map<String, Object> own = new LinkedHashMap<>();
        document.forEach((name, value) -> own.put(name, addressed(code, name, value)));
        return own;
    }

    private static Object addressed(String code, String name, Object value) {
        if (name.equals("picture")) {
            String address = String.valueOf(value);
            return "api/v1/practice/items/%s/pictures/%s"
                    .formatted(code, address.substring(address.lastIndexOf('/') + 1));
        }
        if (value instanceof List<?> list) {
            List<Object> own = new ArrayList<>();
            for (Object one : list) {
                if (one instanceof Map<?, ?> map) {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    map.forEach((field, inner) ->
                            fields.put(String.valueOf(field), addressed(code, String.valueOf(field), inner)));
                    if (name.equals("parts")) {
                        fields.put("id", code + "-" + fields.get("id"));
                    }
                    own.add(fields);
                } else {
                    own.add(one);
                }
            }
            return own;
        }
        return value;
    }
}
