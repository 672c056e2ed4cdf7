package org.gankao.platform.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.gankao.platform.persistence.Conflicts;
import org.gankao.platform.persistence.DatabaseException;
import org.gankao.platform.rest.RepeatedRequestService.Answer;
import org.gankao.platform.rest.RepeatedRequestService.Claim;
import org.gankao.platform.security.Caller;
import org.gankao.shared.ConflictException;
import org.gankao.shared.DomainException;
import org.gankao.shared.RuleViolationException;
import org.gankao.shared.Sha256;
import org.jspecify.annotations.Nullable;

/** Lets operations that are {@link MadeOnce} answer a repeated request with their first answer. */
@Provider
@MadeOnce
@Priority(Priorities.USER)
public class RepeatedRequests implements ContainerRequestFilter, ContainerResponseFilter {

    public static final String KEY = "Idempotency-Key";

    static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final String CLAIM = RepeatedRequests.class.getName();

    /** When the first request has probably been answered. */
    private static final int RETRY_SECONDS = 2;

    private static final int MOST_TRIES = 5;

    /** Longer answers are not kept; the Location then says all. */
    private static final int MOST_BODY = 100_000;

    @Inject
    RepeatedRequestService requests;

    @Inject
    Problems problems;

    @Inject
    Caller caller;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(KEY);
        if (key == null) {
            return;
        }
        try {
            if (!FORM.matcher(key).matches()) {
                throw new RuleViolationException("platform.repeated.key");
            }
            Claim claim = claim(caller.require().accountId(), key, fingerprint(request));
            if (claim.first() == null) {
                request.setProperty(CLAIM, claim);
            } else {
                request.abortWith(again(claim.first()));
            }
        } catch (ConflictException atWork) {
            request.abortWith(Response.fromResponse(problems.refusal(atWork))
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build());
        } catch (DomainException refusal) {
            request.abortWith(problems.refusal(refusal));
        }
    }

    /** Requests at once may block each other in the database; who lost asks again and then finds the first one's row. */
    private Claim claim(long account, String key, String fingerprint) {
        for (int tries = 1; ; tries++) {
            try {
                requests.clean();
                return requests.claim(account, key, fingerprint);
            } catch (DatabaseException e) {
                if (!(e.getCause() != null && Conflicts.is(e.getCause()))) {
                    throw e;
                }
                if (tries == MOST_TRIES) {
                    throw new ConflictException("platform.repeated.atWork");
                }
            }
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(CLAIM) instanceof Claim claim)) {
            return;
        }
        if (response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL) {
            requests.answered(
                    claim,
                    new Answer(response.getStatus(), response.getHeaderString(HttpHeaders.LOCATION), body(response)));
        } else {
            requests.forget(claim);
        }
    }

    private static @Nullable String body(ContainerResponseContext response) {
        String text = response.hasEntity() ? JsonConfiguration.jsonb().toJson(response.getEntity()) : null;
        return text == null || text.length() > MOST_BODY ? null : text;
    }

    private static Response again(Answer first) {
        Response.ResponseBuilder response = Response.status(first.status()).header(REPLAYED, "true");
        if (first.location() != null) {
            response.header(HttpHeaders.LOCATION, first.location());
        }
        if (first.body() != null) {
            response.entity(first.body()).type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"));
        }
        return response.build();
    }

    /** Files are told apart by their length: reading one twice would cost more than it proves. */
    private static String fingerprint(ContainerRequestContext request) throws IOException {
        URI address = request.getUriInfo().getRequestUri();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes((request.getMethod() + ' ' + address.getRawPath() + '?' + address.getRawQuery() + '\n')
                .getBytes(StandardCharsets.UTF_8));
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(request.getMediaType())) {
            byte[] body = request.getEntityStream().readAllBytes();
            request.setEntityStream(new ByteArrayInputStream(body));
            all.writeBytes(body);
        } else {
            all.writeBytes(String.valueOf(request.getLength()).getBytes(StandardCharsets.UTF_8));
        }
        return Sha256.hex(all.toByteArray());
    }
}
