package org.gankao.questionbank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.time.BusinessTime;
import org.gankao.questionbank.pack.Law;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.Page;

/** Use cases on items: find, review, retire. No method here knows a key. */
@ApplicationScoped
@Transactional
public class ItemService {

    private static final int EVERYTHING = 100_000;

    @Inject
    ItemRepository items;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** A page of items by code; {@code first} counts from zero. */
    @Requires(Permission.ITEM_VIEW)
    @Transactional(TxType.SUPPORTS)
    public Page<ItemRow> page(ItemQuery query, int first, int max) {
        return new Page<>(items.page(query, first, max), items.count(query));
    }

    /** Approved items whose law is in force on the day: what a paper may be made of. */
    @Requires({Permission.PAPER_EDIT, Permission.ITEM_VIEW})
    @Transactional(TxType.SUPPORTS)
    public List<ItemRow> candidates(ItemQuery query, LocalDate day) {
        ItemQuery approved = new ItemQuery(
                query.topicCode(), query.type(), query.difficulty(), ItemState.APPROVED, query.lawId(), query.text());
        return items.page(approved, 0, EVERYTHING).stream()
                .filter(row -> !row.staleOn(day))
                .toList();
    }

    /** @throws NotFoundException if there is no such wording */
    @Requires({Permission.PAPER_EDIT, Permission.ITEM_VIEW})
    @Transactional(TxType.SUPPORTS)
    public RevisionRow revision(long revisionId) {
        return RevisionRow.of(items.revision(revisionId)
                .orElseThrow(() -> new NotFoundException("questionbank.item.unknown", revisionId)));
    }

    /** Wordings by id; unknown ids are left out. */
    @Requires({Permission.PAPER_EDIT, Permission.ITEM_VIEW})
    @Transactional(TxType.SUPPORTS)
    public Map<Long, RevisionRow> revisions(Collection<Long> revisionIds) {
        return items.revisions(revisionIds).stream()
                .map(RevisionRow::of)
                .collect(Collectors.toMap(RevisionRow::id, Function.identity()));
    }

    /** An item's wordings, newest first. */
    @Requires(Permission.ITEM_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<RevisionRow> history(long itemId) {
        return items.history(itemId).stream().map(RevisionRow::of).toList();
    }

    /** Accounts of those who made a wording of an item; none where it came with a pack, or the bank does not hold it. */
    @Requires({Permission.ITEM_VIEW, Permission.OBJECTION_DECIDE})
    @Transactional(TxType.SUPPORTS)
    public Set<Long> makers(String code) {
        return items.findByCode(code).stream()
                .flatMap(item -> items.history(item.id()).stream())
                .map(Revision::madeBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @Requires(Permission.ITEM_VIEW)
    @Transactional(TxType.SUPPORTS)
    public ItemRow byCode(String code) {
        return items.page(new ItemQuery(null, null, null, null, null, code), 0, EVERYTHING).stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("questionbank.item.unknown", code));
    }

    @Requires({Permission.PAPER_EDIT, Permission.ITEM_VIEW})
    @Transactional(TxType.SUPPORTS)
    public List<TopicRow> topics() {
        return items.topics();
    }

    @Requires({Permission.PAPER_EDIT, Permission.ITEM_VIEW})
    @Transactional(TxType.SUPPORTS)
    public List<Law> laws() {
        return items.laws();
    }

    /**
     * Approves the newest wording (审题).
     *
     * @param seen number of the wording the reviewer has read
     * @throws org.gankao.shared.ConflictException if there is a newer one
     * @throws org.gankao.shared.RuleViolationException if the caller wrote it
     */
    @Requires(Permission.ITEM_REVIEW)
    public void approve(long itemId, int seen) {
        Item item = find(itemId);
        if (item.revision() != seen) {
            throw new ConflictException("questionbank.item.changedMeanwhile", item.code());
        }
        items.newest(item).orElseThrow().review(caller.require(), clock.instant());
        item.approve();
        changes.fire(Change.of("questionbank.item.approve", "item:" + item.code(), "revision", item.revision()));
    }

    /** Takes an item out of use; papers made before keep it. */
    @Requires(Permission.ITEM_REVIEW)
    public void retire(long itemId, String reason) {
        Item item = find(itemId);
        item.retire(reason);
        changes.fire(Change.of("questionbank.item.retire", "item:" + item.code(), "reason", reason));
    }

    @Requires({Permission.PAPER_EDIT, Permission.ITEM_VIEW})
    @Transactional(TxType.SUPPORTS)
    public ItemRow get(long itemId) {
        return byCode(find(itemId).code());
    }

    /** Why an item was retired; empty if it is not. */
    @Requires(Permission.ITEM_VIEW)
    @Transactional(TxType.SUPPORTS)
    public String retiredReason(long itemId) {
        return find(itemId).retiredReason();
    }

    /** What papers may be made of, by topic, type and difficulty. */
    @Requires({Permission.PAPER_EDIT, Permission.ITEM_VIEW})
    @Transactional(TxType.SUPPORTS)
    public List<ItemCount> counts() {
        return items.counts(today());
    }

    /** Drafts the caller may review: everybody's but his own, oldest first. */
    @Requires(Permission.ITEM_REVIEW)
    @Transactional(TxType.SUPPORTS)
    public List<ItemRow> toReview() {
        return items.waiting(null, caller.require().accountId(), EVERYTHING);
    }

    /** The caller's own drafts, which wait for somebody else. */
    @Requires(Permission.ITEM_EDIT)
    @Transactional(TxType.SUPPORTS)
    public List<ItemRow> ownDrafts() {
        return items.waiting(caller.require().accountId(), null, EVERYTHING);
    }

    @Requires(Permission.ITEM_EDIT)
    @Transactional(TxType.SUPPORTS)
    public List<KnownStem> known() {
        return items.known();
    }

    /** Today, by which items are judged stale. */
    @Requires(Permission.ITEM_VIEW)
    @Transactional(TxType.SUPPORTS)
    public LocalDate today() {
        return BusinessTime.dateOf(clock.instant());
    }

    private Item find(long id) {
        return items.find(id).orElseThrow(() -> new NotFoundException("questionbank.item.unknown", id));
    }
}
