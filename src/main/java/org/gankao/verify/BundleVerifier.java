package org.gankao.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gankao.shared.CanonicalJson;
import org.gankao.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a bundle: every file against the manifest, the manifest against the installation's signature, schemes and stored rows
 * against what two people signed, and all composites and places by computing them again.
 */
public final class BundleVerifier {

    public static final String MANIFEST = "manifest.json";
    public static final String SIGNATURE = "manifest.sig";
    public static final String PUBLICATION = "publication.json";
    public static final String STORED = "stored.json";
    public static final String COMMITMENTS = "commitments.json";
    public static final String SALTS = "salts.json";
    public static final String SIGNATURES = "signatures.json";
    public static final String SCHEME = "scheme-";

    private BundleVerifier() {}

    /**
     * What was found to hold.
     *
     * @param kind FULL or PUBLIC
     * @param fingerprint SHA-256 of the manifest, as the notice prints it
     * @param key SHA-256 of the key that signed, hexadecimal
     * @param rows recomputed; 0 of a public bundle
     */
    public record Report(String kind, String cycle, String fingerprint, String key, int rows, List<String> signers) {}

    /**
     * @param key expected fingerprint of the key, at least its first 16 digits; null: any
     * @throws Difference naming the first that differs
     */
    public static Report verify(byte[] bundle, @Nullable String key) throws Difference {
        try {
            return verified(bundle, key);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new Difference("内容读不懂。", "Its contents cannot be read: " + e.getMessage());
        }
    }

    private static Report verified(byte[] bundle, @Nullable String key) throws Difference {
        SortedMap<String, String> files = BundleFile.unpack(bundle);
        Map<?, ?> manifest = Json.map(MANIFEST, file(files, MANIFEST));
        String signer = checkSignature(files, manifest, key);
        checkFiles(files, manifest);
        Map<?, ?> publication = Json.map(PUBLICATION, file(files, PUBLICATION));
        Map<String, Map<?, ?>> schemes = schemes(files, publication);
        List<String> signers = signers(files);
        String kind = Json.text(manifest, "kind");
        int rows = kind.equals("FULL") ? checkRows(files, manifest, publication, schemes) : 0;
        return new Report(
                kind, Json.text(publication, "cycle"), Sha256.hex(file(files, MANIFEST)), signer, rows, signers);
    }

    /**
     * Verifies one person's opening against a public bundle: his row is among the commitments, and his composite comes out again.
     *
     * @return his name and composite
     */
    public static String verifyOpening(byte[] bundle, String opening) throws Difference {
        SortedMap<String, String> files = BundleFile.unpack(bundle);
        Map<?, ?> read = Json.map("opening", opening);
        Map<?, ?> commitments = Json.map(COMMITMENTS, file(files, COMMITMENTS));
        if (!Json.list(commitments, "commitments").contains(Sha256.hex(opening))) {
            throw new Difference("这份个人凭据不在公布的承诺里。", "This opening is not among the published commitments.");
        }
        Map<?, ?> publication = Json.map(PUBLICATION, file(files, PUBLICATION));
        List<StoredRow> row = StoredRow.read(List.of(Json.list(read, "row")), Json.list(read, "marks"));
        new Recount(schemes(files, publication)).checkComposite(row.get(0));
        return row.get(0).name() + " " + row.get(0).shown();
    }

