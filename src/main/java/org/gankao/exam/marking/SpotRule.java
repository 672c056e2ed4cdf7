package org.gankao.exam.marking;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gankao.questionbank.Region;

/** Whether a place on a picture lies in a right region, its edge included. */
final class SpotRule {

    private static final Pattern PLACE = Pattern.compile("\\s*(\\d{1,4})\\s*,\\s*(\\d{1,4})\\s*");

    private SpotRule() {}

    /** @param response {@code x,y} in whole ‰ of the picture's width and height */
    static boolean matches(List<Region> regions, String response) {
        Matcher place = PLACE.matcher(response);
        if (!place.matches()) {
            return false;
        }
        int x = Integer.parseInt(place.group(1));
        int y = Integer.parseInt(place.group(2));
        return x <= Region.FULL && y <= Region.FULL && regions.stream().anyMatch(region -> region.contains(x, y));
    }
}
