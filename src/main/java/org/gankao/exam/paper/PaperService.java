package org.gankao.exam.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.OpenToAll;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.CanonicalJson;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.gankao.shared.Sha256;

/** Use cases on papers: assemble, look at, freeze. */
@ApplicationScoped
@Transactional
public class PaperService {

    private static final int MOST_FORMS = 8;

    @Inject
    PaperRepository papers;

    @Inject
    BlueprintRepository blueprints;

    @Inject
    SectionSources sources;

    @Inject
    KeyStore keys;

    @Inject
    FormItemRepository standing;

    @Inject
    Event<Change> changes;

    @Inject
    Clock clock;

    /** Papers of a cycle, newest first. */
    @Requires({Permission.PAPER_VIEW, Permission.SESSION_EDIT})
    @Transactional(TxType.SUPPORTS)
    public List<PaperRow> ofCycle(long cycle) {
        return papers.ofCycle(cycle).stream().map(Paper::row).toList();
    }

    @Requires({Permission.PAPER_VIEW, Permission.SESSION_EDIT, Permission.SESSION_MONITOR, Permission.MARK})
    @Transactional(TxType.SUPPORTS)
    public PaperRow get(long id) {
        return require(id).row();
    }

    @Requires({Permission.PAPER_VIEW, Permission.SESSION_EDIT, Permission.SESSION_MONITOR, Permission.MARK})
    @Transactional(TxType.SUPPORTS)
    public List<FormRow> forms(long paper) {
        return papers.forms(paper);
    }

    /**
     * Makes a draft of parallel forms. The same blueprint, bank and seed give the same forms.
     *
     * @param count forms, 1 to 8
     * @param progress told the solver's rounds; may cancel, which leaves nothing behind
     * @throws RuleViolationException if the blueprint cannot be met; {@link BlueprintService#shortfalls} says why
     */
    @Requires(Permission.PAPER_EDIT)
    public long assemble(long blueprintId, String name, int count, String seed, Progress progress) {
        if (count < 1 || count > MOST_FORMS) {
            throw new RuleViolationException("exam.paper.forms", MOST_FORMS);
        }
        if (seed.isBlank() || seed.length() > 80 || seed.indexOf('\n') >= 0) {
            throw new RuleViolationException("exam.paper.seed");
        }
        Blueprint blueprint =
                blueprints.find(blueprintId).orElseThrow(() -> new NotFoundException("exam.blueprint.unknown"));
        BlueprintPlan plan = blueprint.plan();
        FormOrder order = new FormOrder(count, seed, standing.worn(blueprint.cycleId(), plan.exposureLimit()));
        List<SectionWriter> forms = write(plan, order, progress);
        Paper paper = Paper.assembled(
                blueprint.cycleId(),
                blueprintId,
                name.isBlank() ? plan.name() : name.strip(),
                plan,
                seed,
                overlap(forms),
                clock.instant());
        papers.add(paper);
        store(paper, plan, forms);
        changes.fire(Change.of(
                "exam.paper.assemble",
                "paper:" + paper.id(),
                "name",
                paper.row().name(),
                "forms",
                count,
                "seed",
                seed));
        return paper.id();
    }

    /** From now on the paper never changes; sessions may use it. */
    @Requires(Permission.PAPER_EDIT)
    public void freeze(long id) {
        Paper paper = papers.lock(id).orElseThrow(() -> new NotFoundException("exam.paper.unknown"));
        List<FormRow> forms = papers.forms(id);
        StringBuilder hashes = new StringBuilder();
        forms.forEach(form -> hashes.append(form.sha256()).append('\n'));
        keys.hashesOfForms(forms.stream().map(FormRow::id).toList())
                .forEach(hash -> hashes.append(hash).append('\n'));
        String hash = Sha256.hex(hashes.toString());
        paper.freeze(hash, clock.instant());
        changes.fire(Change.of(
                "exam.paper.freeze", "paper:" + id, "name", paper.row().name(), "sha256", hash));
    }

    /** Throws a draft away. */
    @Requires(Permission.PAPER_EDIT)
    public void remove(long id) {
        Paper paper = papers.lock(id).orElseThrow(() -> new NotFoundException("exam.paper.unknown"));
        paper.requireDraft();
        papers.remove(paper);
        changes.fire(Change.of(
                "exam.paper.remove", "paper:" + id, "name", paper.row().name()));
    }

