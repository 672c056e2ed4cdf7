package org.gankao.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** A program that speaks to the server for one person: keeps his cookie and sends the header that unsafe requests need. */
public final class Client {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String JSON = "application/json";

    private final URI server;
    private final HttpClient http;

    private Client(URI server) {
        this.server = server;
        this.http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .connectTimeout(Duration.ofSeconds(20))
                .build();
    }

    /** Nobody yet. */
    public static Client of(URI server) {
        return new Client(server);
    }

    public Client signIn(String login, String password) {
        post("session", Map.of("login", login, "password", password)).expect(201);
        return this;
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    public Reply post(String path) {
        return send(unsafe(path).POST(BodyPublishers.noBody()));
    }

    public Reply post(String path, Object body) {
        return send(unsafe(path).header("Content-Type", JSON).POST(text(body)));
    }

    public Reply put(String path, Object body) {
        return send(unsafe(path).header("Content-Type", JSON).PUT(text(body)));
    }

    public Reply delete(String path) {
        return send(unsafe(path).DELETE());
    }

    /** Sends a file as the body. */
    public Reply upload(String path, String mediaType, byte[] file) {
        return send(unsafe(path).header("Content-Type", mediaType).POST(BodyPublishers.ofByteArray(file)));
    }

    /** A request to be completed by hand; below {@code /api/v1/} unless the path begins with a slash. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path.startsWith("/") ? path : "/api/v1/" + path))
                .header("Accept-Language", "zh-CN")
                .timeout(PATIENCE);
    }

    public HttpRequest.Builder unsafe(String path) {
        return request(path).header("X-Gankao", "1");
    }

    public Reply send(HttpRequest.Builder built) {
        HttpRequest request = built.build();
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            return new Reply(request.method() + " " + request.uri().getPath(), response.statusCode(), response);
        } catch (IOException e) {
            throw new AssertionError(request.method() + " " + request.uri() + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    /** Follows the job a 202 names until it has ended well. */
    public Json done(Reply accepted) {
        accepted.expect(202);
        Json job = ended(accepted.made());
        assertThat(job.text("state")).as(() -> accepted.asked() + ": " + job).isEqualTo("DONE");
        return job;
    }

    /** Follows a job until it has ended, well or not. */
    public Json ended(long id) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        Json job = get("jobs/" + id).expect(200).json();
        while (job.text("state").equals("RUNNING") && System.nanoTime() < until) {
            pause();
            job = get("jobs/" + id).expect(200).json();
        }
        return job;
    }

    private static BodyPublisher text(Object body) {
        return BodyPublishers.ofString(Json.write(body));
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }
}
