package org.gankao.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * What the server answered.
 *
 * @param asked method and path, for messages
 */
public record Reply(String asked, int status, HttpResponse<byte[]> response) {

    /** Fails with what the server said unless the status is the wanted one. */
    public Reply expect(int wanted) {
        assertThat(status)
                .as(() -> asked + " answered " + status + ": " + text())
                .isEqualTo(wanted);
        return this;
    }

    /** Fails unless it is a problem of that type. */
    public Reply refusedAs(int wanted, String key) {
        expect(wanted);
        assertThat(mediaType()).as(asked).startsWith("application/problem+json");
        assertThat(json().text("type")).as(asked).isEqualTo("urn:gankao:" + key);
        return this;
    }

    public Json json() {
        return Json.read(text());
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return response.body();
    }

    public String mediaType() {
        return header("Content-Type");
    }

    /** Empty if it is missing. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** What the Location names last: the id of what was made. */
    public long made() {
        String location = header("Location");
        assertThat(location).as(() -> asked + " names no Location").isNotEmpty();
        return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
    }
}
