package org.gankao.exam.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gankao.shared.RuleViolationException;

/** The sources of sections that are installed. */
@ApplicationScoped
public class SectionSources {

    @Inject
    @Any
    Instance<SectionSource> all;

    @Inject
    @Any
    Instance<PersonalSectionSource> personal;

    @Inject
    @Any
    Instance<SharedSectionSource> shared;

    /** @throws RuleViolationException if nothing supplies such sections */
    public SectionSource of(SectionKind kind) {
        return in(all, kind).orElseThrow(() -> new RuleViolationException("exam.section.noSource"));
    }

    /** Empty if the items of such sections are not shared. */
    Optional<SharedSectionSource> shared(SectionKind kind) {
        return in(shared, kind);
    }

    /** Empty if the items of such sections are not each cadre's own. */
    public Optional<PersonalSectionSource> personal(SectionKind kind) {
        return in(personal, kind);
    }

    private static <T extends SectionSource> Optional<T> in(Instance<T> sources, SectionKind kind) {
        return sources.stream().filter(source -> source.kind() == kind).findFirst();
    }
}
