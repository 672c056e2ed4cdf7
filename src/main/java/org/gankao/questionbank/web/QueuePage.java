package org.gankao.questionbank.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.gankao.questionbank.ItemQuery;
import org.gankao.questionbank.ItemRow;
import org.gankao.questionbank.ItemService;
import org.gankao.questionbank.ItemState;
import org.gankao.questionbank.formats.ImportRow;
import org.gankao.questionbank.formats.ImportState;
import org.gankao.questionbank.formats.ItemSheetService;

/** Backs {@code questionbank/queue.xhtml}: what waits for this author. */
@Named
@ViewScoped
public class QueuePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    @Inject
    ItemService items;

    @Inject
    ItemSheetService sheets;

    private List<ItemRow> toReview = List.of();
    private List<ItemRow> ownDrafts = List.of();
    private List<ItemRow> stale = List.of();
    private List<ImportRow> imports = List.of();
    private long staleCount;

    @PostConstruct
    void init() {
        toReview = items.toReview();
        ownDrafts = items.ownDrafts();
        ItemQuery query = new ItemQuery(null, null, null, ItemState.APPROVED, null, null, items.today());
        var page = items.page(query, 0, SHOWN);
        stale = page.rows();
        staleCount = page.total();
        imports = sheets.mine().stream()
                .filter(row -> row.state() == ImportState.CHECKED)
                .toList();
    }

    public List<ItemRow> getToReview() {
        return toReview.size() > SHOWN ? toReview.subList(0, SHOWN) : toReview;
    }

    public int getToReviewCount() {
        return toReview.size();
    }

    public List<ItemRow> getOwnDrafts() {
        return ownDrafts.size() > SHOWN ? ownDrafts.subList(0, SHOWN) : ownDrafts;
    }

    public int getOwnDraftCount() {
        return ownDrafts.size();
    }

    public List<ItemRow> getStale() {
        return stale;
    }

    public long getStaleCount() {
        return staleCount;
    }

    public List<ImportRow> getImports() {
        return imports;
    }
}
