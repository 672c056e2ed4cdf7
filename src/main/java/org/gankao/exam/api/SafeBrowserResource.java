package org.gankao.exam.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gankao.exam.sitting.ConfigKey;
import org.gankao.exam.sitting.SafeBrowserService;
import org.gankao.exam.sitting.SebConfiguration;
import org.jspecify.annotations.Nullable;

/** HTTP face of {@link SafeBrowserService}. */
@RequestScoped
@Path("exam-sessions/{session}/safe-browser")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "exam-browser", description = "安全考试浏览器 · Safe Exam Browser")
public class SafeBrowserResource {

    /**
     * With what a session may be sat.
     *
     * @param keys Config Keys, 64 hexadecimal digits each; none: any browser
     * @param configuration text of an unencrypted configuration file, whose key is added; null: none
     */
    @Schema(
            example =
                    "{\"keys\": [\"81aad4ab9dfd447cc479e6a4a7c9a544e2cafc7f3adeb68b2a21efad68eca4dc\"], \"configuration\": null}")
    public record Browsers(
            @NotNull List<@NotNull String> keys, @Nullable String configuration) {}

    @Inject
    SafeBrowserService browsers;

    @GET
    @Operation(
            summary = "Config Keys a session may be sat with",
            description = "Roles DEPARTMENT, INVIGILATOR, SUPERVISOR. No keys: any browser will do.")
    public Browsers get(@PathParam("session") long session) {
        return new Browsers(
                browsers.ofSession(session).stream().map(ConfigKey::hex).toList(), null);
    }

    @PUT
    @Operation(
            summary = "Say with which configurations of Safe Exam Browser a session may be sat",
            description =
                    "Role DEPARTMENT. At most 5 keys; none: any browser will do. Papers are opened and read with them only, answers "
                            + "are taken from any browser. 404, 409 once the session is over, 422 if it is no key or configuration.")
    public Browsers set(@PathParam("session") long session, @Valid @NotNull Browsers wanted) {
        List<ConfigKey> keys =
                new ArrayList<>(wanted.keys().stream().map(ConfigKey::new).toList());
        if (wanted.configuration() != null && !wanted.configuration().isBlank()) {
            keys.add(ConfigKey.of(SebConfiguration.read(wanted.configuration().strip())));
        }
        browsers.set(session, keys);
        return get(session);
    }
}
