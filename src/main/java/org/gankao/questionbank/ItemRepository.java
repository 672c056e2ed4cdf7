package org.gankao.questionbank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gankao.questionbank.pack.Law;
import org.jspecify.annotations.Nullable;

/** All queries on items, their wordings, topics and laws. Keys are the {@link KeyRepository}'s. */
@ApplicationScoped
class ItemRepository {

    private static final String ROWS = """
            select i.id, r.id, i.code, i.topic_code, t.name, r.type, r.difficulty, i.state, r.stem,
                   l.short_title, r.article, l.in_force_until
            """;
    private static final String FROM = """
              from questionbank_item i
              join questionbank_revision r on r.item_id = i.id and r.number = i.revision
              join questionbank_topic t on t.code = i.topic_code
              left join questionbank_law l on l.id = r.law_id
             where (? is null or i.topic_code = ?)
               and (? is null or r.type = ?)
               and (? is null or r.difficulty = ?)
               and (? is null or i.state = ?)
               and (? is null or r.law_id = ?)
               and (? is null or r.stem like ? escape '!' or i.code like ? escape '!')
               and (? is null or l.in_force_until < ?)
            """;
    private static final String TOPICS = """
            select t.code, t.name, count(i.id)
              from questionbank_topic t
              left join questionbank_item i on i.topic_code = t.code and i.state = 'APPROVED'
             group by t.code, t.name
             order by t.code
            """;
    private static final String PUT_LAW = """
            insert into questionbank_law (id, title, short_title, issuer, version_name, in_force_from, in_force_until)
            values (?, ?, ?, ?, ?, ?, ?)
            on duplicate key update title = values(title), short_title = values(short_title), issuer = values(issuer),
                   version_name = values(version_name), in_force_from = values(in_force_from),
                   in_force_until = if(end_reason <> '' and values(in_force_until) is null,
                                       in_force_until, values(in_force_until))
            """;
    private static final String PUT_TOPIC =
            "insert into questionbank_topic (code, name) values (?, ?) on duplicate key update name = values(name)";
    private static final String LAWS =
            "select id, title, short_title, issuer, version_name, in_force_from, in_force_until from questionbank_law";

    private static final String COUNTS = """
            select i.topic_code, t.name, r.type, r.difficulty, count(*)
              from questionbank_item i
              join questionbank_revision r on r.item_id = i.id and r.number = i.revision
              join questionbank_topic t on t.code = i.topic_code
              left join questionbank_law l on l.id = r.law_id
             where i.state = 'APPROVED' and (l.in_force_until is null or l.in_force_until >= ?)
             group by i.topic_code, t.name, r.type, r.difficulty
             order by i.topic_code
            """;
    private static final String WAITING = """
               and i.state = 'DRAFT' and (? is null or r.made_by = ?) and (? is null or r.made_by is null or r.made_by <> ?)
            """;
    private static final String KNOWN = """
            select i.code, i.pack, r.stem, r.content_hash
              from questionbank_item i
              join questionbank_revision r on r.item_id = i.id and r.number = i.revision
             order by i.code
            """;

    @PersistenceContext
    EntityManager em;

    void add(Item item) {
        em.persist(item);
        em.flush();
    }

    void add(Revision revision) {
        em.persist(revision);
        em.flush();
    }

    Optional<Item> find(long id) {
        return Optional.ofNullable(em.find(Item.class, id));
    }

