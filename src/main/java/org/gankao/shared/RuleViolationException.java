package org.gankao.shared;

/** A rule of the evaluation forbids it (HTTP 422). */
public final class RuleViolationException extends DomainException {

    private static final long serialVersionUID = 1L;

    public RuleViolationException(String key, Object... args) {
        super(key, args);
    }
}
