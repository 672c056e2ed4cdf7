package org.gankao.platform.rest;

import jakarta.ws.rs.ClientErrorException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gankao.shared.ConflictException;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a thing the sender of an edit has seen (RFC 9110, section 13.1.1): the ETag it was read with. Without
 * it, whoever saves last would undo what others have saved meanwhile.
 */
public final class IfMatch {

    /** The header, for the parameter of an operation. */
    public static final String HEADER = "If-Match";

    /** Key of the refusal of an edit of an older version; 412 by REST. */
    public static final String CHANGED = "platform.changed";

    private static final int PRECONDITION_REQUIRED = 428; // RFC 6585
    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,9})\"");

    private IfMatch() {}

    /**
     * The version the header names.
     *
     * @throws ClientErrorException 428 if there is no header
     * @throws ConflictException if it is no ETag of a version, {@code *} included
     */
    public static int version(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new ClientErrorException(PRECONDITION_REQUIRED);
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new ConflictException(CHANGED);
        }
        return Integer.parseInt(tag.group(1));
    }
}
