package org.gankao.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gankao.people.PostCategory;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.OpenToAll;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.time.Moment;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.gankao.shared.Sha256;

/** Use cases on schemes: write, sign, replace by a new version. */
@ApplicationScoped
@Transactional
public class SchemeService {

    /** Signatures of different people that freeze a scheme. */
    private static final int SIGNATURES = 2;

    @Inject
    CycleRepository cycles;

    @Inject
    EntrantList entrants;

    @Inject
    Instance<ConversionFormulas> registers;

    @Inject
    Caller caller;

    @Inject
    Event<Change> changes;

    @Inject
    Moment moment;

    /** All versions of all categories, by category, newest first. */
    @Requires(Permission.CYCLE_VIEW)
    @Transactional(TxType.SUPPORTS)
    public List<SchemeRow> ofCycle(long cycleId) {
        CycleRow cycle = cycle(cycleId);
        return cycles.schemes(cycleId).stream()
                .map(scheme -> row(cycle, scheme))
                .toList();
    }

    /** @throws NotFoundException if there is no such scheme */
    @Requires(Permission.CYCLE_VIEW)
    @Transactional(TxType.SUPPORTS)
    public SchemeRow get(long id) {
        Scheme scheme = require(id);
        return row(cycle(scheme.cycleId()), scheme);
    }

    /** Terms of a scheme, whatever became of it. Like {@link #frozen}, no secret to those it is applied to. */
    @OpenToAll
    @Transactional(TxType.SUPPORTS)
    public SchemeTerms terms(long id) {
        return require(id).terms();
    }

    /** The scheme in force of each category that has one. The scheme is announced to everybody it is applied to. */
    @OpenToAll
    @Transactional(TxType.SUPPORTS)
    public Map<PostCategory, SchemeRow> frozen(long cycleId) {
        CycleRow cycle = cycle(cycleId);
        Map<PostCategory, SchemeRow> frozen = new EnumMap<>(PostCategory.class);
        cycles.schemes(cycleId).stream()
                .filter(s -> s.state() == SchemeState.FROZEN)
                .forEach(s -> frozen.put(s.category(), row(cycle, s)));
        return frozen;
    }

    /** The formulas a scheme may name. */
    @OpenToAll // published formulas
    @Transactional(TxType.SUPPORTS)
    public List<ConversionFormulas.Formula> formulas() {
        return registers.stream().flatMap(r -> r.formulas().stream()).toList();
    }

    /**
     * Changes a draft. A signature under the former text does not count any more.
     *
     * @param sha256 hash of the text that was read
     */
    @Requires(Permission.CYCLE_EDIT)
    public void edit(long id, SchemeTerms terms, String sha256) {
        Scheme scheme = lock(id);
        if (!Sha256.hex(scheme.document(cycle(scheme.cycleId()))).equals(sha256)) {
            throw new ConflictException("cycle.scheme.changedMeanwhile");
        }
        requireKnown(terms);
        scheme.edit(terms);
        changes.fire(Change.of(
                "cycle.scheme.edit",
                "scheme:" + id,
                "category",
                scheme.category().chinese(),
                "sha256",
                Sha256.hex(scheme.document(cycle(scheme.cycleId())))));
    }

    /** Writes the terms of a scheme into the drafts of the other categories of its cycle. */
    @Requires(Permission.CYCLE_EDIT)
    public void copyToDrafts(long id) {
        Scheme model = lock(id);
        CycleRow cycle = cycle(model.cycleId());
        for (Scheme draft : cycles.schemes(model.cycleId())) {
            if (draft.state() == SchemeState.DRAFT && draft.category() != model.category()) {
                draft.edit(model.terms());
                changes.fire(Change.of(
                        "cycle.scheme.edit",
                        "scheme:" + draft.id(),
                        "category",
                        draft.category().chinese(),
                        "sha256",
                        Sha256.hex(draft.document(cycle))));
            }
        }
    }

    /**
     * Signs a draft in the caller's name. The second signature of another person freezes it, stores who takes part, and
     * voids the version before it together with whatever was computed under that.
     *
     * @param sha256 hash of the text the signer has read
     * @throws ConflictException if he signed before, or the text has changed since he read it
     */
    @Requires(Permission.CYCLE_SIGN)
    public void sign(long id, String sha256) {
        Scheme scheme = lock(id);
        Identity signer = caller.require();
        Instant now = moment.now();
        scheme.requireDraft();
        scheme.requireComplete();
        requireKnown(scheme.terms());
        CycleRow cycle = cycle(scheme.cycleId());
        if (cycle.state() == CycleState.CLOSED) {
            throw new ConflictException("cycle.closed");
        }
        String document = scheme.document(cycle);
        if (!Sha256.hex(document).equals(sha256)) {
            throw new ConflictException("cycle.scheme.changedMeanwhile");
        }
        List<SchemeSignature> standing =
                cycles.signatures(id).stream().filter(s -> s.isUnder(sha256)).toList();
        if (standing.stream().anyMatch(s -> s.accountId() == signer.accountId())) {
            throw new ConflictException("cycle.scheme.signedBefore");
        }
        cycles.add(new SchemeSignature(id, signer.accountId(), signer.displayName(), sha256, now));
        changes.fire(Change.of(
                "cycle.scheme.sign",
                "scheme:" + id,
                "category",
                scheme.category().chinese(),
                "sha256",
                sha256));
        if (standing.size() + 1 >= SIGNATURES) {
            freeze(cycle, scheme, document, now);
        }
    }

