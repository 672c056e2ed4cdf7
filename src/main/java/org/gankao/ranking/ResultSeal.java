package org.gankao.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.gankao.shared.CanonicalJson;
import org.gankao.shared.ConflictException;
import org.gankao.shared.Sha256;

/**
 * Seals what a run stored, so that nobody changes a published place unnoticed, not even with the rights of the database's owner: the
 * hash of all rows and marks stands in the ledger, and in the document two people sign.
 */
@ApplicationScoped
class ResultSeal {

    private static final Logger LOG = Logger.getLogger(ResultSeal.class.getName());

    /** Name of the seal in the document of a version. */
    static final String IN_DOCUMENT = "rowsSha256";

    /** Of a run and a document made before runs were sealed. */
    static final String NONE = "";

    /** How long a check counts, so that a crowd at the notice costs one reading a minute. */
    private static final Duration TRUSTED = Duration.ofMinutes(1);

    private record Checked(boolean whole, Instant at) {}

    @Inject
    SealRepository seals;

    @Inject
    PublicationRepository publications;

    @Inject
    Clock clock;

    /** By run and seal. */
    private final Map<String, Checked> checked = new ConcurrentHashMap<>();

    /** Seals a run just stored; returns the hash. */
    String seal(long run) {
        String hash = hash(run);
        seals.seal(run, hash, clock.instant());
        return hash;
    }

    /** The hash a run was sealed with; {@link #NONE}: it is of before. */
    String of(long run) {
        return seals.sealed(run).orElse(NONE);
    }

    /** As {@link #whole(long)}, looked up now: for who decides upon it. */
    boolean wholeNow(long run) {
        String seal = of(run);
        return seal.equals(NONE) || check(run, seal, clock.instant()).whole();
    }

    /** Whether the rows and marks of a run are what they were when it was computed; looked up at most once a minute. */
    boolean whole(long run) {
        String seal = of(run);
        if (seal.equals(NONE)) {
            return true;
        }
        Instant now = clock.instant();
        return checked.compute(
                        run + " " + seal,
                        (key, last) ->
                                last != null && now.isBefore(last.at().plus(TRUSTED)) ? last : check(run, seal, now))
                .whole();
    }

    /**
     * Whether a version is what its signers read: its document, the run's seal within it, and the run's rows. A seal the document
     * names and the run has lost is a difference too.
     */
    boolean whole(Publication version) {
        String document = Sha256.hex(version.document());
        return document.equals(version.sha256())
                && publications.signatures(version.id()).stream()
                        .allMatch(signature -> signature.sha256().equals(document))
                && sealIn(version.document()).equals(of(version.runId()))
                && whole(version.runId());
    }

    private static String sealIn(String document) {
        try (JsonReader reader = Json.createReader(new StringReader(document))) {
            return reader.readObject().getString(IN_DOCUMENT, NONE);
        }
    }

    /** @throws ConflictException if what was signed and what is stored differ: it is not shown then */
    void requireWhole(Publication version) {
        if (!whole(version)) {
            throw new ConflictException("ranking.seal.broken");
        }
    }

    private Checked check(long run, String seal, Instant now) {
        boolean whole = seal.equals(hash(run));
        if (!whole) {
            LOG.severe("Ranking run " + run + " is not what it was when it was computed; it is not shown any more.");
        }
        return new Checked(whole, now);
    }

    private String hash(long run) {
        return Sha256.hex(CanonicalJson.write(document(run)));
    }

    /** What the seal is of: rows, marks and ranges, every column as text. */
    Map<String, Object> document(long run) {
        Map<String, Object> stored = new TreeMap<>(Map.of("rows", seals.rows(run), "marks", seals.marks(run)));
        List<List<Object>> ranges = seals.ranges(run);
        if (!ranges.isEmpty()) {
            stored.put("ranges", ranges);
        }
        return stored;
    }
}
