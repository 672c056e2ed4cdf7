package org.gankao.platform.rest;

import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Looks at a content type before the server does, whose answer to one it cannot read would be a page. */
public final class ContentTypes {

    private ContentTypes() {}

    /** @param header as sent; null if there is none, which is well */
    public static boolean isReadable(@Nullable String header) {
        try {
            return header == null || !MediaType.valueOf(header).getType().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
