package org.gankao.exam.marking;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gankao.exam.paper.Documents;
import org.gankao.exam.paper.SectionKind;
import org.gankao.shared.Fraction;

/**
 * What marking knows of an item.
 *
 * @param ref what it was made from, for example {@code land-0001@3}
 * @param key as its section's source gave it
 */
record KeyedItem(String item, String ref, SectionKind kind, Fraction points, Map<String, Object> key) {

    /** Items of a key document, in its order. */
    static Map<String, KeyedItem> read(String document) {
        Map<String, KeyedItem> items = new LinkedHashMap<>();
        Documents.map(Documents.read(document).get("items")).forEach((item, value) -> {
            Map<String, Object> kept = Documents.map(value);
            items.put(
                    item,
                    new KeyedItem(
                            item,
                            Documents.text(kept.get("ref")),
                            SectionKind.ofItem(item),
                            Fraction.of(new BigDecimal(Documents.text(kept.get("points")))),
                            Documents.map(kept.get("key"))));
        });
        return items;
    }
}
