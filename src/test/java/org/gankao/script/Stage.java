package org.gankao.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gankao.fixture.Tables;
import org.jspecify.annotations.Nullable;

/** An empty county with its first administrator, and the accounts he makes. */
final class Stage {

    static final String PASSWORD = "Lantern-Bridge7";

    /** What the server of the tests was started with; see {@code TestEnvironment}. */
    private static final String SETUP_CODE = System.getProperty("gankao.it.setup", "TEST-TEST-TEST");

    private static final String COUNTY = "select group_concat(table_name) from information_schema.tables where"
            + " table_schema = database() and table_type = 'BASE TABLE' and"
            + " substring_index(table_name, '_', 1) in ('people', 'locality', 'cycle', 'exam', 'survey', 'ranking')"
            + " and table_name not like 'ranking_calendar%'";

    private final URI server;
    private final Client administrator;
    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    private Stage(URI server, Client administrator) {
        this.server = server;
        this.administrator = administrator;
    }

    /** Empties the county and sets the installation up anew; question bank, ledger and other accounts stay. */
    static Stage empty() {
        URI server = URI.create("http://127.0.0.1:" + System.getProperty("gankao.it.port") + "/");
        Tables.empty(String.valueOf(Tables.value(COUNTY)).split(","));
        Tables.run("delete from security_account_role where role = 'ADMINISTRATOR'");
        Tables.run("update security_account set login_name = concat('gone-', id), cadre_id = null"
                + " where cadre_id is not null"); // of rosters that are no more
        Stage stage = new Stage(server, Client.of(server));
        String login = "admin-" + stage.mark;
        stage.administrator
                .post("setup", Map.of("code", SETUP_CODE, "login", login, "displayName", "系统管理员", "password", PASSWORD))
                .expect(201);
        stage.administrator.signIn(login, PASSWORD);
        return stage;
    }

    Client administrator() {
        return administrator;
    }

    Client nobody() {
        return Client.of(server);
    }

    /** A login name nobody else has, whichever tests ran before. */
    String login(String name) {
        return name + "-" + mark;
    }

    /** Makes an account, gives it a first password, and changes that as its owner. */
    Client account(String name, String displayName, @Nullable Long township, String... roles) {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("loginName", login(name));
        account.put("displayName", displayName);
        account.put("roles", Arrays.asList(roles));
        if (township != null) {
            account.put("townshipId", township);
        }
        long id = administrator.post("accounts", account).expect(201).made();
        String batch = administrator
                .post("accounts/" + id + "/first-password")
                .expect(201)
                .json()
                .text("batch");
        return first(login(name), slips(batch).get(0).text("password"));
    }

    /** Somebody of every role, by its name. */
    Map<String, Client> everyRole() {
        Tables.run("insert into people_unit (code, name, kind) values ('IT01', '试验镇', 'TOWNSHIP')");
        long township = ((Number) Tables.value("select max(id) from people_unit")).longValue();
        Tables.run(
                "insert into people_cadre (code, name, gender, unit_id, establishment, post_category, post_from)"
                        + " values ('IT0001', '干部', 'MALE', ?, 'CIVIL_SERVANT', 'FIRST_SECRETARY', '2025-01-01')",
                township);
        Map<String, Client> people = new LinkedHashMap<>();
        people.put("ADMINISTRATOR", administrator);
        people.put("CADRE", first("it0001", accountsFromRoster().get("it0001")));
        people.put("TOWNSHIP_ORGANISER", account("zuzhi", "组织员", township, "TOWNSHIP_ORGANISER"));
        for (String role : List.of("EVALUATOR", "AUTHOR", "MARKER", "INVIGILATOR", "DEPARTMENT", "SUPERVISOR")) {
            people.put(role, account(role.toLowerCase(Locale.ROOT), "某某", null, role));
        }
        return people;
    }

    /** Makes accounts for everybody in the roster; by login name, which is the staff number. */
    Map<String, String> accountsFromRoster() {
        Json job = administrator.done(administrator.post("accounts/from-roster"));
        Map<String, String> passwords = new LinkedHashMap<>();
        slips(job.text("result")).forEach(slip -> passwords.put(slip.text("loginName"), slip.text("password")));
        return passwords;
    }

    /** Signs in with a first password, which opens nothing until it is changed. */
    Client first(String login, String password) {
        Client owner = nobody().signIn(login, password);
        owner.get("cycles").refusedAs(403, "security.mustChange");
        owner.put("session/password", Map.of("present", password, "fresh", PASSWORD))
                .expect(204);
        owner.get("cycles").expect(200);
        return owner;
    }

    private List<Json> slips(String batch) {
        List<Json> slips =
                administrator.get("accounts/slips/" + batch).expect(200).json().list();
        assertThat(slips).isNotEmpty();
        administrator.delete("accounts/slips/" + batch).expect(204);
        administrator.get("accounts/slips/" + batch).refusedAs(404, "security.slips.gone");
        return slips;
    }
}
