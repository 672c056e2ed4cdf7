package org.gankao.questionbank.formats;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gankao.shared.RuleViolationException;

/** A file of plain text: UTF-8, UTF-16 with its mark, or else GB18030, in which older programs of offices save. */
final class PlainFile {

    /** Most lines taken. */
    static final int MOST_LINES = 200_000;

    private static final Charset GB18030 = Charset.forName("GB18030");

    private PlainFile() {}

    /** Its lines without their ends. */
    static List<String> lines(byte[] file) {
        List<String> lines = text(file).lines().limit(MOST_LINES + 1L).toList();
        if (lines.size() > MOST_LINES) {
            throw new RuleViolationException("questionbank.import.tooManyLines", MOST_LINES);
        }
        return lines;
    }

    /** Without its byte order mark. */
    static String text(byte[] file) {
        if (file.length > 1 && (file[0] == (byte) 0xFF && file[1] == (byte) 0xFE)) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE);
        }
        if (file.length > 1 && (file[0] == (byte) 0xFE && file[1] == (byte) 0xFF)) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString()
                    .replaceFirst("^\uFEFF", "");
        } catch (CharacterCodingException e) {
            return new String(file, GB18030);
        }
    }
}
