package org.gankao.exam.sitting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gankao.exam.paper.FormRow;

/**
 * Which form who sits later gets: never the one he had, if possible one nobody of an earlier batch had, and of those the one
 * fewest in his make-up have.
 */
final class MakeUpForm {

    private MakeUpForm() {}

    /**
     * @param had form he would have had
     * @param seen forms of earlier batches
     * @param given how many in the make-up have a form
     * @return empty if the paper has no other form
     */
    static Optional<FormRow> choose(List<FormRow> forms, long had, Set<Long> seen, Map<Long, Integer> given) {
        return forms.stream()
                .filter(form -> form.id() != had)
                .min(Comparator.comparing((FormRow form) -> seen.contains(form.id()))
                        .thenComparing(form -> given.getOrDefault(form.id(), 0))
                        .thenComparing(FormRow::label));
    }
}
