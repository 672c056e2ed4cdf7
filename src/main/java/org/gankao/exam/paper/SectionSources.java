package org.gankao.exam.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.gankao.shared.RuleViolationException;

/** The sources of sections that are installed. */
@ApplicationScoped
public class SectionSources {

    @Inject
    @Any
    Instance<SectionSource> sources;

    /** @throws RuleViolationException if nothing supplies such sections */
    public SectionSource of(SectionKind kind) {
        return sources.stream()
                .filter(source -> source.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new RuleViolationException("exam.section.noSource"));
    }
}
