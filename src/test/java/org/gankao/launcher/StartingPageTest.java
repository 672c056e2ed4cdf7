package org.gankao.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.gankao.fixture.TestEnvironment;
import org.junit.jupiter.api.Test;

class StartingPageTest {

    private final InetSocketAddress where = new InetSocketAddress("127.0.0.1", TestEnvironment.freePort());

    @Test
    void says_503_and_when_to_ask_again_in_both_languages() throws Exception {
        try (StartingPage page = StartingPage.open(where, null)) {
            HttpResponse<String> answer = get("/exam/room.html?id=1");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.body()).contains("系统正在启动", "The system is starting");
        }
    }

    @Test
    void says_it_to_scripts_as_a_problem() throws Exception {
        try (StartingPage page = StartingPage.open(where, null)) {
            HttpResponse<String> answer = get("/api/v1/sittings/1");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).startsWith("{").contains("\"status\":503").doesNotContain("\n");
        }
    }

    @Test
    void gives_the_port_up_and_refuses_one_that_is_taken() throws Exception {
        StartingPage.open(where, null).close();
        try (ServerSocket other = new ServerSocket()) {
            other.setReuseAddress(true);
            other.bind(where);

            assertThatThrownBy(() -> StartingPage.open(where, null))
                    .isInstanceOf(LaunchException.class)
                    .hasMessageContaining("Choose another port");
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + where.getPort() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
