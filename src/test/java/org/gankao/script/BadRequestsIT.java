package org.gankao.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever is sent to an operation that changes something, the answer is a worded refusal, never a fault or a page. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class BadRequestsIT {

    private static final int TOO_LARGE = 5_000_000;

    /** Would sign the test out, or lock it out. */
    private static final Set<String> APART =
            Set.of("DELETE session", "POST session", "POST setup", "PUT session/password");

    private static final Map<String, Long> KNOWN = new HashMap<>();

    private static Stage stage;
    private static Map<String, Client> people;
    private static List<ApiOperation> operations;

    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void somebody_of_every_role_and_something_of_most_kinds() {
        stage = Stage.empty();
        people = stage.everyRole();
        operations = ApiOperation.all(stage.administrator()).stream()
                .filter(ApiOperation::unsafe)
                .toList();
        for (String kind : List.of("cycles", "campaigns", "blueprints", "accounts")) {
            ApiOperation making = operations.stream()
                    .filter(operation -> operation.toString().equals("POST " + kind))
                    .findFirst()
                    .orElseThrow();
            Map<String, Object> body = new HashMap<>(new Json(making.example()).members());
            body.computeIfPresent("cycle", (name, id) -> KNOWN.get("cycles"));
            body.computeIfPresent("loginName", (name, login) -> stage.login("someone"));
            String query = kind.equals("blueprints") ? "?cycle=" + KNOWN.get("cycles") : "";
            KNOWN.put(
                    kind, permitted(making).post(kind + query, body).expect(201).made());
        }
        Json schemes = people.get("DEPARTMENT")
                .get("cycles/" + KNOWN.get("cycles") + "/schemes")
                .json();
        KNOWN.put("schemes", schemes.list().get(0).number("id"));
    }

    @Test
    void bodies_that_cannot_be_read_are_refused() {
        for (ApiOperation operation : operations) {
            if (!operation.takesJson() || APART.contains(operation.toString())) {
                continue;
            }
            for (String text :
                    List.of("{\"a\":", "nonsense", "\"text\"", "17", "[[[", "\u0000", "{\"a\":".repeat(100_000))) {
                refused(
                        send(operation, operation.at(id(operation)), BodyPublishers.ofString(text)),
                        400,
                        422,
                        404,
                        409);
            }
            if (operation.needsBody()) {
                refused(send(operation, operation.at(id(operation)), BodyPublishers.noBody()), 400);
                refused(send(operation, operation.at(id(operation)), BodyPublishers.ofString("null")), 400);
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void other_content_types_and_too_large_bodies_are_refused() {
        for (ApiOperation operation : operations) {
            if (!operation.takesJson() && !operation.takesFile() || APART.contains(operation.toString())) {
                continue;
            }
            Client client = permitted(operation);
            for (String type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
                refused(
                        client.send(client.unsafe(operation.at(id(operation)))
                                .header("Content-Type", type)
                                .method(operation.method(), BodyPublishers.ofString("a=1"))),
                        415);
            }
            refused(
                    client.send(client.unsafe(operation.at(id(operation)))
                            .header("Content-Type", "garbage")
                            .method(operation.method(), BodyPublishers.ofString("{}"))),
                    400);
            if (operation.takesJson()) {
                refused(
                        send(
                                operation,
                                operation.at(id(operation)),
                                BodyPublishers.ofString("{\"a\":\"" + "x".repeat(TOO_LARGE) + "\"}")),
                        413);
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void ids_nobody_has_are_refused() {
        for (ApiOperation operation : operations) {
            if (operation.hasNames() && !operation.takesFile()) {
                for (String id : BadRequests.NO_IDS) {
                    answered(send(operation, operation.at(id), BadRequests.body(operation.example())));
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void odd_or_missing_members_are_refused() {
        for (ApiOperation operation : operations) {
            Object example = operation.example();
            if (example != null && !APART.contains(operation.toString())) {
                for (Object body : BadRequests.mutations(example)) {
                    answered(send(operation, operation.at(id(operation)), BadRequests.body(body)));
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void days_nobody_means_are_refused_in_words() {
        Client department = people.get("DEPARTMENT");
        for (String day : List.of("%2B999999999-12-31", "-999999999-01-01", "9999-12-31", "1899-12-31")) {
            department.get("working-days?from=" + day + "&days=5").refusedAs(422, "platform.time.outside");
            department.get("ledger/entries?until=" + day).refusedAs(422, "platform.time.outside");
            department.get("ledger/entries?from=" + day).refusedAs(422, "platform.time.outside");
        }
        department.get("ledger/entries?from=2026-13-45").refusedAs(400, "platform.http.400");
        for (String day : List.of("+999999999-12-31", "-0100-01-01", "0001-01-01", "9999-12-31")) {
            department.post("cycles", cycle("DAYS", "天数", day)).refusedAs(422, "platform.time.outside");
        }
        department.post("cycles", cycle("DAYS", "天数", "2026-13-45")).refusedAs(400, "platform.malformed");
    }

    @Test
    void characters_that_hide_or_turn_text_are_refused_in_words() {
        Client department = people.get("DEPARTMENT");

        department.post("cycles", cycle("HIDDEN", "周\u0000期", "2027-01-08")).refusedAs(422, "platform.text.hidden");
        department.post("cycles", cycle("HIDDEN", "周\u202e期", "2027-01-08")).refusedAs(422, "platform.text.hidden");
        department.post("cycles", cycle("HIDDEN", "周\t期", "2027-01-08")).expect(201);
    }

    private static Map<String, Object> cycle(String code, String name, String baseDate) {
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
                baseDate);
    }

    @Test
    void a_parameter_that_is_missing_is_called_by_its_name() {
        Json problem = people.get("DEPARTMENT").get("jobs?kind=x").expect(400).json();

        assertThat(problem.at("errors").list().get(0).text("field")).isEqualTo("subject");
    }

    @Test
    void a_location_names_no_host() {
        Client department = people.get("DEPARTMENT");

        Reply made =
                department.post("cycles", cycle("HERE", "本机", "2027-01-08")).expect(201);

        assertThat(made.header("Location")).startsWith("/api/v1/cycles/");
        assertThat(department
                        .send(department.request("/exam").GET())
                        .expect(301)
                        .header("Location"))
                .isEqualTo("/exam/");
    }

    @Test
    void forms_that_cannot_be_read_are_refused() {
        Client nobody = stage.nobody();
        for (String page : List.of("/sign-in.xhtml", "/set-up.xhtml")) {
            for (String type : List.of(
                    "multipart/form-data; boundary=x",
                    "multipart/form-data",
                    "application/x-www-form-urlencoded; charset=bogus",
                    "application/x-www-form-urlencoded; charset=a/b")) {
                nobody.send(nobody.request(page)
                                .header("Content-Type", type)
                                .POST(BodyPublishers.ofString("--x\r\nbroken")))
                        .expect(400);
            }
            Reply reopened = nobody.send(nobody.request(page)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("jakarta.faces.ViewState=stateless")));
            assertThat(reopened.expect(302).header("Location")).isEqualTo(page);
        }
    }

    @Test
    void a_page_that_does_not_exist_has_one_content_policy() {
        Reply missing = people.get("DEPARTMENT").get("/no-such-place").expect(404);

        assertThat(missing.response().headers().allValues("Content-Security-Policy"))
                .hasSize(1);
    }

    @Test
    void who_may_not_do_it_is_not_shown_the_form() {
        Client cadre = people.get("CADRE");
        for (String page : List.of("/cycle/new.xhtml", "/security/reset.xhtml", "/survey/campaign.xhtml")) {
            cadre.get(page).expect(403);
        }
    }

    @Test
    void nothing_is_done_without_the_header_or_for_nobody() {
        for (ApiOperation operation : operations) {
            Client client = permitted(operation);
            String path = operation.at(id(operation));
            refused(client.send(json(client.request(path), operation)), 403); // whatever it brings
            if (!operation.open() && !APART.contains(operation.toString())) {
                Client nobody = stage.nobody();
                refused(nobody.send(json(nobody.unsafe(path), operation)), 401);
            }
        }

        assertThat(faults).isEmpty();
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, ApiOperation operation) {
        return request.header("Content-Type", "application/json")
                .method(operation.method(), BadRequests.body(operation.example()));
    }

    private Reply send(ApiOperation operation, String path, HttpRequest.BodyPublisher body) {
        Client client = permitted(operation);
        return client.send(BadRequests.of(client, operation, path).method(operation.method(), body));
    }

    /** Somebody who may. */
    private static Client permitted(ApiOperation operation) {
        return people.get(
                operation.roles().isEmpty() ? "DEPARTMENT" : operation.roles().get(0));
    }

    private static Object id(ApiOperation operation) {
        return KNOWN.getOrDefault(operation.path().replaceFirst("/.*", ""), BadRequests.NOBODYS);
    }

    /** It must be a refusal with one of the statuses. */
    private void refused(Reply reply, Integer... statuses) {
        answered(reply);
        if (!List.of(statuses).contains(reply.status())) {
            fault(reply, "not " + List.of(statuses));
        }
    }

    /** It may have been done; a refusal must be a problem in Chinese. */
    private void answered(Reply reply) {
        if (reply.status() >= 500) {
            fault(reply, "a fault");
        } else if (reply.status() >= 400) {
            if (!reply.mediaType().startsWith("application/problem+json")) {
                fault(reply, "no problem but " + reply.mediaType());
            } else if (!reply.json().text("detail").matches("(?s).*[\\u4e00-\\u9fff].*")) {
                fault(reply, "not in Chinese");
            }
        }
    }

    private void fault(Reply reply, String what) {
        String line = reply.asked() + " answered " + reply.status() + ", " + what + ": " + reply.text();
        if (faults.stream().noneMatch(told -> told.startsWith(reply.asked() + " answered " + reply.status()))) {
            faults.add(line.substring(0, Math.min(400, line.length())));
        }
    }
}
