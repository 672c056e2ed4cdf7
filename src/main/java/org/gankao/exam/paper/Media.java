package org.gankao.exam.paper;

import org.gankao.shared.Sha256;

/** A picture that belongs to an item; frozen with it and addressed by its content. */
public record Media(String mediaType, byte[] content) {

    public String sha256() {
        return Sha256.hex(content);
    }

    /** What the item's document says under {@code picture}. */
    public String address() {
        return "api/v1/exam-media/" + sha256();
    }
}
