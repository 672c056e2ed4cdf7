package org.gankao.questionbank.formats;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gankao.questionbank.ItemKey;

/** What a short answer is marked by, one line a point; a weight other than 1 follows: {@code 到现场查看 ×2}. */
final class Points {

    private static final Pattern WEIGHTED = Pattern.compile("(.*\\S) ×(\\d{1,3})");

    private Points() {}

    static ItemKey.Point read(String line) {
        Matcher weighted = WEIGHTED.matcher(line);
        return weighted.matches()
                ? new ItemKey.Point(weighted.group(1), Integer.parseInt(weighted.group(2)))
                : new ItemKey.Point(line, 1);
    }

    static String write(ItemKey.Point point) {
        return point.weight() == 1 ? point.text() : point.text() + " ×" + point.weight();
    }
}