    private static String checkSignature(SortedMap<String, String> files, Map<?, ?> manifest, @Nullable String key)
            throws Difference {
        String publicKey = Json.text(manifest, "key");
        String signature = file(files, SIGNATURE);
        byte[] encoded = Base64.getDecoder().decode(publicKey);
        byte[] signed = Base64.getDecoder().decode(signature);
        String fingerprint = Sha256.hex(encoded);
        if (key != null && (key.length() < 16 || !fingerprint.startsWith(key.toLowerCase(java.util.Locale.ROOT)))) {
            throw new Difference("签名的密钥不是所给的那一把：" + fingerprint, "The key that signed is another one: " + fingerprint);
        }
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(file(files, MANIFEST).getBytes(StandardCharsets.UTF_8));
            if (check.verify(signed)
                    && Base64.getEncoder().encodeToString(signed).equals(signature)) {
                return fingerprint;
            }
        } catch (GeneralSecurityException e) {
            // said below
        }
        throw new Difference("清单的签名不对：清单或签名被改动过。", "The signature does not fit the manifest.");
    }

    private static void checkFiles(SortedMap<String, String> files, Map<?, ?> manifest) throws Difference {
        Map<?, ?> listed = Json.map(manifest, "files");
        SortedMap<String, String> others = new TreeMap<>(files);
        others.remove(MANIFEST);
        others.remove(SIGNATURE);
        for (Map.Entry<String, String> file : others.entrySet()) {
            if (!Objects.equals(listed.get(file.getKey()), Sha256.hex(file.getValue()))) {
                throw new Difference(
                        file.getKey() + " 与清单不符：被改动过，或是多出来的。", file.getKey() + " differs from the manifest.");
            }
        }
        for (Object name : listed.keySet()) {
            if (!others.containsKey(String.valueOf(name))) {
                throw new Difference("缺少 " + name + "。", name + " is missing.");
            }
        }
    }

    private static Map<String, Map<?, ?>> schemes(SortedMap<String, String> files, Map<?, ?> publication)
            throws Difference {
        Map<String, Map<?, ?>> schemes = new LinkedHashMap<>();
        for (Map.Entry<?, ?> signed : Json.map(publication, "schemes").entrySet()) {
            String name = SCHEME + signed.getKey() + ".json";
            String scheme = file(files, name);
            if (!Sha256.hex(scheme).equals(signed.getValue())) {
                throw new Difference(
                        name + " 不是签署的考评办法。", name + " is not the scheme the publication was signed with.");
            }
            schemes.put(String.valueOf(signed.getKey()), Json.map(name, scheme));
        }
        return schemes;
    }

    /** Everybody signed exactly this document, and there are two of them. */
    private static List<String> signers(SortedMap<String, String> files) throws Difference {
        String signed = Sha256.hex(file(files, PUBLICATION));
        List<String> names = new ArrayList<>();
        for (Object each : Json.list(Json.map(SIGNATURES, file(files, SIGNATURES)), "signatures")) {
            Map<?, ?> signature = each instanceof Map<?, ?> fields ? fields : Map.of();
            if (!Json.text(signature, "sha256").equals(signed)) {
                throw new Difference("签名人签的不是这份文件。", "A signature is of another document.");
            }
            names.add(Json.text(signature, "name") + " " + Json.text(signature, "at"));
        }
        if (names.size() < 2) {
            throw new Difference("签名不足两人。", "Fewer than two people signed.");
        }
        return names;
    }

    private static int checkRows(
            SortedMap<String, String> files, Map<?, ?> manifest, Map<?, ?> publication, Map<String, Map<?, ?>> schemes)
            throws Difference {
        String stored = file(files, STORED);
        if (!Sha256.hex(stored).equals(Json.text(publication, "rowsSha256"))) {
            throw new Difference("成绩不是签署时的成绩。", "The rows are not those that were signed.");
        }
        Map<?, ?> content = Json.map(STORED, stored);
        List<StoredRow> rows = StoredRow.read(Json.list(content, "rows"), Json.list(content, "marks"));
        new Recount(schemes).check(rows);
        checkResult(rows, Json.list(manifest, "categories"), publication);
        checkCommitments(files, content);
        return rows.size();
    }

    /** The hash over composites and places that was signed comes out again. */
    private static void checkResult(List<StoredRow> rows, List<?> categories, Map<?, ?> publication) throws Difference {
        List<StoredRow> order = new ArrayList<>(rows);
        order.sort((one, other) -> {
            int category = Integer.compare(categories.indexOf(one.category()), categories.indexOf(other.category()));
            int place = Integer.compare(
                    one.place() == null ? Integer.MAX_VALUE : one.place(),
                    other.place() == null ? Integer.MAX_VALUE : other.place());
            int code = one.code().compareTo(other.code());
            return category != 0
                    ? category
                    : place != 0 ? place : code != 0 ? code : Long.compare(one.cadre(), other.cadre());
        });
        List<List<@Nullable Object>> lines = new ArrayList<>();
        for (StoredRow row : order) {
            List<@Nullable Object> line = new ArrayList<>();
            line.add(row.category());
            line.add(row.cadre());
            line.add(row.place());
            line.add(row.exact());
            lines.add(line);
        }
        if (!Sha256.hex(CanonicalJson.write(lines)).equals(Json.text(publication, "resultSha256"))) {
            throw new Difference("总分和名次的校验值与签署的不符。", "Composites and places give another hash than the signed one.");
        }
    }

    /** The published commitments are those of these rows. */
    private static void checkCommitments(SortedMap<String, String> files, Map<?, ?> content) throws Difference {
        Map<?, ?> salts = Json.map(SALTS, file(files, SALTS));
        List<?> published = Json.list(Json.map(COMMITMENTS, file(files, COMMITMENTS)), "commitments");
        List<String> again = new ArrayList<>(Openings.all(content, salts).values());
        List<String> hashes = again.stream().map(Sha256::hex).sorted().toList();
        if (!hashes.equals(published)) {
            throw new Difference("公布的承诺与成绩不符。", "The published commitments are not those of the rows.");
        }
    }

    private static String file(SortedMap<String, String> files, String name) throws Difference {
        String content = files.get(name);
        if (content == null) {
            throw new Difference("缺少 " + name + "。", name + " is missing.");
        }
        return content;
    }

    /** By cadre, for a quick look-up. */
    static Map<String, List<Object>> byCadre(List<?> lines) {
        Map<String, List<Object>> byCadre = new HashMap<>();
        for (Object line : lines) {
            if (line instanceof List<?> columns && !columns.isEmpty()) {
                byCadre.computeIfAbsent(String.valueOf(columns.get(0)), id -> new ArrayList<>())
                        .add(line);
            }
        }
        return byCadre;
    }
}
