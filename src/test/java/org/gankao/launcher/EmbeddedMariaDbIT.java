package org.gankao.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BooleanSupplier;
import org.gankao.fixture.TestEnvironment;
import org.junit.jupiter.api.Test;

class EmbeddedMariaDbIT {

    private final MariaDbEngine engine = TestEnvironment.engine();

    @Test
    void what_was_committed_survives_kill_9_of_the_database() throws Exception {
        try (DataDirectory data = DataDirectory.open(TestEnvironment.emptied("kill"))) {
            EmbeddedMariaDb killed = EmbeddedMariaDb.start(data, engine);
            run(killed, "create table kept (name varchar(40))");
            run(killed, "insert into kept values ('𠮷林')"); // outside the basic plane
            ProcessHandle process = ProcessHandle.of(killed.pid()).orElseThrow();
            process.destroyForcibly();
            process.onExit().get();

            try (EmbeddedMariaDb again = EmbeddedMariaDb.start(data, engine)) {
                assertThat(text(again, "select name from kept")).isEqualTo("𠮷林");
            }
        }
    }

    @Test
    void a_watched_database_that_is_killed_comes_back_on_its_port_and_stays_away_when_closed() throws Exception {
        try (DataDirectory data = DataDirectory.open(TestEnvironment.emptied("watched"))) {
            EmbeddedMariaDb database = EmbeddedMariaDb.start(data, engine);
            DatabaseWatch.begin(database);
            run(database, "create table kept (name varchar(40))");
            long killed = database.pid();
            ProcessHandle process = ProcessHandle.of(killed).orElseThrow();
            process.destroyForcibly();
            process.onExit().get();

            await(() -> database.pid() != killed && answers(database));
            assertThat(text(database, "select count(*) from kept")).isEqualTo("0");

            long last = database.pid();
            database.close();
            Thread.sleep(1500); // three times the pause before a new start
            assertThat(database.pid()).isEqualTo(last);
            assertThat(answers(database)).isFalse();
        }
    }

    private static void await(BooleanSupplier wanted) throws InterruptedException {
        for (int tries = 0; tries < 600 && !wanted.getAsBoolean(); tries++) {
            Thread.sleep(100);
        }
        assertThat(wanted.getAsBoolean()).isTrue();
    }

    private static boolean answers(EmbeddedMariaDb database) {
        try {
            return text(database, "select 1").equals("1");
        } catch (SQLException e) {
            return false;
        }
    }

    @Test
    void the_orphan_of_a_killed_launcher_is_replaced() throws Exception {
        try (DataDirectory data = DataDirectory.open(TestEnvironment.emptied("orphan"))) {
            EmbeddedMariaDb orphan = EmbeddedMariaDb.start(data, engine);
            run(orphan, "create table kept (name varchar(40))");

            try (EmbeddedMariaDb successor = EmbeddedMariaDb.start(data, engine)) {
                assertThat(successor.pid()).isNotEqualTo(orphan.pid());
                assertThat(ProcessHandle.of(orphan.pid())).isEmpty();
                assertThat(text(successor, "select count(*) from kept")).isEqualTo("0");
            }
        }
    }

    @Test
    void the_application_has_no_more_rights_than_it_needs() throws Exception {
        try (DataDirectory data = DataDirectory.open(TestEnvironment.emptied("rights"));
                EmbeddedMariaDb database = EmbeddedMariaDb.start(data, engine)) {
            run(database, "create table trail (name varchar(40)) comment 'who did what; append-only'");
            run(database, "create table plain (name varchar(40))");
            DatabaseAccess access = database.access();
            try (Connection owner = access.connect(access.owner())) {
                AppGrants.bringUpToDate(owner, AppGrants.nameOf(access));
            }

            try (Connection app = access.connect(access.app());
                    Statement statement = app.createStatement()) {
                statement.execute("insert into trail values ('x')");
                statement.execute("insert into plain values ('x')");
                statement.execute("update plain set name = 'y'");
                assertThatThrownBy(() -> statement.execute("update trail set name = 'y'"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("denied");
                assertThatThrownBy(() -> statement.execute("delete from trail"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("denied");
                assertThatThrownBy(() -> statement.execute("drop table plain"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("denied");
            }
        }
    }

    @Test
    void a_second_launcher_on_the_same_directory_is_refused() {
        try (DataDirectory data = DataDirectory.open(TestEnvironment.emptied("twice"))) {
            assertThatThrownBy(() -> DataDirectory.open(data.root()))
                    .isInstanceOf(LaunchException.class)
                    .hasMessageContaining("in use");
        }
    }

    private static void run(EmbeddedMariaDb database, String sql) throws SQLException {
        DatabaseAccess access = database.access();
        try (Connection connection = access.connect(access.owner());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(EmbeddedMariaDb database, String sql) throws SQLException {
        DatabaseAccess access = database.access();
        try (Connection connection = access.connect(access.owner());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
