package org.gankao.launcher;

/** The product cannot start for a reason the person at the console can mend. Shown without a stack trace, exit code 1. */
public final class LaunchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LaunchException(String message) {
        super(message);
    }

    public LaunchException(String message, Throwable cause) {
        super(message, cause);
    }
}
