package org.gankao.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gankao.platform.persistence.Conflicts;
import org.gankao.platform.persistence.Outage;
import org.gankao.platform.text.Locales;
import org.gankao.platform.text.Wording;
import org.gankao.shared.ConflictException;
import org.gankao.shared.DomainException;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.NotFoundException;
import org.jspecify.annotations.Nullable;

/** Makes problem responses, worded in the reader's language. */
@ApplicationScoped
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    @Inject
    Wording wording;

    @Inject
    HttpServletRequest request;

    /** When to ask again while the database cannot be reached. */
    public static final int RETRY_SECONDS = 5;

    Response refusal(DomainException refusal) {
        if (refusal.key().equals("security.notSignedIn")) {
            return problem(401, refusal.key(), refusal.args(), null, null);
        }
        if (refusal.key().equals(IfMatch.CHANGED)) {
            return problem(412, refusal.key(), refusal.args(), null, null);
        }
        return problem(statusOf(refusal), refusal.key(), refusal.args(), null, null);
    }

    /** Of any failure: a refusal or a conflict hidden in the causes, else a fault logged once with a number. */
    Response failure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refusal) {
                return refusal(refusal);
            }
            Optional<String> conflict = Conflicts.key(cause);
            if (conflict.isPresent()) {
                return problem(409, conflict.get(), List.of(), null, null);
            }
        }
        if (Outage.causes(failure)) {
            LOG.log(Level.SEVERE, "The database cannot be reached: {0} {1}", new Object[] {
                request.getMethod(), request.getRequestURI()
            });
            return Response.fromResponse(problem(503, "platform.unavailable", List.of(), null, null))
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        }
        String incident = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "Incident " + incident, failure);
        return problem(500, "platform.fault", List.of(incident), incident, null);
    }

    Response problem(
            int status,
            String key,
            List<String> args,
            @Nullable String incident,
            @Nullable List<Problem.FieldError> errors) {
        Locale locale = Locales.of(request);
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .entity(new Problem(
                        "urn:gankao:" + key,
                        wording.text(locale, "platform.status." + status),
                        status,
                        wording.text(locale, key, args),
                        incident,
                        errors))
                .build();
    }

    Problem.FieldError fieldError(String field, String key, List<String> args) {
        return new Problem.FieldError(field, wording.text(Locales.of(request), key, args));
    }

    public static int statusOf(DomainException refusal) {
        if (refusal instanceof NotFoundException) {
            return 404;
        }
        if (refusal instanceof ConflictException) {
            return 409;
        }
        if (refusal instanceof ForbiddenException) {
            return 403;
        }
        return 422;
    }
}
