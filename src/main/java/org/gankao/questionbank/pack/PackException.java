package org.gankao.questionbank.pack;

/** A file of the question bank breaks the format; the message names file, item and field. */
public class PackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PackException(String message) {
        super(message);
    }

    public PackException(String message, Throwable cause) {
        super(message, cause);
    }
}
