package org.gankao.exam.marking;

import java.util.List;
import java.util.Map;
import org.gankao.questionbank.Region;
import org.jspecify.annotations.Nullable;

/**
 * A question with its answer as the candidate sees them after the release; with the key only where the session's policy
 * shows keys.
 *
 * @param type as papers write it, for example {@code matching}
 * @param picture address of its picture; null: none
 * @param lines what was chosen, filled in, matched or ordered, or the points of a short answer
 * @param text the answer to a short answer; empty otherwise
 * @param spot where he pointed; null unless it is a hotspot
 */
public record Reviewed(
        String type,
        String stem,
        @Nullable String picture,
        String alt,
        List<Line> lines,
        String text,
        @Nullable Spot spot) {

    /**
     * @param label letter of an option, number of a blank, premise or place
     * @param text what stands there; {@code true} or {@code false} for true/false
     * @param chosen whether he chose it
     * @param given what he gave it; empty: nothing
     * @param key what it should have; empty where keys are not shown
     * @param right whether it is the key, or what he gave is; null where keys are not shown
     */
    public record Line(
            String label,
            String text,
            @Nullable String picture,
            String alt,
            boolean chosen,
            String given,
            String key,
            @Nullable Boolean right) {

        static Line of(String label, Map<String, Object> option) {
            return new Line(
                    label,
                    Reviewed.text(option, "text"),
                    address(option),
                    Reviewed.text(option, "alt"),
                    false,
                    "",
                    "",
                    null);
        }

        Line chosen(boolean was, @Nullable Boolean isRight) {
            return new Line(label, text, picture, alt, was, given, key, isRight);
        }

        Line given(String gave, String should, @Nullable Boolean isRight) {
            return new Line(label, text, picture, alt, !gave.isEmpty(), gave, should, isRight);
        }
    }

    /**
     * @param x ‰ of the picture's width, {@code y} of its height; below 0: he pointed nowhere
     * @param regions right places; empty where keys are not shown
     */
    public record Spot(int x, int y, List<Region> regions) {

        public boolean isGiven() {
            return x >= 0;
        }
    }

    static String text(Map<String, Object> document, String field) {
        return document.get(field) == null ? "" : String.valueOf(document.get(field));
    }

    static @Nullable String address(Map<String, Object> document) {
        return document.get("picture") == null ? null : text(document, "picture");
    }
}
