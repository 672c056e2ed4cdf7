package org.gankao.platform.rest;

import jakarta.ws.rs.BadRequestException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A JSON body whose objects and lists lie at most {@value #DEEPEST} deep in one another. The reader behind it calls itself at each
 * level and would run out of stack on a hostile body.
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

    /** @throws BadRequestException if the body goes deeper */
    @Override
    public int read() throws IOException {
        int one = super.read();
        see(one);
        return one;
    }

    /** @throws BadRequestException if the body goes deeper */
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
                    BodyLimit.drain(in);
                    throw new BadRequestException();
                }
            }
            case '}', ']' -> depth--;
            default -> {
                // says nothing of the depth
            }
        }
    }
}
