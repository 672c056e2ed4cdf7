package org.gankao.exam.paper;

import java.util.List;
import java.util.Set;

/**
 * Port: supplies the items of one kind of section. One CDI bean a kind; it is either a {@link SharedSectionSource} or a
 * {@link PersonalSectionSource}.
 */
public interface SectionSource {

    SectionKind kind();

    /** Types a row may ask for, as {@link PlanRow#itemType} names them; empty: rows of such sections name none. */
    default List<String> itemTypes() {
        return List.of();
    }

    /** Whether rows that ask for a type, or for any, may name topic and difficulty too. */
    default boolean sorts(String itemType) {
        return !itemTypes().isEmpty();
    }

    /**
     * What is missing to meet the plan; empty if it can be met.
     *
     * @param worn codes of items that have stood in as many tests of the cycle as they may
     */
    List<Shortfall> shortfalls(SectionPlan plan, Set<String> worn);
}
