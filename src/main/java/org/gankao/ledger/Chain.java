package org.gankao.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import org.gankao.shared.Sha256;

/**
 * The chain over the entries while it is walked from its beginning: link {@code n} is SHA-256 of link {@code n - 1}, a line
 * feed and the row hash, link 0 being 64 zeros. Beside it grows the Merkle tree of RFC 6962 over the row hashes (their 32
 * bytes are the leaves' data), whose root goes into checkpoints.
 */
final class Chain {

    static final String BEFORE_FIRST = "0".repeat(64);

    /** A full subtree of the tree so far; sizes are powers of two and fall from left to right. */
    private record Subtree(long size, byte[] root) {}

    private final Deque<Subtree> subtrees = new ArrayDeque<>();
    private long position;
    private String hash = BEFORE_FIRST;

    /** Takes up the next entry and returns its link. */
    String append(String rowHash) {
        hash = link(hash, rowHash);
        position++;
        Subtree added = new Subtree(1, leaf(HexFormat.of().parseHex(rowHash)));
        while (!subtrees.isEmpty() && subtrees.peekLast().size() == added.size()) {
            Subtree left = subtrees.removeLast();
            added = new Subtree(2 * added.size(), node(left.root(), added.root()));
        }
        subtrees.addLast(added);
        return hash;
    }

    static String link(String before, String rowHash) {
        return Sha256.hex(before + "\n" + rowHash);
    }

    long position() {
        return position;
    }

    String hash() {
        return hash;
    }

    /** Root of the Merkle tree over all entries so far; of the empty tree SHA-256 of nothing. */
    String root() {
        if (subtrees.isEmpty()) {
            return Sha256.hex(new byte[0]);
        }
        byte[] root = null;
        for (var smallestFirst = subtrees.descendingIterator(); smallestFirst.hasNext(); ) {
            byte[] left = smallestFirst.next().root();
            root = root == null ? left : node(left, root);
        }
        return HexFormat.of().formatHex(root);
    }

    private static byte[] leaf(byte[] data) {
        return Sha256.digest(
                ByteBuffer.allocate(1 + data.length).put((byte) 0).put(data).array());
    }

    private static byte[] node(byte[] left, byte[] right) {
        return Sha256.digest(ByteBuffer.allocate(1 + left.length + right.length)
                .put((byte) 1)
                .put(left)
                .put(right)
                .array());
    }
}
