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
import org.gankao.exam.paper.MultipleRule;
import org.gankao.exam.paper.SectionKind;
import org.gankao.exam.paper.SectionMarker;
import org.gankao.shared.Fraction;

/** Marks the answers of one sitting by its keys. */
@ApplicationScoped
class Marker {

    @Inject
    @Any
    Instance<SectionMarker> markers;

    /** Marks of all items of the keys; an item without an answer gains nothing. */
    List<Mark> marks(long sitting, Collection<KeyedItem> keys, Map<String, String> answers, MultipleRule rule) {
        List<Mark> marks = new ArrayList<>(keys.size());
        for (KeyedItem keyed : keys) {
            String given = answers.get(keyed.item());
            String response = given == null || given.isEmpty() ? null : given;
            Fraction share = response == null ? Fraction.ZERO : of(keyed.kind()).share(keyed.key(), response, rule);
            marks.add(new Mark(sitting, keyed.item(), response, keyed.points().times(share), keyed.points()));
        }
        return marks;
    }

    /** Sums by section. */
    static List<SectionScore> sections(long sitting, List<Mark> marks) {
        Map<SectionKind, SectionScore> sums = new EnumMap<>(SectionKind.class);
        for (Mark mark : marks) {
            SectionKind kind = SectionKind.ofItem(mark.item());
            sums.merge(
                    kind,
                    new SectionScore(sitting, kind, mark.gained(), mark.possible()),
                    (a, b) -> new SectionScore(
                            sitting,
                            kind,
                            a.gained().plus(b.gained()),
                            a.possible().plus(b.possible())));
        }
        return List.copyOf(sums.values());
    }

    private SectionMarker of(SectionKind kind) {
        return markers.stream()
                .filter(marker -> marker.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing marks " + kind));
    }
}
