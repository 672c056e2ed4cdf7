package org.gankao.exam.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes items into the public document and, apart from it, their keys; numbers them on the way. */
public final class SectionWriter {

    private final List<Object> sections = new ArrayList<>();
    private final Map<String, Object> keys = new LinkedHashMap<>();
    private final Map<String, Media> media = new LinkedHashMap<>();
    private final List<Origin> origins = new ArrayList<>();

    /** A section whose items everybody with this document shares, or, in a supplement, one cadre's own. */
    public void add(SectionPlan plan, List<SectionItem> items) {
        List<Object> written = new ArrayList<>();
        int number = 1;
        for (SectionItem item : items) {
            String id = plan.kind().prefix() + number++;
            Map<String, Object> document = new HashMap<>(item.document());
            document.put("id", id);
            document.put("points", item.points().toPlainString());
            written.add(document);
            keys.put(id, Map.of("ref", item.ref(), "points", item.points().toPlainString(), "key", item.key()));
            item.media().forEach(one -> media.put(one.sha256(), one));
            if (item.origin() != null) {
                origins.add(item.origin());
            }
        }
        sections.add(Map.of(
                "kind",
                plan.kind().name(),
                "personal",
                false,
                "points",
                plan.points().toPlainString(),
                "items",
                written));
    }

    /** Announces a section whose items come in each sitting's supplement. */
    public void announce(SectionPlan plan) {
        sections.add(Map.of(
                "kind", plan.kind().name(),
                "personal", true,
                "points", plan.points().toPlainString(),
                "count", plan.items()));
    }

    public List<Object> sections() {
        return sections;
    }

    public Map<String, Object> keys() {
        return keys;
    }

    /** What was known of the items that are of the bank. */
    List<Origin> origins() {
        return origins;
    }

    public List<Media> media() {
        return List.copyOf(media.values());
    }
}
