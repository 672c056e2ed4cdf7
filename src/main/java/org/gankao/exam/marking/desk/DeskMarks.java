package org.gankao.exam.marking.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.gankao.exam.marking.PersonMarks;
import org.gankao.shared.Fraction;

/** Gives marking what people settled. */
@ApplicationScoped
class DeskMarks implements PersonMarks {

    @Inject
    Desk desk;

    @Override
    public Map<Long, Map<String, Fraction>> shares(Map<Long, Map<String, String>> responses) {
        Map<Long, Map<String, Fraction>> shares = new HashMap<>();
        for (Standing standing : desk.ofSittings(responses.keySet())) {
            Script script = standing.script();
            String counted = responses.getOrDefault(script.sitting(), Map.of()).get(script.item());
            if (script.response().equals(counted)) {
                standing.settled()
                        .ifPresent(points -> shares.computeIfAbsent(script.sitting(), id -> new HashMap<>())
                                .put(script.item(), points.dividedBy(Fraction.of(script.points()))));
            }
        }
        return shares;
    }
}
