package org.gankao.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gankao.cycle.SchemeService;
import org.gankao.people.PostCategory;
import org.gankao.platform.crypto.SecretBox;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.ledger.Notary;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.time.Moment;
import org.gankao.shared.ConflictException;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.Sha256;
import org.gankao.verify.Openings;

/** Bundles of published versions, which {@code gankao verify} checks without this installation. */
@ApplicationScoped
@Transactional
public class BundleService {

    @Inject
    BundleRepository bundles;

    @Inject
    PublicationRepository publications;

    @Inject
    PublicVersions visible;

    @Inject
    SchemeService schemes;

    @Inject
    ResultSeal seal;

    @Inject
    SecretBox secrets;

    @Inject
    Notary notary;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Moment moment;

    /** Makes both bundles of a version that is put up; none of a run of before results were sealed. */
    void make(Publication version, List<RunRow.SchemeRef> signed) {
        if (seal.of(version.runId()).equals(ResultSeal.NONE)) {
            return;
        }
        Map<PostCategory, String> documents = new EnumMap<>(PostCategory.class);
        signed.forEach(scheme ->
                documents.put(scheme.category(), schemes.get(scheme.schemeId()).document()));
        Map<String, Object> stored = seal.document(version.runId());
        BundleWriter writer = new BundleWriter(
                notary,
                version.document(),
                publications.signatures(version.id()),
                documents,
                stored,
                salts(version.runId(), stored));
        BundleWriter.Bundle full = writer.full();
        BundleWriter.Bundle open = writer.open(visible.lists(version.runId(), signed));
        bundles.add(version.id(), BundleKind.FULL, full.fingerprint(), full.content(), moment.now());
        bundles.add(version.id(), BundleKind.PUBLIC, open.fingerprint(), open.content(), moment.now());
        changes.fire(Change.of(
                "ranking.bundle.make",
                "publication:" + version.id(),
                "fullSha256",
                full.fingerprint(),
                "publicSha256",
                open.fingerprint()));
    }

    /**
     * A bundle as it was made.
     *
     * @throws ForbiddenException for the full one, to who may not see all rankings of the county
     * @throws NotFoundException if the version is not public, or of before bundles were made
     */
    @Requires({Permission.RANKING_VIEW, Permission.OWN_RESULT_VIEW})
    public byte[] content(long publication, BundleKind kind) {
        visible.requireVisible(publication);
        if (kind == BundleKind.FULL
                && (!caller.may(Permission.RANKING_VIEW)
                        || caller.townshipScope().isPresent())) {
            throw new ForbiddenException("security.notAllowed");
        }
        byte[] content =
                bundles.content(publication, kind).orElseThrow(() -> new NotFoundException("ranking.bundle.none"));
        changes.fire(Change.of("ranking.bundle.take", "publication:" + publication, "kind", kind));
        return content;
    }

    /** SHA-256 of the manifest of the public bundle, as the notice prints it; empty if there is none. */
    @Requires({Permission.RANKING_VIEW, Permission.OWN_RESULT_VIEW})
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<String> fingerprint(long publication) {
        visible.requireVisible(publication);
        return bundles.fingerprint(publication, BundleKind.PUBLIC);
    }

    /** SHA-256 of the key that signs bundles, hexadecimal; who verifies compares it. */
    @Requires({Permission.RANKING_VIEW, Permission.OWN_RESULT_VIEW})
    @Transactional(Transactional.TxType.SUPPORTS)
    public String keyFingerprint() {
        return Sha256.hex(Base64.getDecoder().decode(notary.publicKey()));
    }

    /**
     * What opens the caller's own commitment in the public bundle of a version.
     *
     * @throws NotFoundException if the version has no bundle, or the caller is not in it
     * @throws ConflictException if what is stored is not what was signed
     */
    @Requires(Permission.OWN_RESULT_VIEW)
    public String opening(long publication) {
        long cadre = caller.requireCadre();
        Publication version = visible.requireVisible(publication);
        if (bundles.fingerprint(publication, BundleKind.PUBLIC).isEmpty()) {
            throw new NotFoundException("ranking.bundle.none");
        }
        seal.requireWhole(version);
        Map<String, Object> stored = seal.document(version.runId());
        String opening = Openings.all(stored, salts(version.runId(), stored)).get(String.valueOf(cadre));
        if (opening == null) {
            throw new NotFoundException("ranking.row.unknown");
        }
        return opening;
    }

    /** By cadre, from the key of sealed fields: the same again, and nobody else can compute them. */
    private Map<String, Object> salts(long run, Map<String, Object> stored) {
        Map<String, Object> salts = new TreeMap<>();
        for (Object row : (List<?>) stored.get("rows")) {
            String cadre = String.valueOf(((List<?>) row).get(0));
            salts.put(cadre, secrets.blindIndex("ranking-opening:" + run + ":" + cadre));
        }
        return salts;
    }
}
