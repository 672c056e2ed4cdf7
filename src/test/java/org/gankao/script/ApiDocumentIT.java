package org.gankao.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The description of the REST API: complete, for administrators only, and true of who may do what. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class ApiDocumentIT {

    private static final String FOR_WHOM = "^(Roles? [A-Z_]+|Any signed-in role|Open to all\\.).*";

    private static Stage stage;
    private static List<ApiOperation> operations;

    @BeforeAll
    static void an_administrator_reads_the_document() {
        stage = Stage.empty();
        operations = ApiOperation.all(stage.administrator());
        assertThat(operations).hasSizeGreaterThan(150);
    }

    @Test
    void it_is_served_to_administrators_only() {
        Client department = stage.account("bumen1", "周文", null, "DEPARTMENT");

        stage.nobody().get("/openapi").expect(404);
        department.get("/openapi").expect(404);
        stage.administrator().get("/openapi").expect(200);
    }

    @Test
    void every_operation_says_what_it_does_for_whom_and_what_it_answers() {
        List<String> wanting = new ArrayList<>();
        for (ApiOperation operation : operations) {
            if (operation.description().text("summary").length() < 4) {
                wanting.add(operation + ": no summary");
            }
            if (!operation.description().text("description").matches("(?s)" + FOR_WHOM)) {
                wanting.add(
                        operation + ": no role note: " + operation.description().text("description"));
            }
            if (!answersWell(operation.responses())) {
                wanting.add(operation + ": no 2xx with a schema");
            }
            if (!operation.open() && !operation.responses().containsKey("401")) {
                wanting.add(operation + ": does not say that one must be signed in");
            }
            if (operation.takesJson() && operation.example() == null) {
                wanting.add(operation + ": no example of its body");
            }
        }

        assertThat(wanting).isEmpty();
    }

    /** Ids are nobody's, so that who may is told 404 or the like, and who may not 403. */
    @Test
    void what_it_says_of_roles_is_true() {
        Map<String, Client> people = stage.everyRole();
        List<String> untrue = new ArrayList<>();
        for (ApiOperation operation : operations) {
            if (operation.open() || operation.takesFile() || operation.roles().isEmpty()) {
                continue;
            }
            people.forEach((role, client) -> {
                boolean refused = refusedForRole(client, operation);
                if (refused == operation.roles().contains(role)) {
                    untrue.add(operation + ": " + role + (refused ? " is refused" : " may"));
                }
            });
        }

        assertThat(untrue).isEmpty();
    }

    private static boolean refusedForRole(Client client, ApiOperation operation) {
        Reply reply = client.send(BadRequests.of(client, operation, operation.at(BadRequests.NOBODYS))
                .method(operation.method(), BadRequests.body(operation.example())));
        assertThat(reply.status()).as(reply::text).isLessThan(500).isNotEqualTo(401);
        if (reply.status() != 403) {
            return false;
        }
        String type = reply.json().text("type");
        return type.equals("urn:gankao:security.notAllowed") || type.equals("urn:gankao:security.notACadre");
    }

    private static boolean answersWell(Map<String, Object> responses) {
        return responses.entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .anyMatch(response -> response.getKey().equals("204") || hasSchema(new Json(response.getValue())));
    }

    private static boolean hasSchema(Json response) {
        return response.has("content")
                && response.at("content").members().values().stream()
                        .allMatch(media -> new Json(media).has("schema")
                                && !new Json(media).at("schema").members().isEmpty());
    }
}
