package org.gankao.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gankao.fixture.Tables;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A script that got no answer asks again with the same key, and what it asked for is made once. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class RepeatedRequestsIT {

    private static final int AT_ONCE = 8;

    private static Client first;
    private static Client second;
    private static long cycle;

    @BeforeAll
    static void two_people_of_the_department_and_a_cycle() {
        Stage stage = Stage.empty();
        first = stage.account("bumen1", "周文", null, "DEPARTMENT");
        second = stage.account("bumen2", "吴岚", null, "DEPARTMENT");
        cycle = new CycleDesk(first, second).create(stage.login("R"), LocalDate.of(2026, 10, 8));
    }

    @Test
    void the_same_request_again_makes_nothing_and_gets_the_first_answer() {
        long before = Tables.count("exam_blueprint");
        Reply made = blueprint(first, "again-0001", "测试一").expect(201);

        Reply again = blueprint(first, "again-0001", "测试一").expect(201);

        assertThat(again.header("Location")).isEqualTo(made.header("Location"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(made.json());
        assertThat(Tables.count("exam_blueprint")).isEqualTo(before + 1);
    }

    @Test
    void another_request_with_the_key_is_refused_and_another_person_has_keys_of_his_own() {
        Reply made = blueprint(first, "other-0001", "测试二").expect(201);

        blueprint(first, "other-0001", "测试三").refusedAs(422, "platform.repeated.other");
        blueprint(first, "short", "测试三").refusedAs(422, "platform.repeated.key");

        assertThat(blueprint(second, "other-0001", "测试二").expect(201).made()).isNotEqualTo(made.made());
    }

    @Test
    void a_refused_request_may_be_corrected_with_the_same_key() {
        blueprint(first, "refused-0001", " ").refusedAs(422, "exam.blueprint.name");

        blueprint(first, "refused-0001", "测试四").expect(201);
    }

    @Test
    void of_many_at_once_one_makes_it() throws InterruptedException, ExecutionException {
        long before = Tables.count("exam_blueprint");
        for (Reply one : atOnce(() -> blueprint(first, "at-once-0001", "测试五"))) {
            if (one.status() != 201) {
                one.refusedAs(409, "platform.repeated.atWork");
                assertThat(one.header("Retry-After")).isNotEmpty();
            }
        }

        assertThat(Tables.count("exam_blueprint")).isEqualTo(before + 1);
        blueprint(first, "at-once-0001", "测试五").expect(201);
    }

    @Test
    void of_many_at_once_without_a_key_one_takes_the_name_and_the_others_are_told() throws Exception {
        Map<String, Object> cycle = Map.of(
                "code",
                "TWICE",
                "name",
                "同一个周期",
                "periodFrom",
                "2027-01-01",
                "periodUntil",
                "2027-03-31",
                "baseDate",
                "2027-01-08");

        List<Reply> replies = atOnce(() -> first.post("cycles", cycle));

        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 201)
                .allSatisfy(reply -> assertThat(reply.expect(409).json().text("type"))
                        .isIn("urn:gankao:platform.doubled", "urn:gankao:cycle.code.taken"));
    }

    private static List<Reply> atOnce(Callable<Reply> request) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> one : threads.invokeAll(Collections.nCopies(AT_ONCE, request))) {
                replies.add(one.get());
            }
            return replies;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void without_a_key_everything_is_made_as_often_as_it_is_asked_for() {
        Reply once = first.post("blueprints?cycle=" + cycle, body("测试六")).expect(201);
        Reply twice = first.post("blueprints?cycle=" + cycle, body("测试六")).expect(201);

        assertThat(twice.made()).isNotEqualTo(once.made());
    }

    private static Reply blueprint(Client client, String key, String name) {
        return client.send(client.unsafe("blueprints?cycle=" + cycle)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(body(name)))));
    }

    private static Map<String, Object> body(String name) {
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
