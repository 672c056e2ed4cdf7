package org.gankao.shared;

/** The state has moved on: done before, or changed by somebody else (HTTP 409). */
public final class ConflictException extends DomainException {

    private static final long serialVersionUID = 1L;

    public ConflictException(String key, Object... args) {
        super(key, args);
    }
}
