package org.gankao.exam.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gankao.exam.paper.Documents;
import org.gankao.exam.paper.FormDesk;
import org.gankao.exam.sitting.SittingRow;
import org.gankao.exam.sitting.SittingService;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.KeySyntax;
import org.gankao.shared.Fraction;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** The items of a session that only people can mark, and the answers to them. Names nobody; the marking desk asks it. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class PersonItemService {

    private static final int EVERYBODY = 100_000;

    @Inject
    SittingService sittings;

    @Inject
    CountedAnswers answers;

    @Inject
    KeyRepository keys;

    @Inject
    FormDesk forms;

    @Inject
    Marker marker;

    /** An answer as it counts. */
    public record PersonAnswer(
            long sitting, long cadre, long form, String item, String ref, Fraction points, String response) {}

    /**
     * An item with what its author says a good answer has.
     *
     * @param picture address under the application, null: none
     * @param rubric points to look for
     * @param source law and article
     */
    public record PersonItem(
            String stem,
            @Nullable String picture,
            String alt,
            List<RubricPoint> rubric,
            String source,
            String explanation) {}

    /** @param weight how much it counts beside the others, 1 to 100 */
    public record RubricPoint(String text, int weight) {}

    /**
     * Answers of all sittings handed in.
     *
     * @throws RuleViolationException if a late answer is not decided yet
     */
    @Requires({Permission.MARK, Permission.RESULT_RELEASE})
    public List<PersonAnswer> answers(long session) {
        Map<Long, Map<String, String>> late = answers.acceptedLate(session);
        List<SittingRow> all = sittings.handedInAfter(session, 0, EVERYBODY);
        Map<Long, Map<String, String>> counted =
                answers.of(all.stream().map(SittingRow::id).toList(), late);
        Map<Long, List<KeyedItem>> byForm = new HashMap<>();
        List<PersonAnswer> found = new ArrayList<>();
        for (SittingRow sitting : all) {
            for (KeyedItem item : byForm.computeIfAbsent(sitting.formId(), this::byPerson)) {
                String response = counted.getOrDefault(sitting.id(), Map.of()).getOrDefault(item.item(), "");
                if (!response.isEmpty()) {
                    found.add(new PersonAnswer(
                            sitting.id(),
                            sitting.cadreId(),
                            sitting.formId(),
                            item.item(),
                            item.ref(),
                            item.points(),
                            response));
                }
            }
        }
        return found;
    }

    /** @throws NotFoundException if the form has no such item */
    @Requires({Permission.MARK, Permission.RESULT_RELEASE})
    public PersonItem item(long form, String item) {
        KeyedItem keyed = byPerson(form).stream()
                .filter(one -> one.item().equals(item))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("exam.item.unknown"));
        Map<String, Object> document = document(form, item);
        return new PersonItem(
                Reviewed.text(document, "stem"),
                Reviewed.address(document),
                Reviewed.text(document, "alt"),
                rubric(keyed.key()),
                Reviewed.text(keyed.key(), "source"),
                Reviewed.text(keyed.key(), "explanation"));
    }

    private List<KeyedItem> byPerson(long form) {
        return keys
                .ofForm(form)
                .map(kept -> KeyedItem.read(kept.document()))
                .orElseThrow(() -> new NotFoundException("exam.paper.unknown"))
                .values()
                .stream()
                .filter(item -> marker.of(item.kind()).isMarkedByPerson(item.key()))
                .toList();
    }

    private Map<String, Object> document(long form, String item) {
        Map<String, Object> paper = Documents.read(new String(forms.of(form).plain(), StandardCharsets.UTF_8));
        return Documents.maps(paper.get("sections")).stream()
                .filter(section -> section.get("items") != null)
                .flatMap(section -> Documents.maps(section.get("items")).stream())
                .filter(one -> item.equals(one.get("id")))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("exam.item.unknown"));
    }

    private static List<RubricPoint> rubric(Map<String, Object> key) {
        return key.get("answers") instanceof List<?> list
                        && KeySyntax.read(ItemType.SHORT_ANSWER, list) instanceof ItemKey.Points points
                ? points.points().stream()
                        .map(point -> new RubricPoint(point.text(), point.weight()))
                        .toList()
                : List.of();
    }
}
