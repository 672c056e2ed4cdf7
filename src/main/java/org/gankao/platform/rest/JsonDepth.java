package org.gankao.platform.rest;

import jakarta.ws.rs.BadRequestException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A JSON body whose objects and lists lie at most {@value #DEEPEST} deep in one another. The reader behind it calls itself at each
 * level and would run out of stack on a hostile body. Only UTF-8 is taken (RFC 8259, 8.1): in another encoding depth could hide.
 */
final class JsonDepth extends FilterInputStream {

    /** Far more than any body of the API has. */
    static final int DEEPEST = 64;

    private int depth;
    private boolean inText;
    private boolean escaped;

    JsonDepth(InputStream body) {
        super(body);
    }

    /** Nothing is read twice, or it would count twice. */
    @Override
    public boolean markSupported() {
        return false;
    }

    /** @throws BadRequestException if the body goes deeper or is not UTF-8 */
    @Override
    public int read() throws IOException {
        int one = super.read();
        see(one);
        return one;
    }

    /** @throws BadRequestException if the body goes deeper or is not UTF-8 */
    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        for (int i = 0; i < read; i++) {
            see(into[from + i]);
        }
        return read;
    }

    /** Bytes of a character beyond ASCII never look like one of these (UTF-8). */
    private void see(int one) throws IOException {
        if (inText) {
            boolean ends = one == '"' && !escaped;
            escaped = one == '\\' && !escaped;
            inText = !ends;
            return;
        }
        switch (one) {
            case '"' -> inText = true;
            case '{', '[' -> {
                if (++depth > DEEPEST) {
                    refuse();
                }
            }
            case '}', ']' -> depth--;
            case 0 -> refuse(); // half of a bracket in UTF-16
            default -> {
                // says nothing of the depth
            }
        }
    }

    private void refuse() throws IOException {
        BodyLimit.drain(in);
        throw new BadRequestException();
    }
}
