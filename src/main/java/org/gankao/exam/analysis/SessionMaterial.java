package org.gankao.exam.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gankao.exam.paper.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * What the analysis of a marked session works on.
 *
 * @param markingId the marking in force
 * @param forms in the order of their labels
 * @param people who handed in
 */
record SessionMaterial(long sessionId, long markingId, List<Form> forms, List<Person> people) {

    /**
     * A form with the items everybody who sat it had.
     *
     * @param label A, B, C …
     */
    record Form(long id, String label, List<Item> items) {

        List<Item> of(SectionKind section) {
            return items.stream().filter(item -> item.section() == section).toList();
        }
    }

    /**
     * An item of a form.
     *
     * @param id its place in the form, for example {@code K12}
     * @param ref what it was made from, for example {@code land-0001@3}: the same in two forms is the same item
     * @param type as the exam page knows it, for example {@code single}
     * @param options letter to text; {@code true} and {@code false} without text; empty for other types
     * @param right the letters of the key; empty for types without options
     * @param points above 0
     */
    record Item(
            String id,
            SectionKind section,
            String ref,
            String type,
            String stem,
            Map<String, String> options,
            Set<String> right,
            double points) {

        /** Place within its section, from 1. */
        int number() {
            return Integer.parseInt(id.substring(section.prefix().length()));
        }
    }

    /**
     * Somebody who handed in.
     *
     * @param townshipId unit id, 0: none
     * @param ageBand null: not known
     * @param marks by place in the form, those of personal sections among them
     * @param firsts first answers, for times
     */
    record Person(
            long sittingId,
            String code,
            String name,
            long unitId,
            long townshipId,
            @Nullable AgeBand ageBand,
            long formId,
            Map<String, Marked> marks,
            List<AnswerTimes.First> firsts) {}

    /**
     * A marked answer.
     *
     * @param response as it was given; null: left open
     */
    record Marked(@Nullable String response, double gained, double possible) {}

    List<Person> of(Form form) {
        return people.stream().filter(person -> person.formId() == form.id()).toList();
    }
}
