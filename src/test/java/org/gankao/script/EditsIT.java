package org.gankao.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Of two people who have read the same thing, the second to save does not undo what the first has saved. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class EditsIT {

    private static Stage stage;
    private static Client department;
    private static long cycle;

    @BeforeAll
    static void two_people_and_a_cycle() {
        stage = Stage.empty();
        department = stage.account("bumen1", "周文", null, "DEPARTMENT");
        Client second = stage.account("bumen2", "吴岚", null, "DEPARTMENT");
        cycle = new CycleDesk(department, second).create(stage.login("E"), LocalDate.of(2026, 10, 8));
    }

    @Test
    void a_cycle() {
        long id = department.post("cycles", plan("ETAG", "前")).expect(201).made();

        savedOnce(department, "cycles/" + id, plan("ETAG", "后"));
    }

    @Test
    void a_blueprint() {
        long id = department
                .post("blueprints?cycle=" + cycle, blueprint("前"))
                .expect(201)
                .made();

        savedOnce(department, "blueprints/" + id, blueprint("后"));
    }

    @Test
    void an_account() {
        Client administrator = stage.administrator();
        long id = administrator
                .post(
                        "accounts",
                        Map.of("loginName", stage.login("etag"), "displayName", "前", "roles", List.of("EVALUATOR")))
                .expect(201)
                .made();

        savedOnce(administrator, "accounts/" + id, Map.of("displayName", "后", "roles", List.of("EVALUATOR")));
    }

    @Test
    void a_session_asks_for_the_version_too() {
        Map<String, Object> session = Map.of(
                "paperId",
                BadRequests.NOBODYS,
                "name",
                "考试",
                "opensAt",
                "2026-12-20T01:00:00Z",
                "closesAt",
                "2026-12-20T02:30:00Z",
                "durationMinutes",
                60,
                "waitingMinutes",
                30,
                "lateMinutes",
                15,
                "reviewPolicy",
                "SCORE");

        department.put("exam-sessions/" + BadRequests.NOBODYS, session).refusedAs(428, "platform.http.428");
    }

    /** The first edit of what was read counts, the second is told, and one of what was read anew counts again. */
    private static void savedOnce(Client client, String path, Map<String, Object> body) {
        String tag = client.get(path).expect(200).header("ETag");
        assertThat(tag).matches("\"[0-9]+\"");

        client.put(path, body).refusedAs(428, "platform.http.428");
        put(client, path, "*", body).refusedAs(412, "platform.changed");
        assertThat(put(client, path, tag, body).status()).isIn(200, 204);
        put(client, path, tag, body).refusedAs(412, "platform.changed");

        String fresh = client.get(path).expect(200).header("ETag");
        assertThat(fresh).isNotEqualTo(tag);
        assertThat(put(client, path, fresh, body).status()).isIn(200, 204);
    }

    private static Reply put(Client client, String path, String tag, Map<String, Object> body) {
        return client.send(client.unsafe(path)
                .header("If-Match", tag)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(Json.write(body))));
    }

    private static Map<String, Object> plan(String code, String name) {
        return Map.of(
                "code",
                stage.login(code),
                "name",
                name,
                "periodFrom",
                "2027-01-01",
                "periodUntil",
                "2027-03-31",
                "baseDate",
                "2027-01-08");
    }

    private static Map<String, Object> blueprint(String name) {
        return Map.of(
                "name",
                name,
                "durationMinutes",
                60,
                "sections",
                List.of(Map.of(
                        "kind", "KNOWLEDGE", "rows", List.of(Map.of("itemType", "SINGLE", "items", 5, "points", 2)))));
    }
}
