package org.gankao.shared.draw;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gankao.shared.Sha256;

/**
 * Random order that anyone can compute again (随机抽取).
 *
 * <p>Construction {@code gankao-draw-1}: a stream of 32-byte blocks, block {@code i} (from 0) being SHA-256 of the UTF-8
 * text {@code "gankao-draw-1\n" + purpose + "\n" + poolHash + "\n" + seed + "\n"} followed by {@code i} as eight
 * big-endian bytes. The pool is put in ascending order of code points, then shuffled by Fisher and Yates from the last
 * place down to the second: place {@code n - 1} swaps with a place drawn uniformly from 0 to {@code n - 1}. A number below
 * {@code n} is the next eight stream bytes as an unsigned big-endian integer, rejected and drawn anew unless it is below
 * the largest multiple of {@code n} not above 2^64, then taken modulo {@code n}. The pool hash is SHA-256 over the ordered
 * members, each followed by a line feed.
 */
public final class VerifiableDraw {

    private static final BigInteger TWO_64 = BigInteger.ONE.shiftLeft(64);

    private final byte[] prefix;
    private final List<String> pool;
    private final String poolHash;
    private ByteBuffer block = ByteBuffer.allocate(0);
    private long next;

    /**
     * @param purpose what is drawn, so that one seed serves several draws without correlation
     * @param pool different, non-empty names without line feeds
     * @param seed public value announced beforehand
     * @throws IllegalArgumentException if the pool holds a name twice, or one with a line feed
     */
    public VerifiableDraw(String purpose, List<String> pool, String seed) {
        List<String> ordered = new ArrayList<>(pool);
        ordered.sort(VerifiableDraw::byCodePoint);
        for (int i = 0; i < ordered.size(); i++) {
            if (ordered.get(i).isEmpty() || ordered.get(i).indexOf('\n') >= 0) {
                throw new IllegalArgumentException("A pool member is empty or holds a line feed.");
            }
            if (i > 0 && ordered.get(i).equals(ordered.get(i - 1))) {
                throw new IllegalArgumentException("The pool holds %s twice.".formatted(ordered.get(i)));
            }
        }
        this.pool = List.copyOf(ordered);
        this.poolHash = hashOf(ordered);
        this.prefix =
                ("gankao-draw-1\n" + purpose + "\n" + poolHash + "\n" + seed + "\n").getBytes(StandardCharsets.UTF_8);
    }

    public String poolHash() {
        return poolHash;
    }

    /** The whole pool in drawn order. The same arguments give the same order, always. */
    public List<String> order() {
        next = 0;
        block = ByteBuffer.allocate(0);
        List<String> drawn = new ArrayList<>(pool);
        for (int n = drawn.size(); n > 1; n--) {
            Collections.swap(drawn, n - 1, below(n));
        }
        return drawn;
    }

    private int below(int n) {
        BigInteger size = BigInteger.valueOf(n);
        BigInteger limit = TWO_64.subtract(TWO_64.mod(size));
        while (true) {
            byte[] eight = new byte[8];
            if (!block.hasRemaining()) {
                block = nextBlock();
            }
            block.get(eight);
            BigInteger drawn = new BigInteger(1, eight);
            if (drawn.compareTo(limit) < 0) {
                return drawn.mod(size).intValueExact();
            }
        }
    }

    private ByteBuffer nextBlock() {
        byte[] message = ByteBuffer.allocate(prefix.length + Long.BYTES)
                .put(prefix)
                .putLong(next++)
                .array();
        return ByteBuffer.wrap(Sha256.digest(message));
    }

    private static String hashOf(List<String> ordered) {
        StringBuilder text = new StringBuilder();
        ordered.forEach(member -> text.append(member).append('\n'));
        return Sha256.hex(text.toString());
    }

    private static int byCodePoint(String a, String b) {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        return java.util.Arrays.compare(left, right);
    }
}
