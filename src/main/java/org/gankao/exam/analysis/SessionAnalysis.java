package org.gankao.exam.analysis;

import java.util.List;
import org.gankao.exam.paper.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * All that was found out about a marked session. Estimates: none of it enters a score or a rank.
 *
 * @param people who handed in
 * @param total scores over all sections, percent
 * @param sections a row a form and section, and, if there are several forms, a row over all of them
 * @param items a row a form and item that everybody who sat it shared
 * @param groups townships and units
 * @param irt null if there were too few people or items
 * @param fairness items compared between townships and between ages
 * @param similarity null without {@code irt}
 */
public record SessionAnalysis(
        int people,
        SectionFigures total,
        List<Section> sections,
        List<Item> items,
        List<Group> groups,
        @Nullable ItemResponse irt,
        Fairness fairness,
        @Nullable Similarity similarity,
        List<Warning> warnings) {

    /**
     * A section.
     *
     * @param form its label; empty: all forms together
     * @param items number of items
     * @param shared whether all who sat the form had the same items; if not, there is no reliability
     */
    public record Section(String form, SectionKind section, int items, boolean shared, SectionFigures figures) {}

    /**
     * An item of a form.
     *
     * @param number place within its section, from 1
     * @param ref what it was made from, for example {@code land-0001@3}
     * @param people to whom it was shown
     * @param omitted who left it open
     * @param seconds median time, see {@link AnswerTimes}; null: unknown
     * @param options empty for types without options
     * @param texts texts of the options, in their order
     * @param given the most frequent answers where there are no options
     */
    public record Item(
            String form,
            SectionKind section,
            int number,
            String ref,
            String type,
            String stem,
            double points,
            int people,
            ItemFigures figures,
            int omitted,
            @Nullable Double seconds,
            List<OptionFigures> options,
            List<String> texts,
            List<Given> given) {

        /** Where it is, for example {@code A-K12}: unique within the session. */
        public String place() {
            return form + "-" + section.prefix() + number;
        }
    }

    /**
     * An answer in words and how often it was given.
     *
     * @param gained mean share of the points it gained, 0 to 1
     */
    public record Given(String answer, int people, double gained) {}

    /**
     * A township or a unit.
     *
     * @param township whether it is a township
     * @param id unit id; 0: the county's departments
     * @param mean percent over all sections
     */
    public record Group(boolean township, long id, int people, double mean, double deviation) {}
}
