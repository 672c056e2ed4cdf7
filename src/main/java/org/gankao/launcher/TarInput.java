package org.gankao.launcher;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads what {@link TarOutput} writes: regular files only. */
final class TarInput implements AutoCloseable {

    private final InputStream in;
    private long left;
    private int padding;

    TarInput(InputStream in) {
        this.in = in;
    }

    /**
     * Goes to the next file.
     *
     * @return its path, or null at the end
     * @throws IOException the archive is damaged or ends too early
     */
    @Nullable
    String next() throws IOException {
        in.skipNBytes(left + padding);
        byte[] header = in.readNBytes(TarOutput.BLOCK);
        if (header.length < TarOutput.BLOCK) {
            throw new EOFException("The archive is cut off.");
        }
        if (header[0] == 0) {
            return null;
        }
        left = size(header);
        padding = TarOutput.padding(left);
        int end = 0;
        while (end < 100 && header[end] != 0) {
            end++;
        }
        return new String(header, 0, end, StandardCharsets.UTF_8);
    }

    /** The content of the file {@link #next} named; to be read before the next call of it. */
    InputStream content() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (left == 0) {
                    return -1;
                }
                int count = in.read(target, offset, (int) Math.min(length, left));
                if (count < 0) {
                    throw new EOFException("The archive is cut off.");
                }
                left -= count;
                return count;
            }
        };
    }

    private static long size(byte[] header) throws IOException {
        if (header[124] < 0) {
            long size = 0;
            for (int i = 128; i < 136; i++) {
                size = size << 8 | header[i] & 0xff;
            }
            return size;
        }
        try {
            return Long.parseLong(new String(header, 124, 11, StandardCharsets.US_ASCII).strip(), 8);
        } catch (NumberFormatException e) {
            throw new IOException("The archive is damaged.", e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
