package org.gankao.shared;

/** The caller has not the right (HTTP 403). */
public final class ForbiddenException extends DomainException {

    private static final long serialVersionUID = 1L;

    public ForbiddenException(String key, Object... args) {
        super(key, args);
    }
}
