package org.gankao.exam.marking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gankao.exam.paper.Documents;
import org.gankao.exam.paper.SectionKind;
import org.gankao.shared.Fraction;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** What changes of keys do to the keys and marks of a sitting. */
final class KeyChangeRules {

    private final Map<String, KeyChange> byRef = new HashMap<>();

    KeyChangeRules(List<KeyChange> changes) {
        changes.forEach(change -> byRef.put(change.ref(), change));
    }

    /** The keys as they are to be marked by. */
    List<KeyedItem> keys(Collection<KeyedItem> keyed) {
        return keyed.stream().map(this::key).toList();
    }

    /** Whether the item counts no more. */
    boolean annuls(KeyedItem item) {
        KeyChange.Kind kind = kind(item);
        return kind != null && kind.annuls();
    }

    /**
     * The marks as they count.
     *
     * @param keyed the items in the order of {@code marks}
     * @throws RuleViolationException if a section would have no item left
     */
    List<Mark> marks(List<KeyedItem> keyed, List<Mark> marks) {
        if (byRef.isEmpty()) {
            return marks;
        }
        Map<SectionKind, Fraction> rest = new EnumMap<>(SectionKind.class);
        Map<SectionKind, Fraction> spread = new EnumMap<>(SectionKind.class);
        for (KeyedItem item : keyed) {
            KeyChange.Kind kind = kind(item);
            if (kind == KeyChange.Kind.SPREAD) {
                spread.merge(item.kind(), item.points(), Fraction::plus);
            } else if (kind != KeyChange.Kind.LEFT_OUT) {
                rest.merge(item.kind(), item.points(), Fraction::plus);
            }
        }
        List<Mark> changed = new ArrayList<>(marks.size());
        for (int place = 0; place < marks.size(); place++) {
            KeyedItem item = keyed.get(place);
            Fraction left = rest.get(item.kind());
            if (left == null || left.isZero()) {
                throw new RuleViolationException("exam.correction.onlyItem");
            }
            Fraction factor =
                    left.plus(spread.getOrDefault(item.kind(), Fraction.ZERO)).dividedBy(left);
            changed.add(mark(marks.get(place), kind(item), factor));
        }
        return changed;
    }

    private static Mark mark(Mark mark, KeyChange.@Nullable Kind kind, Fraction factor) {
        if (kind != null && kind.annuls()) {
            return new Mark(mark.sittingId(), mark.item(), mark.response(), Fraction.ZERO, Fraction.ZERO);
        }
        Fraction possible = mark.possible().times(factor);
        Fraction gained = mark.gained();
        Fraction counted = kind == KeyChange.Kind.ALL_RIGHT ? possible : gained == null ? null : gained.times(factor);
        return new Mark(mark.sittingId(), mark.item(), mark.response(), counted, possible);
    }

    private KeyedItem key(KeyedItem item) {
        KeyChange change = byRef.get(item.ref());
        return change == null || change.kind() != KeyChange.Kind.NEW_KEY
                ? item
                : new KeyedItem(
                        item.item(),
                        item.ref(),
                        item.kind(),
                        item.points(),
                        Documents.read(Objects.requireNonNull(change.key())));
    }

    private KeyChange.@Nullable Kind kind(KeyedItem item) {
        KeyChange change = byRef.get(item.ref());
        return change == null ? null : change.kind();
    }
}
