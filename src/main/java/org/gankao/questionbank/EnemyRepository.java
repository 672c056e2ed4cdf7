package org.gankao.questionbank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.gankao.platform.persistence.Sql;
import org.jspecify.annotations.Nullable;

/** All queries on enemies. */
@ApplicationScoped
class EnemyRepository {

    private static final String ALL = """
            select a.code, b.code, e.pack
              from questionbank_enemy e
              join questionbank_item a on a.id = e.item_id
              join questionbank_item b on b.id = e.enemy_id
             order by a.code, b.code
            """;
    private static final String OF = """
            select i.code, case when i.id = e.item_id then b.code else a.code end, e.pack
              from questionbank_enemy e
              join questionbank_item a on a.id = e.item_id
              join questionbank_item b on b.id = e.enemy_id
              join questionbank_item i on i.id in (e.item_id, e.enemy_id)
             where i.code = ?
             order by 2
            """;
    private static final String ADD =
            "insert ignore into questionbank_enemy (item_id, enemy_id, pack, made_by, made_at) values (?, ?, ?, ?, ?)";
    private static final String REMOVE = "delete from questionbank_enemy where item_id = ? and enemy_id = ?";
    private static final String FORGET = "delete from questionbank_enemy where pack = ?";

    @Inject
    Sql sql;

    List<EnemyPair> all() {
        return sql.list(ALL, row -> new EnemyPair(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** Pairs of an item, the item first. */
    List<EnemyPair> of(String code) {
        return sql.list(OF, row -> new EnemyPair(row.getString(1), row.getString(2), row.getString(3)), code);
    }

    /** Returns whether the pair is new. */
    boolean add(long one, long other, String pack, @Nullable Long maker, Instant now) {
        return sql.update(ADD, Math.min(one, other), Math.max(one, other), pack, maker, now) == 1;
    }

    /** Returns whether there was such a pair. */
    boolean remove(long one, long other) {
        return sql.update(REMOVE, Math.min(one, other), Math.max(one, other)) == 1;
    }

    /** Replaces what a pack says. */
    void replace(String pack, Collection<long[]> pairs, Instant now) {
        sql.update(FORGET, pack);
        pairs.forEach(pair -> add(pair[0], pair[1], pack, null, now));
    }
}