    /** The forms side by side: expected difficulty, information, coverage and overlap. */
    @Requires(Permission.PAPER_VIEW)
    @Transactional(TxType.SUPPORTS)
    public FormFigures figures(long paper) {
        return FormFigures.of(standing.ofPaper(require(paper).id()));
    }

    /** A form as candidates get it, read into maps. */
    @Requires({Permission.PAPER_VIEW, Permission.MARK})
    @Transactional(TxType.SUPPORTS)
    public Map<String, Object> document(long form) {
        return Documents.read(papers.document(form).orElseThrow(() -> new NotFoundException("exam.paper.unknown")));
    }

    /** Pictures of personal sections, kept with those of forms. */
    @Requires(Permission.SESSION_EDIT)
    public void keepMedia(Collection<Media> media) {
        papers.addMedia(media);
    }

    /** A picture by its hash, which only those can know whose paper names it. */
    @OpenToAll
    @Transactional(TxType.SUPPORTS)
    public Media media(String sha256) {
        return papers.media(sha256).orElseThrow(() -> new NotFoundException("exam.media.unknown"));
    }

    private List<SectionWriter> write(BlueprintPlan plan, FormOrder order, Progress progress) {
        List<SectionWriter> forms = new ArrayList<>();
        for (int form = 0; form < order.count(); form++) {
            forms.add(new SectionWriter());
        }
        for (SectionPlan section : plan.sections()) {
            if (!sources.of(section.kind()).shortfalls(section, order.worn()).isEmpty()) {
                throw new RuleViolationException("exam.blueprint.unmet");
            }
            SharedSectionSource shared = sources.shared(section.kind()).orElse(null);
            if (shared == null) {
                forms.forEach(form -> form.announce(section));
            } else {
                List<List<SectionItem>> items = shared.forms(section, order, progress);
                for (int form = 0; form < order.count(); form++) {
                    forms.get(form).add(section, items.get(form));
                }
            }
        }
        return forms;
    }

    private void store(Paper paper, BlueprintPlan plan, List<SectionWriter> forms) {
        List<Object[]> rows = new ArrayList<>();
        Map<String, Media> media = new TreeMap<>();
        for (int form = 0; form < forms.size(); form++) {
            String label = String.valueOf((char) ('A' + form));
            String document = CanonicalJson.write(Map.of(
                    "format", "gankao-form-1",
                    "paper", paper.row().name(),
                    "label", label,
                    "minutes", plan.durationMinutes(),
                    "shuffle",
                            Map.of(
                                    "items", plan.shuffle().items(),
                                    "options", plan.shuffle().options()),
                    "multipleRule", plan.rules().multiple().name(),
                    "sections", forms.get(form).sections()));
            rows.add(new Object[] {paper.id(), label, document, Sha256.hex(document)});
            forms.get(form).media().forEach(one -> media.put(one.sha256(), one));
        }
        papers.addForms(rows);
        papers.addMedia(media.values());
        List<FormRow> stored = papers.forms(paper.id());
        List<KeyStore.Kept> kept = new ArrayList<>();
        for (int form = 0; form < forms.size(); form++) {
            String document = CanonicalJson.write(Map.of(
                    "format", "gankao-key-1",
                    "form", stored.get(form).sha256(),
                    "items", forms.get(form).keys()));
            kept.add(new KeyStore.Kept(stored.get(form).id(), document, Sha256.hex(document)));
            standing.add(stored.get(form).id(), forms.get(form).origins());
        }
        keys.keepOfForms(kept);
    }

    private Paper require(long id) {
        return papers.find(id).orElseThrow(() -> new NotFoundException("exam.paper.unknown"));
    }

    /** Items that stand in more than one form, told by what they were made from. */
    private static int overlap(List<SectionWriter> forms) {
        Set<String> seen = new HashSet<>();
        Set<String> again = new HashSet<>();
        for (SectionWriter form : forms) {
            for (Object key : form.keys().values()) {
                String ref = Documents.text(Documents.map(key).get("ref"));
                if (!seen.add(ref)) {
                    again.add(ref);
                }
            }
        }
        return again.size();
    }
}