    Optional<Item> findByCode(String code) {
        return em.createQuery("select i from Item i where i.code = :code", Item.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    Map<String, Item> byCodes(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select i from Item i where i.code in :codes", Item.class)
                .setParameter("codes", codes)
                .getResultStream()
                .collect(Collectors.toMap(Item::code, item -> item));
    }

    Optional<Revision> revision(long id) {
        return Optional.ofNullable(em.find(Revision.class, id));
    }

    List<Revision> revisions(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select r from Revision r where r.id in :ids", Revision.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    List<Revision> history(long itemId) {
        return em.createQuery("select r from Revision r where r.itemId = :item order by r.number desc", Revision.class)
                .setParameter("item", itemId)
                .getResultList();
    }

    Optional<Revision> newest(Item item) {
        return em.createQuery("select r from Revision r where r.itemId = :item and r.number = :number", Revision.class)
                .setParameter("item", item.id())
                .setParameter("number", item.revision())
                .getResultStream()
                .findFirst();
    }

    /** Content hash of the newest wording of each item of a pack, by item code. */
    Map<String, String> hashesOf(String pack) {
        Map<String, String> hashes = new HashMap<>();
        em.createQuery(
                        "select i.code, r.contentHash from Item i, Revision r where r.itemId = i.id "
                                + "and r.number = i.revision and i.pack = :pack",
                        Object[].class)
                .setParameter("pack", pack)
                .getResultStream()
                .forEach(row -> hashes.put((String) row[0], (String) row[1]));
        return hashes;
    }

    List<ItemRow> page(ItemQuery query, int first, int max) {
        Query rows = em.createNativeQuery(ROWS + FROM + " order by i.code limit ? offset ?");
        int next = bind(rows, query);
        rows.setParameter(next, max);
        rows.setParameter(next + 1, first);
        return resultsOf(rows).stream().map(ItemRepository::row).toList();
    }

    long count(ItemQuery query) {
        Query count = em.createNativeQuery("select count(*)" + FROM);
        bind(count, query);
        return ((Number) count.getSingleResult()).longValue();
    }

    /** Approved items whose law is in force on the day, by topic, type and difficulty. */
    List<ItemCount> counts(LocalDate day) {
        Query counts = em.createNativeQuery(COUNTS).setParameter(1, Date.valueOf(day));
        return resultsOf(counts).stream()
                .map(row -> new ItemCount(
                        (String) row[0],
                        (String) row[1],
                        ItemType.valueOf((String) row[2]),
                        Difficulty.valueOf((String) row[3]),
                        ((Number) row[4]).longValue()))
                .toList();
    }

    /** Drafts in the order of their codes; of one maker, or of everybody but one; null: not narrowed. */
    List<ItemRow> waiting(@Nullable Long maker, @Nullable Long notMaker, int max) {
        Query rows = em.createNativeQuery(ROWS + FROM + WAITING + " order by i.id limit ?");
        int next = bind(rows, ItemQuery.everything());
        for (Long account : new Long[] {maker, maker, notMaker, notMaker}) {
            rows.setParameter(next++, account);
        }
        rows.setParameter(next, max);
        return resultsOf(rows).stream().map(ItemRepository::row).toList();
    }

    /** Every item's newest stem, to find what an import brings a second time. */
    List<KnownStem> known() {
        return resultsOf(em.createNativeQuery(KNOWN)).stream()
                .map(row -> new KnownStem((String) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    List<TopicRow> topics() {
        return resultsOf(em.createNativeQuery(TOPICS)).stream()
                .map(row -> new TopicRow((String) row[0], (String) row[1], ((Number) row[2]).longValue()))
                .toList();
    }

    void put(Law law) {
        em.createNativeQuery(PUT_LAW)
                .setParameter(1, law.id())
                .setParameter(2, law.title())
                .setParameter(3, law.shortTitle())
                .setParameter(4, law.issuer())
                .setParameter(5, law.version())
                .setParameter(6, Date.valueOf(law.inForceFrom()))
                .setParameter(7, law.inForceUntil() == null ? null : Date.valueOf(law.inForceUntil()))
                .executeUpdate();
    }

    void putTopic(String code, String name) {
        em.createNativeQuery(PUT_TOPIC)
                .setParameter(1, code)
                .setParameter(2, name)
                .executeUpdate();
    }

    List<Law> laws() {
        return resultsOf(em.createNativeQuery(LAWS + " order by in_force_from desc, id")).stream()
                .map(ItemRepository::law)
                .toList();
    }

    Optional<Law> law(String id) {
        return resultsOf(em.createNativeQuery(LAWS + " where id = ?").setParameter(1, id)).stream()
                .map(ItemRepository::law)
                .findFirst();
    }

    private static int bind(Query sql, ItemQuery query) {
        int at = 1;
        for (Object value : new Object[] {
            query.topicCode(), name(query.type()), name(query.difficulty()), name(query.state()), query.lawId()
        }) {
            sql.setParameter(at++, value);
            sql.setParameter(at++, value);
        }
        String like = query.text() == null || query.text().isBlank()
                ? null
                : like(query.text().strip());
        sql.setParameter(at++, like);
        sql.setParameter(at++, like);
        sql.setParameter(at++, like);
        Date staleOn = query.staleOn() == null ? null : Date.valueOf(query.staleOn());
        sql.setParameter(at++, staleOn);
        sql.setParameter(at++, staleOn);
        return at;
    }

    private static String like(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> resultsOf(Query query) {
        return query.getResultList();
    }

    private static ItemRow row(Object[] row) {
        return new ItemRow(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                ItemType.valueOf((String) row[5]),
                Difficulty.valueOf((String) row[6]),
                ItemState.valueOf((String) row[7]),
                (String) row[8],
                (String) row[9],
                (String) row[10],
                day(row[11]));
    }

    private static Law law(Object[] row) {
        LocalDate from = day(row[5]);
        if (from == null) {
            throw new IllegalStateException("A law has a first day.");
        }
        return new Law(
                (String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4], from, day(row[6]));
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : ((Date) value).toLocalDate();
    }
}
