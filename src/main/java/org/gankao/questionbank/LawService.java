package org.gankao.questionbank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.questionbank.pack.Law;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;

/** Use cases on the register of laws: what ends, and which items that leaves without a basis (题目过时). */
@ApplicationScoped
@Transactional
public class LawService {

    @Inject
    LawRepository laws;

    @Inject
    ItemService items;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    /** The register with what cites each version, the latest versions first. */
    @Requires({Permission.ITEM_VIEW, Permission.PAPER_EDIT})
    @Transactional(TxType.SUPPORTS)
    public List<LawRow> all() {
        return laws.all();
    }

    /**
     * Gives a version of a law its last day. From the day after, items that cite it are stale: they stay in papers made
     * before and leave every blueprint, until they get a new wording.
     *
     * @param lastDay last day it applies
     * @throws RuleViolationException if it ends before it begins, or without a reason
     */
    @Requires(Permission.ITEM_EDIT)
    public void end(String id, LocalDate lastDay, String reason) {
        Law law = items.laws().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("questionbank.law.unknown", id));
        if (lastDay.isBefore(law.inForceFrom())) {
            throw new RuleViolationException("questionbank.law.endsBefore", law.inForceFrom());
        }
        if (reason.isBlank() || reason.strip().length() > 200) {
            throw new RuleViolationException("questionbank.law.reason");
        }
        laws.end(id, lastDay, reason.strip(), caller.require().displayName());
        changes.fire(Change.of("questionbank.law.end", "law:" + id, "lastDay", lastDay, "reason", reason.strip()));
    }
}
