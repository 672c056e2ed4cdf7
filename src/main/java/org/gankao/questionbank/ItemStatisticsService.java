package org.gankao.questionbank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;

/** Takes in what tests showed of items, and gives it to those who choose items. */
@ApplicationScoped
@Transactional
public class ItemStatisticsService {

    @Inject
    ItemStatisticsRepository observations;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    /** What is known of wordings, by revision id; those never seen in a test are left out. */
    @Requires({Permission.PAPER_EDIT, Permission.ITEM_VIEW, Permission.MARK, Permission.RESULT_RELEASE})
    @Transactional(TxType.SUPPORTS)
    public Map<Long, ItemStatistics> of(Collection<Long> revisionIds) {
        Map<Long, ItemStatistics> known = new LinkedHashMap<>();
        observations.of(revisionIds).forEach((id, seen) -> known.put(id, ItemStatistics.of(id, seen)));
        return known;
    }

    /**
     * Keeps what one test showed; what was kept of the same test before is replaced.
     *
     * @param source the test, for example {@code session:3}, at most 40 characters
     * @return observations kept; items the bank does not hold are left out
     */
    @Requires({Permission.MARK, Permission.RESULT_RELEASE})
    public int observe(String source, List<ItemObservation> seen) {
        int kept = observations.replace(source, seen, clock.instant());
        changes.fire(Change.of("questionbank.statistics.observe", source, "items", kept));
        return kept;
    }
}
