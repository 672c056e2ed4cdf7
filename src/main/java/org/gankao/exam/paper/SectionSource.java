package org.gankao.exam.paper;

import java.util.List;
import java.util.Set;

/**
 * Port: supplies the items of one kind of section. One CDI bean a kind; it is either a {@link SharedSectionSource} or a
 * {@link PersonalSectionSource}.
 */
public interface SectionSource {

    SectionKind kind();

    /**
     * What is missing to meet the plan; empty if it can be met.
     *
     * @param worn codes of items that have stood in as many tests of the cycle as they may
     */
    List<Shortfall> shortfalls(SectionPlan plan, Set<String> worn);
}
