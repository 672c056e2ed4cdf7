package org.gankao.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gankao.cycle.CycleRow;
import org.gankao.cycle.CycleService;
import org.gankao.cycle.SchemeService;
import org.gankao.people.PostCategory;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.time.Moment;
import org.gankao.shared.CanonicalJson;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;

/** Use cases of publication: from the draft over signatures, meeting and public notice to the final document. */
@ApplicationScoped
@Transactional
public class PublicationService {

    private static final int SIGNATURES = 2;

    @Inject
    PublicationRepository publications;

    @Inject
    CalendarRepository calendars;

    @Inject
    RunService runs;

    @Inject
    RunRepository runRows;

    @Inject
    ResultSeal seal;

    @Inject
    BundleService bundles;

    @Inject
    PublicVersions visible;

    @Inject
    CycleService cycles;

    @Inject
    SchemeService schemes;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Moment moment;

    /** All versions, newest first. */
    @Requires(Permission.RANKING_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<PublicationRow> ofCycle(long cycleId) {
        return publications.ofCycle(cycleId).stream().map(this::row).toList();
    }

    /** @throws NotFoundException if there is no such version */
    @Requires(Permission.RANKING_VIEW)
    @Transactional(TxType.SUPPORTS)
    public PublicationRow get(long id) {
        return row(publications.find(id).orElseThrow(() -> new NotFoundException("ranking.publication.unknown")));
    }

    /** The newest version of each cycle that is public now, newest cycle first; for everybody it concerns. */
    @Requires({Permission.OWN_RESULT_VIEW, Permission.RANKING_VIEW})
    @Transactional(TxType.SUPPORTS)
    public List<PublicationRow> published() {
        return publications.published().stream()
                .filter(p -> !p.replaced())
                .map(this::row)
                .toList();
    }

    /** A version; before the notice only for who may see rankings. */
    @Requires({Permission.OWN_RESULT_VIEW, Permission.RANKING_VIEW})
    @Transactional(TxType.SUPPORTS)
    public PublicationRow visible(long id) {
        return row(visible.requireVisible(id));
    }

    /**
     * The lists of a version as they are made public; before the notice only for who may see rankings.
     *
     * @throws ConflictException if what is stored is not what was signed
     */
    @Requires({Permission.OWN_RESULT_VIEW, Permission.RANKING_VIEW})
    @Transactional(TxType.SUPPORTS)
    public List<PublishedList> lists(long id) {
        Publication version = visible.requireVisible(id);
        seal.requireWhole(version);
        RunRow run = run(version.runId());
        return visible.lists(run.id(), run.schemes());
    }

    /**
     * The caller's own result in a cycle, once it is public.
     *
     * @throws ConflictException if what is stored is not what was signed
     */
    @Requires(Permission.OWN_RESULT_VIEW)
    @Transactional(TxType.SUPPORTS)
    public Optional<Explanation> own(long cycleId) {
        long cadre = caller.requireCadre();
        Optional<Publication> version =
                publicVersion(cycleId).filter(p -> runRows.row(p.runId(), cadre).isPresent());
        version.ifPresent(seal::requireWhole);
        return version.map(p -> runs.explanation(p.runId(), cadre));
    }

    /**
     * The caller's own results in all cycles that are public, newest first.
     *
     * @throws ConflictException if what is stored of one is not what was signed
     */
    @Requires(Permission.OWN_RESULT_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<Explanation> ownHistory() {
        long cadre = caller.requireCadre();
        return history(cadre);
    }

    /** The newest of {@link #ownHistory}; empty too if it is not to be shown, which his results' page says. */
    @Requires(Permission.OWN_RESULT_VIEW)
    @Transactional(TxType.SUPPORTS)
    public Optional<Explanation> ownNewest() {
        long cadre = caller.requireCadre();
        return versionsOf(cadre).allMatch(seal::whole) ? history(cadre).stream().findFirst() : Optional.empty();
    }

    /**
     * A cadre's results over the cycles that are public, newest first.
     *
     * @throws ConflictException if what is stored of one is not what was signed
     */
    @Requires(Permission.RANKING_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<Explanation> historyOf(long cadreId) {
        return history(cadreId);
    }

    /** The public version of a cycle: newest that is up or final and not replaced. */
    @Requires({Permission.OWN_RESULT_VIEW, Permission.RANKING_VIEW})
    @Transactional(TxType.SUPPORTS)
    public Optional<PublicationRow> publicOf(long cycleId) {
        return publicVersion(cycleId).map(this::row);
    }

    /**
     * Drafts the first version of a cycle.
     *
     * @throws ConflictException if there is one already: then only a correction can follow
     */
    @Requires(Permission.PUBLISH)
    public long draft(long runId) {
        RunRow run = run(runId);
        if (!publications.ofCycle(run.cycleId()).isEmpty()) {
            throw new ConflictException("ranking.publication.exists");
        }
        return add(run, 1, Publication.Correction.NONE);
    }

    /**
     * Drafts the next version, which says what it changes and why. A version that was never public is replaced at once, a
     * public one when the correction is put up.
     */
    @Requires(Permission.PUBLISH)
    public long correct(long id, long runId, String changed, String reason) {
        Publication before = lock(id);
        RunRow run = run(runId);
        if (run.cycleId() != before.cycleId()) {
            throw new NotFoundException("ranking.run.unknown");
        }
        List<Publication> all = publications.ofCycle(before.cycleId());
        if (before.replaced() || all.get(0).id() != id) {
            throw new ConflictException("ranking.publication.notNewest");
        }
        long next = add(
                run,
                before.versionNo() + 1,
                new Publication.Correction(
                        id,
                        Publication.requireText(changed, 400, "ranking.correction.changed"),
                        Publication.requireText(reason, 400, "ranking.correction.reason")));
        if (!before.state().published()) {
            before.replace(next);
        }
        return next;
    }

    /**
     * Signs in the caller's name; the second signature of another person makes it signed.
     *
     * @param sha256 hash of the document the signer has read
     */
    @Requires(Permission.RANKING_SIGN)
    public void sign(long id, String sha256) {
        Publication publication = lockLive(id);
        Identity signer = caller.require();
        if (publication.state() != PublicationState.DRAFT) {
            throw new ConflictException("ranking.publication.notIn.DRAFT");
        }
        if (!publication.sha256().equals(sha256)) {
            throw new ConflictException("ranking.publication.otherText");
        }
        List<PublicationSignature> standing = publications.signatures(id);
        if (standing.stream().anyMatch(s -> s.accountId() == signer.accountId())) {
            throw new ConflictException("ranking.sign.before");
        }
        publications.add(new PublicationSignature(id, signer.accountId(), signer.displayName(), sha256, moment.now()));
        changes.fire(Change.of("ranking.publication.sign", "publication:" + id, "sha256", sha256));
        if (standing.size() + 1 >= SIGNATURES) {
            publication.signed();
        }
    }

    /** Records the approval of the department's meeting. */
    @Requires(Permission.PUBLISH)
    public void approve(long id, LocalDate meetingDate, String meetingNumber) {
        lockLive(id).approve(meetingDate, meetingNumber, moment.now());
        changes.fire(Change.of(
                "ranking.publication.approve",
                "publication:" + id,
                "meetingDate",
                meetingDate,
                "meetingNumber",
                meetingNumber.strip()));
    }

    /**
     * Puts a version up for public notice; from then on each cadre sees his own result. What was public before is replaced.
     *
     * @throws RuleViolationException if an objection to what was public before is not answered
     * @throws ConflictException if computing now would give another result, for example since a key was corrected
     */
    @Requires(Permission.PUBLISH)
    public void putUp(long id, LocalDate firstDay, int workingDays) {
        Publication publication = lock(id);
        // locked before anything is read without a lock, or an objection received meanwhile would not be seen
        List<Publication> before = publications.lockPublic(publication.cycleId());
        requireInForce(publication);
        if (!runs.stillSame(publication.runId())) {
            throw new ConflictException("ranking.run.outdated");
        }
        publication.putUp(firstDay, workingDays, calendars.calendar(), moment.now());
        bundles.make(publication, run(publication.runId()).schemes());
        for (Publication earlier : before) {
            if (publications.objections(earlier.id()).stream().anyMatch(o -> !o.answered())) {
                throw new RuleViolationException("ranking.objection.open");
            }
            earlier.replace(id);
        }
        changes.fire(Change.of(
                "ranking.publication.putUp",
                "publication:" + id,
                "from",
                firstDay,
                "until",
                String.valueOf(publication.noticeUntil())));
    }

    /** Makes a version final and closes the cycle. */
    @Requires(Permission.PUBLISH)
    public void complete(long id, String documentNumber) {
        Publication publication = lockLive(id);
        if (publications.ofCycle(publication.cycleId()).get(0).id() != id) {
            throw new ConflictException("ranking.publication.correctionBegun");
        }
        publication.complete(documentNumber, publications.objections(id), moment.now());
        cycles.close(publication.cycleId());
        changes.fire(Change.of(
                "ranking.publication.complete", "publication:" + id, "documentNumber", documentNumber.strip()));
    }

    private long add(RunRow run, int versionNo, Publication.Correction correction) {
        if (run.voided()) {
            throw new RuleViolationException("ranking.run.voided");
        }
        Identity by = caller.require();
        CycleRow cycle = cycles.get(run.cycleId());
        Publication publication = Publication.draft(
                run.cycleId(),
                run.id(),
                versionNo,
                correction,
                document(cycle, run, seal.of(run.id()), versionNo, correction),
                by.accountId(),
                by.displayName(),
                moment.now());
        publications.add(publication);
        changes.fire(Change.of(
                "ranking.publication.draft",
                "publication:" + publication.id(),
                "versionNo",
                versionNo,
                "sha256",
                publication.sha256()));
        return publication.id();
    }

    /** What is signed: cycle, run with its hashes, and what a correction says of itself. */
    private static String document(
            CycleRow cycle, RunRow run, String rows, int versionNo, Publication.Correction correction) {
        Map<String, Object> schemes = new LinkedHashMap<>();
        run.schemes().forEach(s -> schemes.put(s.category().name(), s.sha256()));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("format", "gankao-publication-1");
        document.put("cycle", cycle.code());
        document.put("version", versionNo);
        document.put("run", run.runNo());
        document.put("schemes", schemes);
        document.put("inputSha256", run.inputSha256());
        document.put("resultSha256", run.resultSha256());
        document.put(ResultSeal.IN_DOCUMENT, rows);
        document.put("changed", correction.changed());
        document.put("reason", correction.reason());
        return CanonicalJson.write(document);
    }

    private List<Explanation> history(long cadreId) {
        List<Publication> versions = versionsOf(cadreId).toList();
        versions.forEach(seal::requireWhole);
        return versions.stream()
                .map(p -> runs.explanation(p.runId(), cadreId))
                .sorted(java.util.Comparator.comparing(
                                (Explanation e) -> e.cycle().baseDate())
                        .reversed())
                .toList();
    }

    private Stream<Publication> versionsOf(long cadreId) {
        return publications.published().stream()
                .filter(p -> !p.replaced() && runRows.row(p.runId(), cadreId).isPresent());
    }

    private Optional<Publication> publicVersion(long cycleId) {
        return publications.ofCycle(cycleId).stream()
                .filter(p -> p.state().published() && !p.replaced())
                .findFirst();
    }

    private PublicationRow row(Publication publication) {
        return publication.row(
                publications.signatures(publication.id()).stream()
                        .map(PublicationSignature::row)
                        .toList(),
                run(publication.runId()).voided());
    }

    private RunRow run(long runId) {
        long cycleId = runRows.cycleOf(runId).orElseThrow(() -> new NotFoundException("ranking.run.unknown"));
        Map<PostCategory, String> inForce = new java.util.EnumMap<>(PostCategory.class);
        schemes.frozen(cycleId).forEach((category, scheme) -> inForce.put(category, scheme.sha256()));
        return runRows.find(runId, inForce).orElseThrow();
    }

    private Publication lockLive(long id) {
        Publication publication = lock(id);
        requireInForce(publication);
        return publication;
    }

    private void requireInForce(Publication publication) {
        if (run(publication.runId()).voided()) {
            throw new RuleViolationException("ranking.run.voided");
        }
    }

    private Publication lock(long id) {
        return publications.lock(id).orElseThrow(() -> new NotFoundException("ranking.publication.unknown"));
    }
}
