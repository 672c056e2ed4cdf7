package org.gankao.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.gankao.cycle.SchemeService;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.shared.NotFoundException;

/** Which versions the caller may see, and what of a run is made public. */
@ApplicationScoped
class PublicVersions {

    @Inject
    PublicationRepository publications;

    @Inject
    RunRepository runs;

    @Inject
    SchemeService schemes;

    @Inject
    Caller caller;

    /** @throws NotFoundException if there is none, or it is not public and the caller may not see rankings */
    Publication requireVisible(long id) {
        return publications
                .find(id)
                .filter(p -> p.state().published() || caller.may(Permission.RANKING_VIEW))
                .orElseThrow(() -> new NotFoundException("ranking.publication.unknown"));
    }

    /** A list a category, by the schemes the run was computed under. */
    List<PublishedList> lists(long run, List<RunRow.SchemeRef> signed) {
        return signed.stream()
                .sorted(Comparator.comparing(RunRow.SchemeRef::category))
                .map(scheme -> PublishedList.of(
                        scheme.category(),
                        runs.page(ResultQuery.all(run, scheme.category())).rows(),
                        schemes.terms(scheme.schemeId()).orderedShare()))
                .filter(list -> !list.ordered().isEmpty() || list.unranked() > 0)
                .toList();
    }
}
