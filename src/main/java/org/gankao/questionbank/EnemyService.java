package org.gankao.questionbank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.OpenToAll;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.questionbank.pack.Pack;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;

/** Use cases on enemies (互斥题): items that give each other away, which no form holds together. */
@ApplicationScoped
@Transactional
public class EnemyService {

    @Inject
    EnemyRepository enemies;

    @Inject
    ItemRepository items;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Every pair once, by code. */
    @Requires({Permission.PAPER_EDIT, Permission.ITEM_VIEW})
    @Transactional(TxType.SUPPORTS)
    public List<EnemyPair> all() {
        return enemies.all();
    }

    /** The pairs of an item, itself first; empty if there is no such item. */
    @Requires(Permission.ITEM_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<EnemyPair> of(String code) {
        return enemies.of(code);
    }

    /**
     * From now on no form holds both; papers made before stay.
     *
     * @throws NotFoundException if one of them does not exist
     * @throws RuleViolationException if it is one item
     * @throws ConflictException if they are enemies already
     */
    @Requires(Permission.ITEM_EDIT)
    public void add(String code, String enemy) {
        Item one = item(code);
        Item other = item(enemy);
        if (one.id() == other.id()) {
            throw new RuleViolationException("questionbank.enemy.itself");
        }
        if (!enemies.add(one.id(), other.id(), "", caller.require().accountId(), clock.instant())) {
            throw new ConflictException("questionbank.enemy.already", one.code(), other.code());
        }
        changes.fire(Change.of("questionbank.enemy.add", "item:" + one.code(), "enemy", other.code()));
    }

    /**
     * They may stand in one form again.
     *
     * @throws NotFoundException if they were no enemies
     */
    @Requires(Permission.ITEM_EDIT)
    public void remove(String code, String enemy) {
        Item one = item(code);
        Item other = item(enemy);
        if (!enemies.remove(one.id(), other.id())) {
            throw new NotFoundException("questionbank.enemy.none", one.code(), other.code());
        }
        changes.fire(Change.of("questionbank.enemy.remove", "item:" + one.code(), "enemy", other.code()));
    }

    /** Takes in what a pack says of its own and other packs' items, in place of what it said before. */
    @OpenToAll // called at start by PackLoader with files of the product itself
    public void put(Pack pack) {
        Map<String, Item> known =
                items.byCodes(pack.enemies().stream().flatMap(List::stream).toList());
        List<long[]> pairs = new ArrayList<>();
        for (List<String> group : pack.enemies()) {
            for (int one = 0; one < group.size(); one++) {
                for (int other = 0; other < one; other++) {
                    pairs.add(new long[] {id(known, group.get(one)), id(known, group.get(other))});
                }
            }
        }
        enemies.replace(pack.name(), pairs, clock.instant());
    }

    private static long id(Map<String, Item> known, String code) {
        Item item = known.get(code);
        if (item == null) {
            throw new NotFoundException("questionbank.item.unknown", code);
        }
        return item.id();
    }

    private Item item(String code) {
        return items.findByCode(code.strip())
                .orElseThrow(() -> new NotFoundException("questionbank.item.unknown", code.strip()));
    }
}
