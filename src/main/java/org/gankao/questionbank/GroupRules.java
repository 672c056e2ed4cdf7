package org.gankao.questionbank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gankao.questionbank.ContentRules.Problem;
import org.gankao.shared.CanonicalJson;

/** What holds for case groups. */
final class GroupRules {

    private static final int LEAST = 2;
    private static final int MOST = 8;
    private static final int LONGEST_BODY = 20_000;

    private GroupRules() {}

    static void check(ItemBody.CaseGroup group, ItemKey key, List<Problem> problems) {
        List<ItemKey.Part> keys = key instanceof ItemKey.Parts given ? given.parts() : List.of();
        int count = group.parts().size();
        if (count < LEAST || count > MOST) {
            problems.add(Problem.of("parts", "partCount", LEAST, MOST, count));
        }
        if (count != keys.size()) {
            problems.add(Problem.of("key", "partKeys", count, keys.size()));
            return;
        }
        Set<String> stems = new HashSet<>();
        for (int i = 0; i < count; i++) {
            ItemBody.Part part = group.parts().get(i);
            ItemKey.Part answer = keys.get(i);
            String place = "parts." + (i + 1);
            if (part.type() != answer.type()) {
                problems.add(Problem.of("key", "partType").within(place));
                continue;
            }
            List<Problem> found = new ArrayList<>();
            ContentRules.checkQuestion(part.type(), part.stem(), part.picture(), part.body(), answer.key(), found);
            found.forEach(problem -> problems.add(problem.within(place)));
            if (!part.stem().isBlank() && !stems.add(part.stem().strip())) {
                problems.add(Problem.of("stem", "sameStem").within(place));
            }
        }
        if (CanonicalJson.write(ItemSyntax.write(group)).length() > LONGEST_BODY) {
            problems.add(Problem.of("parts", "tooLong", LONGEST_BODY));
        }
    }
}
