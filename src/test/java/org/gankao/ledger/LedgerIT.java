package org.gankao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Set;
import org.gankao.fixture.InContainer;
import org.gankao.fixture.InTransaction;
import org.gankao.fixture.InTransaction.Abandoned;
import org.gankao.fixture.Tables;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.persistence.DatabaseException;
import org.gankao.platform.persistence.Sql;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Role;
import org.gankao.shared.ForbiddenException;
import org.junit.jupiter.api.Test;

class LedgerIT extends InContainer {

    private static final String MINE = "select count(*) from ledger_entry where subject = ?";

    @Inject
    Event<Change> changes;

    @Inject
    LedgerService ledger;

    @Inject
    Verifier verifier;

    @Inject
    Caller caller;

    @Inject
    Sql sql;

    @Inject
    InTransaction transaction;

    @Test
    void a_change_that_is_rolled_back_leaves_no_entry() {
        assertThatThrownBy(() -> transaction.call(() -> {
                    changes.fire(Change.of("ledger.verify", "it:rollback"));
                    assertThat(sql.number(MINE, "it:rollback")).isEqualTo(1);
                    throw new Abandoned();
                }))
                .isInstanceOf(Abandoned.class);

        assertThat(sql.number(MINE, "it:rollback")).isZero();
    }

    @Test
    void a_change_that_commits_leaves_one_with_who_and_what() throws Exception {
        caller.become(new Identity(4711, "it", "测试员", null, Set.of(Role.DEPARTMENT), Set.of(), null));
        transaction.call(() -> {
            changes.fire(Change.of("ledger.verify", "it:commit", "b", 2, "a", "一"));
            return null;
        });

        assertThat(sql.first(
                        "select concat_ws('|', account_id, display_name, action, facts) from ledger_entry where subject = ?",
                        row -> row.getString(1),
                        "it:commit"))
                .contains("4711|测试员|ledger.verify|{\"a\":\"一\",\"b\":\"2\"}");
    }

    @Test
    void a_change_whose_entry_cannot_be_written_fails_as_a_whole() throws Exception {
        transaction.call(() -> {
            sql.update("insert into platform_setting (name, value) values ('it.ledger', 'x')");
            assertThatThrownBy(() -> changes.fire(Change.of("a".repeat(81), "it:broken")))
                    .isInstanceOf(DatabaseException.class);
            return null; // whoever overlooks the failure commits nothing all the same
        });

        assertThat(sql.number("select count(*) from platform_setting where name = 'it.ledger'"))
                .isZero();
    }

    @Test
    void the_application_cannot_change_or_delete_an_entry() throws Exception {
        changes.fire(Change.of("ledger.verify", "it:append"));

        assertThatThrownBy(() -> sql.update("update ledger_entry set facts = '{}' where subject = 'it:append'"))
                .hasStackTraceContaining("denied");
        assertThatThrownBy(() -> sql.update("delete from ledger_entry where subject = 'it:append'"))
                .hasStackTraceContaining("denied");
        assertThatThrownBy(() -> sql.update("delete from ledger_link")).hasStackTraceContaining("denied");
    }

    @Test
    void the_chain_takes_entries_up_and_names_one_that_was_edited_behind_its_back() {
        changes.fire(Change.of("ledger.verify", "it:chain", "value", "95"));
        while (ledger.chain() > 0) {
            // until nothing waits
        }
        Verdict before = verifier.verify(new Quiet());
        assertThat(before.fault()).isNull();

        long id = sql.number("select max(id) from ledger_entry where subject = 'it:chain'");
        Tables.run("update ledger_entry set facts = '{\"value\":\"98\"}' where id = ?", id);
        try {
            assertThat(verifier.verify(new Quiet()))
                    .extracting(Verdict::fault, Verdict::entryId)
                    .containsExactly(Verdict.Fault.ENTRY_CHANGED, id);
        } finally {
            Tables.run("update ledger_entry set facts = '{\"value\":\"95\"}' where id = ?", id);
        }
        assertThat(verifier.verify(new Quiet()).whole()).isTrue();
    }

    @Test
    void reading_needs_the_right() {
        caller.become(new Identity(
                4712,
                "it",
                "管理员",
                null,
                Set.of(Role.ADMINISTRATOR),
                Set.of(Permission.ACCOUNT_EDIT, Permission.SYSTEM_CHECK),
                null));

        assertThatThrownBy(() -> ledger.page(LedgerQuery.newest(10))).isInstanceOf(ForbiddenException.class);
    }

    private static class Quiet implements Progress {

        @Override
        public void at(long done, long total) {}

        @Override
        public void at(long done, long total, String message) {}
    }
}
