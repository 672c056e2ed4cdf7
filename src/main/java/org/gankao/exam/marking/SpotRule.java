package org.gankao.exam.marking;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gankao.questionbank.Region;

/** Whether a place on a picture lies in a right region, its edge included. */
final class SpotRule {

    private static final Pattern PLACE = Pattern.compile("\\s*(\\d{1,4})\\s*,\\s*(\\d{1,4})\\s*");

    private SpotRule() {}

    /** @param response {@code x,y} in whole ‰ of the picture's width and height */
    static boolean matches(List<Region> regions, String response) {
        return place(response)
                .filter(place -> regions.stream().anyMatch(region -> region.contains(place[0], place[1])))
                .isPresent();
    }

    /** x and y; empty if the response is no place of a picture. */
    static Optional<int[]> place(String response) {
        Matcher place = PLACE.matcher(response);
        if (!place.matches()) {
            return Optional.empty();
        }
        int[] at = {Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2))};
        return at[0] <= Region.FULL && at[1] <= Region.FULL ? Optional.of(at) : Optional.empty();
    }
}
