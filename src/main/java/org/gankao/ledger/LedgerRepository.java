package org.gankao.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gankao.platform.persistence.Sql;
import org.gankao.platform.time.BusinessTime;

/** All queries on the ledger; plain SQL, because every change pays for it. */
@ApplicationScoped
class LedgerRepository {

    private static final String ADD = """
            insert into ledger_entry (at, account_id, display_name, action, subject, facts, row_hash)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String COLUMNS =
            "e.id, e.at, e.account_id, e.display_name, e.action, e.subject, e.facts, e.row_hash";
    private static final String PENDING = "select " + COLUMNS
            + " from ledger_pending p join ledger_entry e on e.id = p.entry_id order by p.entry_id limit ?";
    private static final String LAST_LINK =
            "select position, chain_hash from ledger_link order by position desc limit 1 for update";
    private static final String LINKED = "select l.position, l.chain_hash, " + COLUMNS
            + " from ledger_link l left join ledger_entry e on e.id = l.entry_id"
            + " where l.position > ? order by l.position limit ?";
    private static final String UNLINKED = """
            select e.id from ledger_entry e left join ledger_link l on l.entry_id = e.id
             where l.entry_id is null and e.at < ? order by e.id limit 1
            """;

    /** A link with its entry; the entry is missing if somebody removed it. */
    record Linked(long position, String chainHash, Optional<LedgerRow> entry) {}

    /** The end of the chain. */
    record Tail(long position, String hash) {}

    @Inject
    Sql sql;

    long add(LedgerRow row) {
        long id = sql.insert(
                ADD,
                row.at(),
                row.accountId(),
                row.displayName(),
                row.action(),
                row.subject(),
                row.facts(),
                row.rowHash());
        sql.update("insert into ledger_pending (entry_id) values (?)", id);
        return id;
    }

    List<LedgerRow> pending(int max) {
        return sql.list(PENDING, LedgerRepository::row, max);
    }

    Tail lockTail() {
        return sql.first(LAST_LINK, row -> new Tail(row.getLong(1), row.getString(2)))
                .orElse(new Tail(0, Chain.BEFORE_FIRST));
    }

    void link(List<LedgerRow> entries, Tail tail) {
        List<Object[]> links = new ArrayList<>();
        List<Object[]> done = new ArrayList<>();
        long position = tail.position();
        String hash = tail.hash();
        for (LedgerRow entry : entries) {
            hash = Chain.link(hash, entry.rowHash());
            links.add(new Object[] {++position, entry.id(), hash});
            done.add(new Object[] {entry.id()});
        }
        sql.batch("insert into ledger_link (position, entry_id, chain_hash) values (?, ?, ?)", links);
        sql.batch("delete from ledger_pending where entry_id = ?", done);
    }

    long links() {
        return sql.number("select max(position) from ledger_link");
    }

    List<Linked> linksAfter(long position, int max) {
        return sql.list(
                LINKED,
                row -> new Linked(
                        row.getLong(1),
                        row.getString(2),
                        row.getObject("id") == null ? Optional.empty() : Optional.of(row(row))),
                position,
                max);
    }

    Optional<Long> unlinkedBefore(Instant instant) {
        return sql.first(UNLINKED, row -> row.getLong(1), instant);
    }

    List<CheckpointRow> checkpoints() {
        return sql.list(
                "select position, root, chain_hash, made_at, signature from ledger_checkpoint order by position",
                LedgerRepository::checkpoint);
    }

    Optional<CheckpointRow> newestCheckpoint() {
        return sql.first(
                "select position, root, chain_hash, made_at, signature from ledger_checkpoint order by position desc limit 1",
                LedgerRepository::checkpoint);
    }

    void add(CheckpointRow checkpoint) {
        sql.update(
                "insert into ledger_checkpoint (position, root, chain_hash, made_at, signature) values (?, ?, ?, ?, ?)",
                checkpoint.position(),
                checkpoint.root(),
                checkpoint.chainHash(),
                checkpoint.madeAt(),
                checkpoint.signature());
    }

    List<LedgerRow> matching(LedgerQuery query) {
        Filter filter = Filter.of(query);
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.add(query.max());
        parameters.add(query.first());
        return sql.list(
                "select " + COLUMNS + " from ledger_entry e" + filter.where() + " order by e.id desc limit ? offset ?",
                LedgerRepository::row,
                parameters.toArray());
    }

    List<LedgerRow> newestChanges(int max) {
        return sql.list(
                "select " + COLUMNS + " from ledger_entry e"
                        + " where e.action not in ('security.session.open', 'security.session.end')"
                        + " order by e.id desc limit ?",
                LedgerRepository::row,
                max);
    }

    long count(LedgerQuery query) {
        Filter filter = Filter.of(query);
        return sql.number(
                "select count(*) from ledger_entry e" + filter.where(),
                filter.parameters().toArray());
    }

    private static LedgerRow row(ResultSet row) throws SQLException {
        return new LedgerRow(
                row.getLong("id"),
                Sql.instant(row, "at"),
                Sql.longOrNull(row, "account_id"),
                row.getString("display_name"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("facts"),
                row.getString("row_hash"));
    }

    private static CheckpointRow checkpoint(ResultSet row) throws SQLException {
        return new CheckpointRow(
                row.getLong("position"),
                row.getString("root"),
                row.getString("chain_hash"),
                Sql.instant(row, "made_at"),
                row.getString("signature"));
    }

    /** Conditions from fixed pieces of text; what a reader types is bound. */
    private record Filter(String where, List<Object> parameters) {

        static Filter of(LedgerQuery query) {
            List<String> conditions = new ArrayList<>();
            List<Object> parameters = new ArrayList<>();
            if (!query.who().isBlank()) {
                conditions.add("e.display_name like ?");
                parameters.add(Sql.containing(query.who().strip()));
            }
            if (!query.area().isBlank()) {
                conditions.add("e.action like concat(?, '.%')");
                parameters.add(query.area().strip());
            }
            if (!query.subject().isBlank()) {
                conditions.add("e.subject = ?");
                parameters.add(query.subject().strip());
            }
            if (query.from() != null) {
                conditions.add("e.at >= ?");
                parameters.add(BusinessTime.startOf(query.from()));
            }
            if (query.until() != null) {
                conditions.add("e.at < ?");
                parameters.add(BusinessTime.startOf(query.until().plusDays(1)));
            }
            String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
            return new Filter(where, parameters);
        }
    }
}
