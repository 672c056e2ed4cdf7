package org.gankao.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.gankao.fixture.TestEnvironment;
import org.junit.jupiter.api.Test;

class BackupIT {

    private final MariaDbEngine engine = TestEnvironment.engine();

    @Test
    void holds_every_answer_acknowledged_before_it_began_and_the_keys() throws Exception {
        Path archive = TestEnvironment.emptied("backup").resolve("backup.tar.gz");
        Path restored = TestEnvironment.emptied("backup-restored");
        int acknowledged;
        try (DataDirectory data = DataDirectory.open(TestEnvironment.emptied("backup-data"));
                EmbeddedMariaDb database = EmbeddedMariaDb.start(data, engine)) {
            Files.writeString(data.directory("secret").resolve("key"), "the key of sealed fields");
            execute(database, "create table answer (id int primary key, given varchar(200))");
            AtomicInteger done = new AtomicInteger();
            AtomicBoolean enough = new AtomicBoolean();
            Thread candidates = new Thread(() -> answer(database, done, enough));
            candidates.start();
            while (done.get() < 500) {
                Thread.sleep(10);
            }
            acknowledged = done.get();
            assertThat(gankao("backup", "--data", data.root(), "--engine", engine.home(), archive))
                    .isZero();
            enough.set(true);
            candidates.join();
            assertThat(done.get()).as("answers saved during the backup").isGreaterThan(acknowledged);
        }

        assertThat(gankao("restore", "--data", restored, "--engine", engine.home(), archive))
                .isZero();

        try (DataDirectory data = DataDirectory.open(restored);
                EmbeddedMariaDb database = EmbeddedMariaDb.start(data, engine)) {
            assertThat(number(database, "select count(*) from answer where id <= " + acknowledged))
                    .isEqualTo(acknowledged);
            assertThat(number(database, "select max(id) - count(*) from answer"))
                    .as("gaps")
                    .isZero();
            assertThat(data.file("secret").resolve("key")).hasContent("the key of sealed fields");
        }
    }

    @Test
    void a_damaged_archive_is_refused_and_leaves_nothing_that_could_be_started() throws Exception {
        Path directory = TestEnvironment.emptied("backup-damaged");
        Path archive = directory.resolve("backup.tar.gz");
        try (DataDirectory data = DataDirectory.open(directory.resolve("data"));
                EmbeddedMariaDb database = EmbeddedMariaDb.start(data, engine)) {
            execute(database, "create table answer (id int primary key)");
            gankao("backup", "--data", data.root(), "--engine", engine.home(), archive);
        }
        byte[] bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 2] ^= 1;
        Files.write(archive, bytes);
        Path target = directory.resolve("restored");

        assertThat(gankao("restore", "--data", target, "--engine", engine.home(), archive))
                .isEqualTo(1);

        assertThat(target).doesNotExist();
    }

    @Test
    void is_not_restored_over_data() throws Exception {
        Path directory = TestEnvironment.emptied("backup-full");
        Files.writeString(directory.resolve("something"), "valuable");

        assertThat(gankao("restore", "--data", directory, "any.tar.gz")).isEqualTo(1);

        assertThat(directory.resolve("something")).hasContent("valuable");
    }

    /** Answers are numbered without gaps; the counter goes up when the database has acknowledged. */
    private static void answer(EmbeddedMariaDb database, AtomicInteger done, AtomicBoolean enough) {
        DatabaseAccess access = database.access();
        try (Connection connection = access.connect(access.owner());
                PreparedStatement insert = connection.prepareStatement("insert into answer values (?, '为人民服务')")) {
            while (!enough.get()) {
                insert.setInt(1, done.get() + 1);
                insert.executeUpdate();
                done.incrementAndGet();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int gankao(Object... words) {
        String[] args = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            args[i] = words[i].toString();
        }
        return Gankao.commands().execute(args);
    }

    private static void execute(EmbeddedMariaDb database, String sql) throws SQLException {
        DatabaseAccess access = database.access();
        try (Connection connection = access.connect(access.owner());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(EmbeddedMariaDb database, String sql) throws SQLException {
        DatabaseAccess access = database.access();
        try (Connection connection = access.connect(access.owner());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
