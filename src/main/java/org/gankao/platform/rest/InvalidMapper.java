package org.gankao.platform.rest;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.List;

/**
 * Fields that are missing or out of range become a problem that names them. A mapper of its own, because the server brings a
 * nearer one for this exception, whose answer would be a page.
 */
@Provider
public class InvalidMapper implements ExceptionMapper<ConstraintViolationException> {

    @Inject
    Problems problems;

    @Override
    public Response toResponse(ConstraintViolationException invalid) {
        List<Problem.FieldError> errors = invalid.getConstraintViolations().stream()
                .map(violation -> problems.fieldError(field(violation), key(violation), args(violation)))
                .toList();
        return problems.problem(400, "platform.invalid", List.of(), null, errors);
    }

    private static String key(ConstraintViolation<?> violation) {
        return "platform.invalid." + annotation(violation).annotationType().getSimpleName();
    }

    private static List<String> args(ConstraintViolation<?> violation) {
        Annotation rule = annotation(violation);
        if (rule instanceof Min min) {
            return List.of(String.valueOf(min.value()));
        }
        if (rule instanceof Max max) {
            return List.of(String.valueOf(max.value()));
        }
        if (rule instanceof DecimalMax max) {
            return List.of(max.value());
        }
        return rule instanceof Size size ? List.of(String.valueOf(size.max())) : List.of();
    }

    private static Annotation annotation(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation();
    }

    /**
     * The path within the body, without the method and the argument it starts with; of a parameter, which has no such path, its
     * name.
     */
    private static String field(ConstraintViolation<?> violation) {
        StringBuilder path = new StringBuilder();
        String last = "";
        int depth = 0;
        for (Path.Node node : violation.getPropertyPath()) {
            last = node.toString();
            if (depth++ >= 2) {
                path.append(path.isEmpty() ? "" : ".").append(node);
            }
        }
        return path.isEmpty() ? last : path.toString();
    }
}
