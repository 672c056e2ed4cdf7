package org.gankao.platform.faces;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Links between the pages of a list whose place stands in the address, as parameter {@code first}. Shown by
 * {@code <g:pager>}.
 *
 * @param kept parameters of the list that every link carries on; none of them is empty
 * @param first rows before this page, 0 or more
 * @param size rows of a page, 1 or more
 * @param total rows of the whole list
 */
public record Pager(Map<String, String> kept, int first, int size, long total) {

    public Pager {
        kept = Collections.unmodifiableMap(new LinkedHashMap<>(kept));
    }

    public static Pager of(int first, int size, long total) {
        return new Pager(Map.of(), Math.max(0, first), size, total);
    }

    /** With one more parameter in its links. What is not chosen is left out: an empty parameter is not the same as none. */
    public Pager keeping(String name, @Nullable Object value) {
        if (value == null || value.toString().isEmpty() || value.equals(false)) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(kept);
        more.put(name, value.toString());
        return new Pager(more, first, size, total);
    }

    /** Whether all rows stand on one page, so that there is nothing to turn. */
    public boolean single() {
        return first == 0 && total <= size;
    }

    public boolean hasPrevious() {
        return first > 0;
    }

    public boolean hasNext() {
        return first + (long) size < total;
    }

    /** Address of the page before, relative to this one. */
    public String previous() {
        return link(Math.max(0, first - size));
    }

    /** Address of the page after, relative to this one. */
    public String next() {
        return link(first + size);
    }

    /** Number of the first row shown, from 1; 0 if none is. */
    public long from() {
        return first < total ? first + 1L : 0;
    }

    /** Number of the last row shown. */
    public long until() {
        return first < total ? Math.min(total, first + (long) size) : 0;
    }

    private String link(int to) {
        Map<String, String> all = new LinkedHashMap<>(kept);
        all.put("first", String.valueOf(to));
        return all.entrySet().stream()
                .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
