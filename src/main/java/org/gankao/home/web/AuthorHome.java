package org.gankao.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gankao.questionbank.ItemQuery;
import org.gankao.questionbank.ItemRow;
import org.gankao.questionbank.ItemService;
import org.gankao.questionbank.ItemState;

/** A question author's landing page: drafts that wait for a second pair of eyes, and items whose law has ended. */
@Named
@RequestScoped
public class AuthorHome {

    private static final int SHOWN = 10;

    @Inject
    ItemService items;

    public List<ItemRow> getDrafts() {
        return items.page(of(ItemState.DRAFT), 0, SHOWN).rows();
    }

    public long getDraftCount() {
        return items.page(of(ItemState.DRAFT), 0, 1).total();
    }

    public long getApprovedCount() {
        return items.page(of(ItemState.APPROVED), 0, 1).total();
    }

    /** Approved items that may still enter a paper today. */
    public long getUsableCount() {
        return items.candidates(ItemQuery.approved(), items.today()).size();
    }

    public long getTopicCount() {
        return items.topics().size();
    }

    private static ItemQuery of(ItemState state) {
        return new ItemQuery(null, null, null, state, null, null);
    }
}
