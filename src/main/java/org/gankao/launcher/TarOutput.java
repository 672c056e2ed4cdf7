package org.gankao.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes regular files in the ustar format, which every tar reads. Sizes beyond 8 GiB in the GNU way. */
final class TarOutput implements AutoCloseable {

    static final int BLOCK = 512;
    private static final long OCTAL_LIMIT = 1L << 33;

    private final OutputStream out;

    TarOutput(OutputStream out) {
        this.out = out;
    }

    /**
     * Adds one file, readable by its owner only.
     *
     * @param name path with slashes, at most 100 bytes
     * @param size bytes that {@code content} gives
     * @param modified seconds since 1970
     */
    void add(String name, long size, long modified, InputStream content) throws IOException {
        out.write(header(name, size, modified));
        long copied = content.transferTo(out);
        if (copied != size) {
            throw new IOException(name + " changed while it was being packed: " + copied + " bytes instead of " + size);
        }
        out.write(new byte[padding(size)]);
    }

    static int padding(long size) {
        return (int) ((BLOCK - size % BLOCK) % BLOCK);
    }

    private static byte[] header(String name, long size, long modified) throws IOException {
        byte[] header = new byte[BLOCK];
        byte[] path = name.getBytes(StandardCharsets.UTF_8);
        if (path.length > 100) {
            throw new IOException("The path is too long for a tar archive: " + name);
        }
        System.arraycopy(path, 0, header, 0, path.length);
        text(header, 100, "0000600");
        text(header, 108, "0000000");
        text(header, 116, "0000000");
        if (size < OCTAL_LIMIT) {
            text(header, 124, octal(size));
        } else {
            header[124] = (byte) 0x80;
            for (int i = 0; i < 8; i++) {
                header[135 - i] = (byte) (size >>> (8 * i));
            }
        }
        text(header, 136, octal(modified));
        text(header, 156, "0"); // a regular file
        text(header, 257, "ustar\0" + "00");
        Arrays.fill(header, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        text(header, 148, "%06o\0 ".formatted(sum));
        return header;
    }

    private static String octal(long value) {
        return "%011o".formatted(value);
    }

    private static void text(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    /** Two empty blocks end an archive. */
    @Override
    public void close() throws IOException {
        out.write(new byte[2 * BLOCK]);
        out.close();
    }
}
