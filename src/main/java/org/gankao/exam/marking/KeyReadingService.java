package org.gankao.exam.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.shared.Fraction;
import org.gankao.shared.NotFoundException;

/** Keys of forms for those who judge a marked session; no candidate's request ever reaches this service. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class KeyReadingService {

    @Inject
    KeyRepository keys;

    @Inject
    @Any
    Instance<KeyChanges> changes;

    /**
     * What the key of a form says of an item.
     *
     * @param ref what the item was made from, for example {@code land-0001@3}
     * @param right right letters, or {@code true} or {@code false}; of types without options whatever stands first in their key
     */
    public record Keyed(String item, String ref, Fraction points, List<String> right) {}

    /** Items of a form as they count in a session, in the order of its key: by corrected keys, without annulled items. */
    @Requires({Permission.MARK, Permission.RESULT_RELEASE})
    public List<Keyed> ofForm(long session, long form) {
        KeyChangeRules changed =
                new KeyChangeRules(changes.isResolvable() ? changes.get().ofSession(session) : List.of());
        return changed
                .keys(keys.ofForm(form)
                        .map(kept -> KeyedItem.read(kept.document()))
                        .orElseThrow(() -> new NotFoundException("exam.paper.unknown"))
                        .values())
                .stream()
                .filter(item -> !changed.annuls(item))
                .map(item -> new Keyed(item.item(), item.ref(), item.points(), right(item)))
                .toList();
    }

    private static List<String> right(KeyedItem item) {
        return item.key().get("answers") instanceof List<?> answers
                        && !answers.isEmpty()
                        && answers.get(0) instanceof List<?> first
                ? first.stream().map(String::valueOf).toList()
                : List.of();
    }
}
