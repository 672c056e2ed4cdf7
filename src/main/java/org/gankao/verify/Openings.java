package org.gankao.verify;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gankao.shared.CanonicalJson;

/**
 * What opens a commitment: one cadre's stored row with its marks and range, and a salt, in canonical JSON. The commitment is
 * its SHA-256; without the salt nobody can try out who it is of.
 */
public final class Openings {

    private Openings() {}

    /**
     * Of all rows, by cadre.
     *
     * @param content {@code rows}, {@code marks} and maybe {@code ranges} as {@code stored.json} has them
     * @param salts by cadre
     */
    public static SortedMap<String, String> all(Map<?, ?> content, Map<?, ?> salts) {
        Map<String, List<Object>> marks = BundleVerifier.byCadre(list(content, "marks"));
        Map<String, List<Object>> ranges = BundleVerifier.byCadre(list(content, "ranges"));
        SortedMap<String, String> openings = new TreeMap<>();
        for (Map.Entry<String, List<Object>> row :
                BundleVerifier.byCadre(list(content, "rows")).entrySet()) {
            openings.put(
                    row.getKey(),
                    CanonicalJson.write(Map.of(
                            "format",
                            "gankao-opening-1",
                            "salt",
                            String.valueOf(salts.get(row.getKey())),
                            "row",
                            row.getValue().get(0),
                            "marks",
                            marks.getOrDefault(row.getKey(), List.of()),
                            "ranges",
                            ranges.getOrDefault(row.getKey(), List.of()))));
        }
        return openings;
    }

    private static List<?> list(Map<?, ?> content, String field) {
        return content.get(field) instanceof List<?> list ? list : List.of();
    }
}
