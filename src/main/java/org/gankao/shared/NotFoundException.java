package org.gankao.shared;

/** There is no such thing, or it is not this caller's to know of (HTTP 404). */
public final class NotFoundException extends DomainException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(String key, Object... args) {
        super(key, args);
    }
}
