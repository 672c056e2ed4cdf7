package org.gankao.exam.objection;

import org.gankao.questionbank.PictureIntake;
import org.gankao.shared.RuleViolationException;

/**
 * A file that came with an objection, checked.
 *
 * @param mediaType {@code image/png}, {@code image/jpeg} or {@code application/pdf}
 * @param content pictures encoded anew, without what the camera noted; PDFs as they came
 */
record EvidenceFile(String mediaType, byte[] content) {

    /** Largest file taken, bytes. */
    static final int LIMIT = 2 * 1024 * 1024;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    /** @throws RuleViolationException if it is too large, or no sound PNG, JPEG or PDF */
    static EvidenceFile take(byte[] file) {
        if (file.length > LIMIT) {
            throw new RuleViolationException("exam.objection.fileTooLarge", LIMIT / 1024 / 1024);
        }
        if (begins(file, PDF)) {
            PdfCheck.requirePlain(file);
            return new EvidenceFile("application/pdf", file);
        }
        if (begins(file, PNG) || begins(file, JPEG)) {
            PictureIntake.Taken picture = PictureIntake.take(file);
            return new EvidenceFile(picture.mediaType(), picture.content());
        }
        throw new RuleViolationException("exam.objection.fileKind");
    }

    private static boolean begins(byte[] file, byte[] mark) {
        return file.length > mark.length && java.util.Arrays.equals(java.util.Arrays.copyOf(file, mark.length), mark);
    }
}
