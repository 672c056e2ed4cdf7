package org.gankao.exam.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gankao.exam.paper.MarkingRules;
import org.gankao.exam.paper.SectionKind;
import org.gankao.exam.paper.SectionMarker;
import org.gankao.shared.Fraction;
import org.jspecify.annotations.Nullable;

/** Marks the answers of one sitting by its keys. */
@ApplicationScoped
class Marker {

    @Inject
    @Any
    Instance<SectionMarker> markers;

    /**
     * Marks of all items of the keys; an item without an answer gains nothing.
     *
     * @param settled shares people gave by item; an answer only they can mark stays open while it is not among them
     */
    List<Mark> marks(
            long sitting,
            Collection<KeyedItem> keys,
            Map<String, String> answers,
            Map<String, Fraction> settled,
            MarkingRules rules) {
        List<Mark> marks = new ArrayList<>(keys.size());
        for (KeyedItem keyed : keys) {
            String given = answers.get(keyed.item());
            String response = given == null || given.isEmpty() ? null : given;
            Fraction share = share(keyed, response, settled, rules);
            Fraction gained = share == null ? null : keyed.points().times(share);
            marks.add(new Mark(sitting, keyed.item(), response, gained, keyed.points()));
        }
        return marks;
    }

    private @Nullable Fraction share(
            KeyedItem keyed, @Nullable String response, Map<String, Fraction> settled, MarkingRules rules) {
        if (response == null) {
            return Fraction.ZERO;
        }
        SectionMarker marker = of(keyed.kind());
        return marker.isMarkedByPerson(keyed.key())
                ? settled.get(keyed.item())
                : marker.share(keyed.key(), response, rules);
    }

    /** Sums by section; what is open counts as nothing yet. */
    static List<SectionScore> sections(long sitting, List<Mark> marks) {
        Map<SectionKind, SectionScore> sums = new EnumMap<>(SectionKind.class);
        for (Mark mark : marks) {
            SectionKind kind = SectionKind.ofItem(mark.item());
            sums.merge(
                    kind,
                    new SectionScore(sitting, kind, mark.counted(), mark.possible()),
                    (a, b) -> new SectionScore(
                            sitting,
                            kind,
                            a.gained().plus(b.gained()),
                            a.possible().plus(b.possible())));
        }
        return List.copyOf(sums.values());
    }

    SectionMarker of(SectionKind kind) {
        return markers.stream()
                .filter(marker -> marker.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing marks " + kind));
    }
}
