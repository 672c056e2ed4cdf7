package org.gankao.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.gankao.cycle.SchemeTerms;
import org.gankao.people.PostCategory;
import org.gankao.platform.ledger.Notary;
import org.gankao.shared.CanonicalJson;
import org.gankao.shared.Sha256;
import org.gankao.verify.BundleVerifier;
import org.gankao.verify.Difference;
import org.gankao.verify.Openings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleTest {

    private static final KeyPair KEY = fresh();

    private final Computation.Input input = Counties.of(4);
    private final Computation computation = Computation.of(input);
    private final Map<String, Object> stored = stored(computation);
    private final Map<String, Object> salts = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void a_bundle_of_any_county_holds(long seed) throws Difference {
        Computation other = Computation.of(Counties.of(seed));
        byte[] bundle = writer(Counties.of(seed), other, stored(other)).full().content();

        BundleVerifier.Report report = BundleVerifier.verify(bundle, null);

        assertThat(report.rows()).isEqualTo(other.rows().size());
        assertThat(report.signers()).hasSize(2);
        assertThat(report.kind()).isEqualTo("FULL");
    }

    @Test
    void the_same_contents_give_the_same_bytes_and_the_fingerprint_of_the_manifest() throws Difference {
        BundleWriter.Bundle one = writer().full();

        assertThat(writer().full().content()).isEqualTo(one.content());
        assertThat(BundleVerifier.verify(one.content(), null).fingerprint()).isEqualTo(one.fingerprint());
    }

    @Test
    void one_byte_changed_anywhere_is_a_difference() {
        byte[] bundle = writer().full().content();
        Random random = new Random(7);
        for (int i = 0; i < 600; i++) {
            byte[] changed = bundle.clone();
            int at = i < 300 ? random.nextInt(bundle.length) : bundle.length - 1 - (i - 300);
            changed[at] ^= (byte) (1 << random.nextInt(8));

            assertThatThrownBy(() -> BundleVerifier.verify(changed, null))
                    .as("byte %d", at)
                    .isInstanceOf(Difference.class);
        }
    }

    @Test
    void what_is_cut_off_or_put_on_is_a_difference() {
        byte[] bundle = writer().full().content();

        for (int length : new int[] {0, 1, 100, bundle.length / 2, bundle.length - 1}) {
            assertThatThrownBy(() -> BundleVerifier.verify(Arrays.copyOf(bundle, length), null))
                    .isInstanceOf(Difference.class);
        }
        assertThatThrownBy(() -> BundleVerifier.verify(Arrays.copyOf(bundle, bundle.length + 1), null))
                .isInstanceOf(Difference.class);
    }

    /** Who holds the installation's key can sign anything, but not for the two people. */
    @Test
    void rows_changed_with_the_key_in_hand_are_not_those_that_were_signed() {
        Map<String, Object> forged = changed(row -> row.set(13, "99.99"));
        byte[] bundle = writer(input, computation, forged)
                .full(document(input, computation, stored))
                .content();

        assertThatThrownBy(() -> BundleVerifier.verify(bundle, null)).hasMessageContaining("rows are not those");
    }

    /** Nor does it help to make two people sign what does not come out. */
    @Test
    void a_composite_or_place_that_does_not_come_out_is_named() {
        Map<String, Object> composite = changed(row -> row.set(13, "99.99"));
        Map<String, Object> place = changed(row -> row.set(14, "77"));

        assertThatThrownBy(() -> BundleVerifier.verify(
                        writer(input, computation, composite).full().content(), null))
                .hasMessageContaining("shows another composite");
        assertThatThrownBy(() -> BundleVerifier.verify(
                        writer(input, computation, place).full().content(), null))
                .hasMessageContaining("has place 77 instead of");
    }

    @Test
    void the_public_bundle_tells_no_mark_and_each_opens_his_own() throws Difference {
        byte[] bundle = writer().open(List.of()).content();
        Map<String, String> openings = Openings.all(stored, salts);
        String name = computation.rows().get(0).entrant().name();

        assertThat(new String(bundle, StandardCharsets.UTF_8))
                .doesNotContain("RESULT")
                .doesNotContain(name);
        assertThat(BundleVerifier.verify(bundle, null).kind()).isEqualTo("PUBLIC");
        for (String opening : openings.values()) {
            assertThatCode(() -> BundleVerifier.verifyOpening(bundle, opening)).doesNotThrowAnyException();
        }
        String own = openings.values().iterator().next();
        assertThatThrownBy(() -> BundleVerifier.verifyOpening(bundle, own.replace("RESULT", "ZERO")))
                .isInstanceOf(Difference.class);
    }

    @Test
    void another_key_is_told() {
        byte[] bundle = writer().full().content();
        String right = Sha256.hex(KEY.getPublic().getEncoded());

        assertThatCode(() -> BundleVerifier.verify(bundle, right.substring(0, 16)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> BundleVerifier.verify(bundle, "0".repeat(16))).hasMessageContaining(right);
        assertThatThrownBy(() -> BundleVerifier.verify(bundle, right.substring(0, 8)))
                .isInstanceOf(Difference.class);
    }

    /** The first row that has a place, changed. */
    private Map<String, Object> changed(Consumer<List<Object>> change) {
        Map<String, Object> copy = new LinkedHashMap<>(stored);
        List<Object> rows = new ArrayList<>((List<?>) stored.get("rows"));
        for (int i = 0; i < rows.size(); i++) {
            List<Object> row = new ArrayList<>((List<?>) rows.get(i));
            if (row.get(14) instanceof String) {
                change.accept(row);
                rows.set(i, row);
                break;
            }
        }
        copy.put("rows", rows);
        return copy;
    }

    private Written writer() {
        return writer(input, computation, stored);
    }

    private Written writer(Computation.Input county, Computation computed, Map<String, Object> rows) {
        return new Written(county, computed, rows);
    }

    /** A writer with all it takes of one county. */
    private final class Written {

        private final Computation.Input county;
        private final Computation computed;
        private final Map<String, Object> rows;

        Written(Computation.Input county, Computation computed, Map<String, Object> rows) {
            this.county = county;
            this.computed = computed;
            this.rows = rows;
            salts.clear();
            for (Object row : (List<?>) rows.get("rows")) {
                String cadre = String.valueOf(((List<?>) row).get(0));
                salts.put(cadre, Sha256.hex("salt" + cadre));
            }
        }

        BundleWriter.Bundle full() {
            return full(document(county, computed, rows));
        }

        BundleWriter.Bundle full(String document) {
            return with(document).full();
        }

        BundleWriter.Bundle open(List<PublishedList> lists) {
            return with(document(county, computed, rows)).open(lists);
        }

        private BundleWriter with(String document) {
            String hash = Sha256.hex(document);
            return new BundleWriter(
                    new TestNotary(),
                    document,
                    List.of(
                            new PublicationSignature(1, 1, "甲", hash, Instant.EPOCH),
                            new PublicationSignature(1, 2, "乙", hash, Instant.EPOCH)),
                    schemes(county),
                    rows,
                    salts);
        }
    }

    private static String document(Computation.Input county, Computation computed, Map<String, Object> rows) {
        Map<String, Object> hashes = new LinkedHashMap<>();
        schemes(county).forEach((category, scheme) -> hashes.put(category.name(), Sha256.hex(scheme)));
        return CanonicalJson.write(Map.of(
                "cycle",
                "2026-4",
                "schemes",
                hashes,
                "resultSha256",
                computed.resultSha256(),
                "rowsSha256",
                Sha256.hex(CanonicalJson.write(rows))));
    }

    private static Map<PostCategory, String> schemes(Computation.Input county) {
        Map<PostCategory, String> schemes = new EnumMap<>(PostCategory.class);
        county.schemes().forEach((category, scheme) -> schemes.put(category, scheme(scheme.terms())));
        return schemes;
    }

    private static String scheme(SchemeTerms terms) {
        return CanonicalJson.write(Map.of(
                "components",
                terms.parts().stream()
                        .map(part -> Map.of(
                                "component", part.component().name(),
                                "weight", part.weight().toPlainString()))
                        .toList(),
                "tieBreak",
                terms.tieBreak().stream().map(Enum::name).toList()));
    }

    /** As the columns of the database would give the rows. */
    private static Map<String, Object> stored(Computation computed) {
        List<Object> rows = new ArrayList<>();
        List<Object> marks = new ArrayList<>();
        computed.rows().stream()
                .sorted((a, b) ->
                        Long.compare(a.entrant().cadreId(), b.entrant().cadreId()))
                .forEach(row -> {
                    var e = row.entrant();
                    var total = row.composite().total();
                    rows.add(columns(
                            e.cadreId(),
                            e.category(),
                            e.code(),
                            e.name(),
                            e.unitId(),
                            e.unitName(),
                            e.townshipId(),
                            "",
                            e.establishment(),
                            e.title(),
                            null,
                            null,
                            total,
                            total == null ? null : total.toScore().percent().toPlainString(),
                            row.place(),
                            row.tieBreak(),
                            row.note()));
                    row.composite()
                            .marks()
                            .forEach(mark -> marks.add(columns(
                                    e.cadreId(),
                                    mark.component(),
                                    mark.weight().toPlainString(),
                                    mark.gained(),
                                    mark.possible(),
                                    mark.percent(),
                                    mark.percent() == null
                                            ? null
                                            : mark.percent().toScore().percent().toPlainString(),
                                    mark.source(),
                                    mark.evidence(),
                                    mark.note())));
                });
        return Map.of("rows", rows, "marks", marks);
    }

    private static List<Object> columns(@Nullable Object... values) {
        List<Object> columns = new ArrayList<>();
        for (Object value : values) {
            columns.add(value == null ? List.of() : value.toString());
        }
        return columns;
    }

    private static KeyPair fresh() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class TestNotary implements Notary {

        @Override
        public String sign(String text) {
            try {
                Signature signature = Signature.getInstance("Ed25519");
                signature.initSign(KEY.getPrivate());
                signature.update(text.getBytes(StandardCharsets.UTF_8));
                return Base64.getEncoder().encodeToString(signature.sign());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String publicKey() {
            return Base64.getEncoder().encodeToString(KEY.getPublic().getEncoded());
        }

        @Override
        public Optional<Checkpoint> newestCheckpoint() {
            return Optional.of(new Checkpoint("1\nroot\nhash\n", "sig"));
        }
    }
}
