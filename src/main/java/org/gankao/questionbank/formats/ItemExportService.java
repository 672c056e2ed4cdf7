package org.gankao.questionbank.formats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemQuery;
import org.gankao.questionbank.ItemRow;
import org.gankao.questionbank.ItemService;
import org.gankao.questionbank.KeyService;
import org.gankao.questionbank.PictureService;
import org.gankao.questionbank.RevisionRow;
import org.gankao.shared.Page;
import org.gankao.shared.RuleViolationException;

/** Items out of the bank, in their newest wordings and with their keys, in the formats of other systems. */
@ApplicationScoped
@Transactional
public class ItemExportService {

    @Inject
    ItemService items;

    @Inject
    KeyService keys;

    @Inject
    PictureService pictures;

    @Inject
    Event<Change> changes;

    /**
     * The file {@link #export} would give, for its losses.
     *
     * @throws RuleViolationException if there are more items than a file may hold
     */
    @Requires(Permission.ITEM_EDIT)
    @Transactional(TxType.SUPPORTS)
    public Written preview(FileFormat format, ItemQuery query) {
        return write(format, query);
    }

    /**
     * Writes what the query finds into a file; that it left the bank is kept in the ledger.
     *
     * @throws RuleViolationException if there are more items than a file may hold, or the bank is not written in the format
     */
    @Requires(Permission.ITEM_EDIT)
    public Written export(FileFormat format, ItemQuery query) {
        Written written = write(format, query);
        changes.fire(Change.of(
                "questionbank.items.export",
                "format:" + format.name(),
                "items",
                written.items(),
                "losses",
                written.losses().size()));
        return written;
    }

    private Written write(FileFormat format, ItemQuery query) {
        if (!format.isWritten()) {
            throw new RuleViolationException("questionbank.export.notWritten");
        }
        Page<ItemRow> found = items.page(query, 0, ItemSheet.MOST_ROWS);
        if (found.total() > ItemSheet.MOST_ROWS) {
            throw new RuleViolationException("questionbank.export.tooMany", ItemSheet.MOST_ROWS);
        }
        List<Long> wordings = found.rows().stream().map(ItemRow::revisionId).toList();
        Map<Long, RevisionRow> revisions = items.revisions(wordings);
        Map<Long, ItemKey> known = keys.keys(wordings);
        List<Exchanged> leaving = new ArrayList<>();
        for (ItemRow row : found.rows()) {
            RevisionRow revision = revisions.get(row.revisionId());
            ItemKey key = known.get(row.revisionId());
            if (revision != null && key != null) {
                leaving.add(new Exchanged(row.code(), row.topicName(), revision.content(), key));
            }
        }
        ItemSheet.Bank bank = new ItemSheet.Bank(Map.of(), items.laws(), Map.of(), items.today());
        return QuestionWriters.write(format, leaving, pictures::read, bank);
    }
}
