package org.gankao.exam.paper;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A piece of text compressed once, so that it can stand in many compressed texts. It begins and ends at a byte and refers to
 * nothing before it (RFC 1951: a deflate stream is a sequence of blocks; a flush ends one at a byte).
 *
 * @param plain the text
 * @param blocks its deflate blocks, none of them the last of a stream
 */
public record GzipPart(byte[] plain, byte[] blocks) {

    /** RFC 1952: magic number, deflate, no flags, no time, no hint, unknown system. */
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private static final int TRAILER_BYTES = 8;

    /** Room for the marks of a flush and for text that does not shrink. */
    private static final int ROOM = 64;

    static GzipPart of(byte[] plain) {
        return new GzipPart(plain, deflate(plain, Deflater.DEFAULT_COMPRESSION, false));
    }

    /** A whole gzip file of {@code before}, this and {@code after}; only the two are compressed, quickly. */
    public byte[] between(byte[] before, byte[] after) {
        byte[] head = deflate(before, Deflater.BEST_SPEED, false);
        byte[] tail = deflate(after, Deflater.BEST_SPEED, true);
        CRC32 sum = new CRC32();
        sum.update(before);
        sum.update(plain);
        sum.update(after);
        return ByteBuffer.allocate(HEADER.length + head.length + blocks.length + tail.length + TRAILER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(HEADER)
                .put(head)
                .put(blocks)
                .put(tail)
                .putInt((int) sum.getValue())
                .putInt(before.length + plain.length + after.length)
                .array();
    }

    private static byte[] deflate(byte[] text, int level, boolean last) {
        Deflater deflater = new Deflater(level, true);
        try {
            deflater.setInput(text);
            if (last) {
                deflater.finish();
            }
            byte[] blocks = new byte[text.length + text.length / 100 + ROOM];
            int length = deflater.deflate(blocks, 0, blocks.length, last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH);
            return Arrays.copyOf(blocks, length);
        } finally {
            deflater.end();
        }
    }
}
