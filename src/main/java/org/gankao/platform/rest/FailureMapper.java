package org.gankao.platform.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import org.gankao.shared.DomainException;

/** Every failure of a resource becomes a problem; nothing leaks as HTML or a stack trace. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    @Inject
    Problems problems;

    @Override
    public Response toResponse(Throwable failure) {
        Optional<DomainException> refusal = refusalIn(failure);
        if (refusal.isPresent()) {
            return problems.refusal(refusal.get());
        }
        if (failure instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            int status = web.getResponse().getStatus();
            return isMalformed(web.getCause()) || isUnreadableQuery(web)
                    ? problems.problem(400, "platform.malformed", List.of(), null, null)
                    : problems.problem(status, "platform.http." + status, List.of(), null, null);
        }
        if (isMalformed(failure)) {
            return problems.problem(400, "platform.malformed", List.of(), null, null);
        }
        return problems.failure(failure);
    }

    /** What reads parameters and bodies wraps a refusal into an exception of its own. */
    private static Optional<DomainException> refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    /** The server says 404 of a query parameter that is no number; its exception is not part of the API. */
    private static boolean isUnreadableQuery(WebApplicationException failure) {
        return failure.getClass().getSimpleName().equals("QueryParamException");
    }

    private static boolean isMalformed(Throwable failure) {
        return failure instanceof JsonException
                || failure instanceof JsonbException
                || (failure instanceof ProcessingException && isMalformed(failure.getCause()));
    }
}
