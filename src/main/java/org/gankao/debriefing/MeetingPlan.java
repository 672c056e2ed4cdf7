package org.gankao.debriefing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gankao.shared.RuleViolationException;

/** Spreads the meetings of each pair over some days: at most one in a morning and one in an afternoon. */
final class MeetingPlan {

    static final String MORNING = "09:00";
    static final String AFTERNOON = "15:00";

    private static final int MOST_DAYS = 60;
    private static final int A_DAY = 2;
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

    private MeetingPlan() {}

    /** When a pair leads the meeting of a village. */
    record Slot(long villageId, long pairId, LocalDate day, String starts) {}

    /**
     * @param pairOfVillages in the order the villages are walked
     * @throws RuleViolationException if the days are out of order, too many, or too few for a pair
     */
    static List<Slot> spread(Map<Long, Long> pairOfVillages, LocalDate from, LocalDate until) {
        long days = ChronoUnit.DAYS.between(from, until) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw new RuleViolationException("debriefing.plan.days", String.valueOf(MOST_DAYS));
        }
        Map<Long, List<Long>> villages = new LinkedHashMap<>();
        pairOfVillages.forEach((village, pair) ->
                villages.computeIfAbsent(pair, id -> new ArrayList<>()).add(village));
        List<Slot> slots = new ArrayList<>();
        villages.forEach((pair, own) -> {
            if (own.size() > days * A_DAY) {
                throw new RuleViolationException(
                        "debriefing.plan.tooFew", String.valueOf(own.size()), String.valueOf(days));
            }
            // As few as possible on one day: only where there are more villages than days are there two.
            long step = own.size() > days ? A_DAY : 1;
            for (int i = 0; i < own.size(); i++) {
                long at = i * days * step / own.size();
                slots.add(new Slot(own.get(i), pair, from.plusDays(at / step), at % step == 0 ? MORNING : AFTERNOON));
            }
        });
        return slots;
    }

    /** @throws RuleViolationException unless it is an hour and a minute */
    static void requireTime(String starts) {
        if (!TIME.matcher(starts).matches()) {
            throw new RuleViolationException("debriefing.plan.time");
        }
    }
}
