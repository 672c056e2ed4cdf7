package org.gankao.questionbank.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gankao.platform.faces.Params;
import org.gankao.questionbank.Difficulty;
import org.gankao.questionbank.ItemQuery;
import org.gankao.questionbank.ItemState;
import org.gankao.questionbank.ItemType;
import org.jspecify.annotations.Nullable;

/** A filter of the bank as the query part of an address, with the names REST gives it. */
final class FilterLink {

    private FilterLink() {}

    static String of(ItemQuery query) {
        List<String> parts = new ArrayList<>();
        put(parts, "topic", query.topicCode());
        put(parts, "type", query.type());
        put(parts, "difficulty", query.difficulty());
        put(parts, "state", query.state());
        put(parts, "law", query.lawId());
        put(parts, "text", query.text());
        put(parts, "stale", query.staleOn() == null ? null : "true");
        return String.join("&", parts);
    }

    /** What is no filter is passed over. */
    static ItemQuery read(Params params, LocalDate today) {
        return new ItemQuery(
                params.text("topic").orElse(null),
                one(ItemType.values(), params.text("type").orElse(null)),
                one(Difficulty.values(), params.text("difficulty").orElse(null)),
                one(ItemState.values(), params.text("state").orElse(null)),
                params.text("law").orElse(null),
                params.text("text").orElse(null),
                params.text("stale").isPresent() ? today : null);
    }

    private static <E extends Enum<E>> @Nullable E one(E[] all, @Nullable String name) {
        return Arrays.stream(all)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static void put(List<String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
