package org.gankao.exam.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.gankao.questionbank.ReservedItems;

/**
 * Keeps items of papers out of practice from the moment a paper holds them, drafts too, until every session of the paper is
 * released; a paper without a session keeps its items.
 */
@ApplicationScoped
class PaperReservation implements ReservedItems {

    @Inject
    FormItemRepository standing;

    @Override
    public Set<String> codes() {
        return standing.reserved();
    }
}
