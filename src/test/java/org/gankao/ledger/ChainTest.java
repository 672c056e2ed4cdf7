package org.gankao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.gankao.shared.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainTest {

    @Test
    void each_link_is_the_hash_of_the_one_before_and_the_row() {
        Chain chain = new Chain();
        String first = chain.append(Sha256.hex("a"));
        String second = chain.append(Sha256.hex("b"));

        assertThat(first).isEqualTo(Sha256.hex("0".repeat(64) + "\n" + Sha256.hex("a")));
        assertThat(second).isEqualTo(Sha256.hex(first + "\n" + Sha256.hex("b")));
        assertThat(chain.position()).isEqualTo(2);
    }

    /** The tree as RFC 6962 section 2.1 defines it, by recursion over the largest power of two. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 7, 8, 9, 31, 64, 100})
    void the_root_is_that_of_the_recursive_definition(int size) throws Exception {
        Chain chain = new Chain();
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String row = Sha256.hex("row " + i);
            chain.append(row);
            leaves.add(HexFormat.of().parseHex(row));
        }

        assertThat(chain.root()).isEqualTo(HexFormat.of().formatHex(root(leaves)));
    }

    @Test
    void a_root_is_an_rfc_6962_one() {
        // The empty tree and the tree of one empty leaf, from the test vectors of Certificate Transparency.
        assertThat(new Chain().root()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(HexFormat.of().formatHex(sha((byte) 0, new byte[0])))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    private static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return Sha256.digest("".getBytes(StandardCharsets.UTF_8));
        }
        if (leaves.size() == 1) {
            return sha((byte) 0, leaves.get(0));
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return sha((byte) 1, root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    private static byte[] sha(byte prefix, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(prefix);
            Arrays.stream(parts).forEach(digest::update);
            return digest.digest();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
