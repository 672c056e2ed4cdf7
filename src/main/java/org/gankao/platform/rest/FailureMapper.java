package org.gankao.platform.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.gankao.shared.DomainException;

/** Every failure of a resource becomes a problem; nothing leaks as HTML or a stack trace. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    @Inject
    Problems problems;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof DomainException refusal) {
            return problems.refusal(refusal);
        }
        if (failure instanceof ConstraintViolationException invalid) {
            List<Problem.FieldError> errors = invalid.getConstraintViolations().stream()
                    .map(v -> new Problem.FieldError(field(v), v.getMessage()))
                    .toList();
            return problems.problem(400, "platform.invalid", List.of(), null, errors);
        }
        if (failure instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            int status = web.getResponse().getStatus();
            return isMalformed(web.getCause())
                    ? problems.problem(400, "platform.malformed", List.of(), null, null)
                    : problems.problem(status, "platform.http." + status, List.of(), null, null);
        }
        if (isMalformed(failure)) {
            return problems.problem(400, "platform.malformed", List.of(), null, null);
        }
        return problems.failure(failure);
    }

    private static boolean isMalformed(Throwable failure) {
        return failure instanceof JsonException
                || failure instanceof JsonbException
                || (failure instanceof ProcessingException && isMalformed(failure.getCause()));
    }

    /** The path without the method and argument names it starts with. */
    private static String field(ConstraintViolation<?> violation) {
        StringBuilder path = new StringBuilder();
        int depth = 0;
        for (Path.Node node : violation.getPropertyPath()) {
            if (depth++ >= 2) {
                path.append(path.isEmpty() ? "" : ".").append(node);
            }
        }
        return path.isEmpty() ? violation.getPropertyPath().toString() : path.toString();
    }
}
