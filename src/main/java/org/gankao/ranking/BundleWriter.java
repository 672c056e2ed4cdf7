package org.gankao.ranking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gankao.people.PostCategory;
import org.gankao.platform.ledger.Notary;
import org.gankao.shared.CanonicalJson;
import org.gankao.shared.Sha256;
import org.gankao.verify.BundleFile;
import org.gankao.verify.BundleVerifier;
import org.gankao.verify.Openings;

/** Puts the files of a bundle together. */
final class BundleWriter {

    private final Notary notary;
    private final SortedMap<String, String> common = new TreeMap<>();
    private final Map<String, Object> stored;
    private final Map<String, Object> salts;

    /** What comes of it. */
    record Bundle(String fingerprint, byte[] content) {}

    /**
     * @param publication document that was signed
     * @param schemes frozen documents by category
     * @param stored rows, marks and ranges of the run, column by column
     * @param salts by cadre
     */
    BundleWriter(
            Notary notary,
            String publication,
            List<PublicationSignature> signatures,
            Map<PostCategory, String> schemes,
            Map<String, Object> stored,
            Map<String, Object> salts) {
        this.notary = notary;
        this.stored = stored;
        this.salts = salts;
        common.put(BundleVerifier.PUBLICATION, publication);
        common.put(
                BundleVerifier.SIGNATURES,
                CanonicalJson.write(Map.of(
                        "signatures",
                        signatures.stream()
                                .map(one -> Map.of(
                                        "name", one.accountName(),
                                        "at", one.signedAt().toString(),
                                        "sha256", one.sha256()))
                                .toList())));
        schemes.forEach((category, document) -> common.put(BundleVerifier.SCHEME + category + ".json", document));
        common.put(
                BundleVerifier.COMMITMENTS,
                CanonicalJson.write(Map.of(
                        "commitments",
                        Openings.all(stored, salts).values().stream()
                                .map(Sha256::hex)
                                .sorted()
                                .toList())));
        notary.newestCheckpoint()
                .ifPresent(checkpoint -> common.put(
                        "ledger-checkpoint.json",
                        CanonicalJson.write(Map.of("text", checkpoint.text(), "signature", checkpoint.signature()))));
    }

    Bundle full() {
        SortedMap<String, String> files = new TreeMap<>(common);
        files.put(BundleVerifier.STORED, CanonicalJson.write(stored));
        files.put(BundleVerifier.SALTS, CanonicalJson.write(salts));
        return sealed(BundleKind.FULL, files);
    }

    Bundle open(List<PublishedList> lists) {
        SortedMap<String, String> files = new TreeMap<>(common);
        files.put("standings.json", CanonicalJson.write(standings(lists)));
        return sealed(BundleKind.PUBLIC, files);
    }

    private Bundle sealed(BundleKind kind, SortedMap<String, String> files) {
        Map<String, Object> hashes = new LinkedHashMap<>();
        files.forEach((name, content) -> hashes.put(name, Sha256.hex(content)));
        String manifest = CanonicalJson.write(Map.of(
                "format",
                "gankao-bundle-1",
                "kind",
                kind.name(),
                "key",
                notary.publicKey(),
                "categories",
                java.util.Arrays.stream(PostCategory.values()).map(Enum::name).toList(),
                "files",
                hashes));
        files.put(BundleVerifier.MANIFEST, manifest);
        files.put(BundleVerifier.SIGNATURE, notary.sign(manifest));
        return new Bundle(Sha256.hex(manifest), BundleFile.pack(files));
    }

    private static Map<String, Object> standings(List<PublishedList> lists) {
        Map<String, Object> standings = new LinkedHashMap<>();
        for (PublishedList list : lists) {
            standings.put(
                    list.category().name(),
                    Map.of(
                            "ordered",
                            list.ordered().stream()
                                    .map(row -> List.<Object>of(
                                            String.valueOf(row.place()),
                                            row.name(),
                                            row.unitName(),
                                            String.valueOf(row.composite())))
                                    .toList(),
                            "rest",
                            list.rest().stream()
                                    .map(row -> List.<Object>of(row.group(), row.name(), row.unitName()))
                                    .toList(),
                            "unranked",
                            list.unranked()));
        }
        return standings;
    }
}
