package org.gankao.questionbank;

/**
 * A picture an item names.
 *
 * @param path below {@code question-bank/}, or {@value #UPLOADED} and the SHA-256 of an uploaded one
 * @param alt what it shows, without giving the answer away; empty only in what is not finished
 */
public record Figure(String path, String alt) {

    /** What the paths of uploaded pictures start with. */
    public static final String UPLOADED = "upload/";

    public boolean isUploaded() {
        return path.startsWith(UPLOADED);
    }
}
