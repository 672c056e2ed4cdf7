package org.gankao.shared;

import java.util.Arrays;
import java.util.List;

/**
 * The rules refuse what was asked. The text is worded at the edge, from the message bundle of the feature the key
 * starts with; arguments are shown as they are, so ids and times are passed as text.
 */
public abstract sealed class DomainException extends RuntimeException
        permits NotFoundException, ConflictException, RuleViolationException, ForbiddenException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String[] args;

    DomainException(String key, Object... args) {
        super(key + " " + Arrays.toString(args));
        this.key = key;
        this.args = Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
    }

    /** Key in the message bundles, for example {@code exam.sitting.tooLate}. */
    public String key() {
        return key;
    }

    public List<String> args() {
        return List.of(args);
    }
}
