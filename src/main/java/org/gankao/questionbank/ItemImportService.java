package org.gankao.questionbank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.OpenToAll;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.questionbank.pack.Law;
import org.gankao.questionbank.pack.Pack;
import org.jspecify.annotations.Nullable;

/** Brings items in: from the packs that ship with the product, or from people. */
@ApplicationScoped
@Transactional
public class ItemImportService {

    @Inject
    ItemRepository items;

    @Inject
    KeyRepository keys;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @OpenToAll // called at start by PackLoader with files of the product itself
    public void putLaws(Collection<Law> laws) {
        laws.forEach(items::put);
    }

    /**
     * Brings a pack in: new items are approved (the product's authors reviewed them), changed ones become a new revision,
     * unchanged ones stay. An item retired here stays retired.
     *
     * @return how many items are new or changed
     */
    @OpenToAll // called at start by PackLoader with files of the product itself
    public int put(Pack pack) {
        items.putTopic(pack.topicCode(), pack.topicName());
        Map<String, String> known = items.hashesOf(pack.name());
        Map<String, Item> stored =
                items.byCodes(pack.items().stream().map(Pack.Entry::code).toList());
        Instant now = clock.instant();
        int changed = 0;
        for (Pack.Entry entry : pack.items()) {
            String hash = entry.content().hashWith(entry.key());
            if (hash.equals(known.get(entry.code()))) {
                continue;
            }
            Item item = stored.get(entry.code());
            if (item == null) {
                item = new Item(entry.code(), pack.topicCode(), pack.name(), ItemState.APPROVED);
                items.add(item);
            }
            item.moveTo(pack.topicCode());
            ItemState then = item.state() == ItemState.RETIRED ? ItemState.RETIRED : ItemState.APPROVED;
            addRevision(item, then, entry.content(), entry.key(), hash, null, now);
            changed++;
        }
        if (changed > 0) {
            changes.fire(Change.of("questionbank.pack.load", "pack:" + pack.name(), "items", changed));
        }
        return changed;
    }

    /**
     * Brings in what a person wrote or imported: drafts until another person approves them. A known code gets a new
     * revision, an equal one none.
     *
     * @return how many items are new or changed
     */
    @Requires(Permission.ITEM_EDIT)
    public int putDrafts(Collection<Draft> drafts, Progress progress) {
        Identity maker = caller.require();
        Map<String, Item> stored =
                items.byCodes(drafts.stream().map(Draft::code).toList());
        Instant now = clock.instant();
        int changed = 0;
        int done = 0;
        Set<String> topics = new HashSet<>();
        for (Draft draft : drafts) {
            progress.at(done++, drafts.size());
            if (topics.add(draft.topicCode())) {
                items.putTopic(draft.topicCode(), draft.topicName());
            }
            String hash = draft.content().hashWith(draft.key());
            Item item = stored.get(draft.code());
            if (item == null) {
                item = new Item(draft.code(), draft.topicCode(), "", ItemState.DRAFT);
                items.add(item);
            } else if (items.newest(item)
                    .filter(r -> r.contentHash().equals(hash))
                    .isPresent()) {
                continue;
            }
            item.moveTo(draft.topicCode());
            addRevision(item, ItemState.DRAFT, draft.content(), draft.key(), hash, maker, now);
            changed++;
        }
        changes.fire(Change.of("questionbank.items.import", "account:" + maker.accountId(), "items", changed));
        return changed;
    }

    /** An item as a person brings it in. */
    public record Draft(String code, String topicCode, String topicName, ItemContent content, ItemKey key) {}

    private void addRevision(
            Item item,
            ItemState then,
            ItemContent content,
            ItemKey key,
            String hash,
            @Nullable Identity maker,
            Instant now) {
        Revision revision = new Revision(item.id(), item.nextRevision(then), content, hash, maker, now);
        items.add(revision);
        keys.add(revision.id(), key);
    }
}
