package org.gankao.platform.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was refused (RFC 9457).
 *
 * @param type stable name, {@code urn:gankao:<key>}
 * @param title short text in the reader's language
 * @param status HTTP status
 * @param detail what happened, what was kept, what to do
 * @param incident number of a fault in the server's log, if it was one
 * @param errors fields at fault, if there are
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String incident,
        @Nullable List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * @param field path of the field in the request
     * @param message what is wrong with it
     */
    public record FieldError(String field, String message) {}
}
