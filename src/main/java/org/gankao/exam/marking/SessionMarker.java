package org.gankao.exam.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gankao.exam.paper.KeyStore;
import org.gankao.exam.paper.MarkingRules;
import org.gankao.exam.paper.PaperService;
import org.gankao.exam.sitting.SessionRow;
import org.gankao.exam.sitting.SittingRow;
import org.gankao.exam.sitting.SittingService;
import org.gankao.platform.jobs.Progress;
import org.gankao.shared.Fraction;

/** Marks all sittings of a session some at a time, and stores nothing: what becomes of the marks is its caller's matter. */
@ApplicationScoped
class SessionMarker {

    private static final int SITTINGS_A_STEP = 200;

    @Inject
    SittingService sittings;

    @Inject
    CountedAnswers answers;

    @Inject
    PaperService papers;

    @Inject
    KeyRepository keys;

    @Inject
    MarkRepository marks;

    @Inject
    Marker marker;

    @Inject
    @Any
    Instance<PersonMarks> people;

    /** A sitting and its marks. */
    record Marked(SittingRow sitting, List<Mark> marks) {}

    /**
     * Marks every sitting handed in.
     *
     * @param changes of keys, approved or tried
     * @return sittings marked
     */
    int each(SessionRow session, List<KeyChange> changes, Progress progress, Consumer<List<Marked>> sink) {
        MarkingRules rules = papers.get(session.paperId()).rules();
        KeyChangeRules changed = new KeyChangeRules(changes);
        Map<Long, Map<String, String>> late = answers.acceptedLate(session.id());
        Map<Long, List<KeyedItem>> forms = new HashMap<>();
        int total = marks.handedIn(session.id());
        int done = 0;
        long after = 0;
        while (true) {
            progress.at(done, total);
            List<SittingRow> some = sittings.handedInAfter(session.id(), after, SITTINGS_A_STEP);
            if (some.isEmpty()) {
                return done;
            }
            sink.accept(mark(some, forms, late, rules, changed));
            done += some.size();
            after = some.get(some.size() - 1).id();
        }
    }

    private List<Marked> mark(
            List<SittingRow> some,
            Map<Long, List<KeyedItem>> forms,
            Map<Long, Map<String, String>> late,
            MarkingRules rules,
            KeyChangeRules changed) {
        List<Long> ids = some.stream().map(SittingRow::id).toList();
        Map<Long, Map<String, String>> counted = answers.of(ids, late);
        Map<Long, KeyStore.Kept> supplements = keys.ofSittings(ids);
        Map<Long, Map<String, Fraction>> settled =
                people.isResolvable() ? people.get().shares(counted) : Map.of();
        List<Marked> all = new ArrayList<>(some.size());
        for (SittingRow sitting : some) {
            List<KeyedItem> keyed =
                    new ArrayList<>(forms.computeIfAbsent(sitting.formId(), form -> changed.keys(formKey(form))));
            KeyStore.Kept supplement = supplements.get(sitting.id());
            if (supplement != null) {
                keyed.addAll(KeyedItem.read(supplement.document()).values());
            }
            List<Mark> marked = marker.marks(
                    sitting.id(),
                    keyed,
                    counted.getOrDefault(sitting.id(), Map.of()),
                    settled.getOrDefault(sitting.id(), Map.of()),
                    rules);
            all.add(new Marked(sitting, changed.marks(keyed, marked)));
        }
        return all;
    }

    private List<KeyedItem> formKey(long form) {
        return keys.ofForm(form)
                .map(kept -> List.copyOf(KeyedItem.read(kept.document()).values()))
                .orElseThrow(() -> new IllegalStateException("Form %d has no key.".formatted(form)));
    }
}
