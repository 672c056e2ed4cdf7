package org.gankao.exam.objection;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.gankao.shared.RuleViolationException;

/**
 * Refuses PDFs that do more than show pages: scripts, programs to start, files inside, forms that send, encryption. It reads
 * the objects outside of streams and those in compressed object streams, and inflates no more than a fixed amount. What it lets
 * through is still only ever handed out as a download.
 */
final class PdfCheck {

    private static final int MOST_INFLATED = 16 * 1024 * 1024;
    private static final int TAIL = 2048;

    private static final Pattern STREAM = Pattern.compile("stream\r?\n");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern ACTIVE =
            Pattern.compile("/(JS|JavaScript|Launch|EmbeddedFiles?|RichMedia\\w*|XFA|SubmitForm"
                    + "|ImportData|Rendition|Movie|Sound|Encrypt|AA)(?![A-Za-z0-9])");

    private PdfCheck() {}

    /** @throws RuleViolationException if it is no whole PDF, or does more than show pages */
    static void requirePlain(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (!text.substring(Math.max(0, text.length() - TAIL)).contains("%%EOF")) {
            throw new RuleViolationException("exam.objection.fileKind");
        }
        if (ACTIVE.matcher(unescaped(objects(file, text))).find()) {
            throw new RuleViolationException("exam.objection.fileActive");
        }
    }

    /** Everything outside of streams, and what object streams hold. */
    private static String objects(byte[] file, String text) {
        StringBuilder objects = new StringBuilder();
        Matcher stream = STREAM.matcher(text);
        int at = 0;
        int left = MOST_INFLATED;
        while (stream.find(at)) {
            int end = text.indexOf("endstream", stream.end());
            if (end < 0) {
                break;
            }
            String before = text.substring(at, stream.start());
            objects.append(before).append('\n');
            String head = unescaped(before.substring(Math.max(0, before.lastIndexOf("obj"))));
            if (head.contains("/ObjStm")) {
                byte[] inflated = inflate(file, stream.end(), end, left);
                left -= inflated.length;
                objects.append(new String(inflated, StandardCharsets.ISO_8859_1))
                        .append('\n');
            }
            at = end + "endstream".length();
        }
        return objects.append(text.substring(at)).toString();
    }

    private static byte[] inflate(byte[] file, int from, int until, int most) {
        Inflater inflater = new Inflater();
        inflater.setInput(file, from, until - from);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[65_536];
        try {
            int read = inflater.inflate(piece);
            while (read > 0) {
                out.write(piece, 0, read);
                if (out.size() > most) {
                    throw new RuleViolationException("exam.objection.fileActive");
                }
                read = inflater.inflate(piece);
            }
        } catch (DataFormatException e) {
            throw new RuleViolationException("exam.objection.fileKind");
        } finally {
            inflater.end();
        }
        return out.toByteArray();
    }

    /** Names may be written with {@code #4A} for a letter. */
    private static String unescaped(String objects) {
        return ESCAPED.matcher(objects)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