    /** Drafts a new version of a frozen scheme; the frozen one stays in force until the new one is frozen. */
    @Requires(Permission.CYCLE_EDIT)
    public long newVersion(long id) {
        Scheme frozen = lock(id);
        if (frozen.state() != SchemeState.FROZEN) {
            throw new ConflictException("cycle.scheme.notFrozen");
        }
        List<Scheme> versions = cycles.schemes(frozen.cycleId()).stream()
                .filter(s -> s.category() == frozen.category())
                .toList();
        if (versions.stream().anyMatch(s -> s.state() == SchemeState.DRAFT)) {
            throw new ConflictException("cycle.scheme.draftExists");
        }
        if (cycles.find(frozen.cycleId()).orElseThrow().state() == CycleState.CLOSED) {
            throw new ConflictException("cycle.closed");
        }
        Scheme draft = Scheme.draft(
                frozen.cycleId(), frozen.category(), versions.get(0).versionNo() + 1, frozen.terms());
        cycles.add(draft);
        changes.fire(Change.of(
                "cycle.scheme.newVersion",
                "scheme:" + draft.id(),
                "category",
                draft.category().chinese(),
                "versionNo",
                draft.versionNo()));
        return draft.id();
    }

    private void freeze(CycleRow cycle, Scheme scheme, String document, Instant now) {
        List<Entrant> stored = entrants.toStore(cycle, scheme);
        cycles.schemes(cycle.id()).stream()
                .filter(s -> s.category() == scheme.category() && s.state() == SchemeState.FROZEN)
                .forEach(before -> {
                    before.replace(now);
                    changes.fire(Change.of("cycle.scheme.replace", "scheme:" + before.id(), "by", scheme.id()));
                });
        scheme.freeze(document, now);
        cycles.addAll(stored.stream().map(e -> new StoredEntrant(scheme, e)).toList());
        changes.fire(Change.of(
                "cycle.scheme.freeze",
                "scheme:" + scheme.id(),
                "category",
                scheme.category().chinese(),
                "sha256",
                Sha256.hex(document),
                "entrants",
                stored.size()));
        if (everyCategoryFrozen(cycle)) {
            cycles.find(cycle.id()).orElseThrow().run();
        }
    }

    private boolean everyCategoryFrozen(CycleRow cycle) {
        Set<PostCategory> frozen = cycles.schemes(cycle.id()).stream()
                .filter(s -> s.state() == SchemeState.FROZEN)
                .map(Scheme::category)
                .collect(Collectors.toSet());
        return entrants.of(cycle).stream().allMatch(e -> frozen.contains(e.category()));
    }

    private void requireKnown(SchemeTerms terms) {
        String formula = terms.formula();
        List<ConversionFormulas.Formula> register = formulas();
        if (formula != null
                && !register.isEmpty()
                && register.stream().noneMatch(f -> f.name().equals(formula))) {
            throw new RuleViolationException("cycle.scheme.formulaUnknown", formula);
        }
    }

    private SchemeRow row(CycleRow cycle, Scheme scheme) {
        String sha256 = Sha256.hex(scheme.document(cycle));
        return scheme.row(
                cycle,
                cycles.signatures(scheme.id()).stream()
                        .filter(s -> s.isUnder(sha256))
                        .map(SchemeSignature::row)
                        .toList());
    }

    private CycleRow cycle(long id) {
        return cycles.find(id).map(EvaluationCycle::row).orElseThrow(() -> new NotFoundException("cycle.unknown"));
    }

    private Scheme require(long id) {
        return cycles.scheme(id).orElseThrow(() -> new NotFoundException("cycle.scheme.unknown"));
    }

    /** The scheme, its cycle's row locked: signing and replacing in one cycle happen one after the other. */
    private Scheme lock(long id) {
        Scheme scheme = require(id);
        cycles.lock(scheme.cycleId()).ifPresent(cycle -> cycles.refresh(scheme));
        return scheme;
    }
}
