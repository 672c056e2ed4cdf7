package org.gankao.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gankao.exam.paper.Media;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.time.BusinessTime;
import org.gankao.questionbank.ItemRow;
import org.gankao.questionbank.OpenItem;
import org.gankao.questionbank.OpenItemService;
import org.gankao.questionbank.TopicRow;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** A cadre practises. Every method is about the caller himself: there is none by which anybody learns of another's practice. */
@ApplicationScoped
@Transactional
public class PracticeService {

    /** Items handed out at once, at most. */
    public static final int MOST_ITEMS = 50;

    private static final int LONGEST_RESPONSE = 2000;

    @Inject
    PracticeRepository practised;

    @Inject
    OpenItemService bank;

    @Inject
    PracticeItems items;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Requires(Permission.PRACTISE)
    @Transactional(TxType.SUPPORTS)
    public PracticeOverview overview() {
        Map<String, Practised> known = practised.of(caller.requireCadre());
        List<ItemRow> open = bank.rows();
        List<PracticeTopic> topics = new ArrayList<>();
        for (TopicRow topic : bank.topics()) {
            List<ItemRow> of = open.stream()
                    .filter(row -> row.topicCode().equals(topic.code()))
                    .toList();
            if (!of.isEmpty()) {
                topics.add(new PracticeTopic(topic.code(), topic.name(), of.size(), (int) of.stream()
                        .filter(row -> !known.containsKey(row.code()))
                        .count()));
            }
        }
        Choice choice = choice(known);
        return new PracticeOverview(
                choice.of(PracticeSet.DUE, "", open, open.size()).size(),
                choice.of(PracticeSet.WRONG, "", open, open.size()).size(),
                topics);
    }

    /**
     * Items to practise now, without their keys.
     *
     * @param topic code; empty: all topics
     * @param most 1 to {@value #MOST_ITEMS}
     * @throws RuleViolationException if so many are not handed out at once
     */
    @Requires(Permission.PRACTISE)
    @Transactional(TxType.SUPPORTS)
    public List<PracticeItem> items(PracticeSet set, String topic, int most) {
        long cadre = caller.requireCadre();
        if (most < 1 || most > MOST_ITEMS) {
            throw new RuleViolationException("practice.most", MOST_ITEMS);
        }
        List<String> chosen = choice(practised.of(cadre)).of(set, topic, bank.rows(), most).stream()
                .map(ItemRow::code)
                .toList();
        return bank.of(chosen).stream().map(items::shown).toList();
    }

    /**
     * Marks an answer at once and settles when the item comes again. A second answer on a day is marked and counts as one more.
     *
     * @param revision of the wording that was answered
     * @throws ConflictException if the item has left practice, or has another wording, since it was handed out; its key is then
     *     not shown
     */
    @Requires(Permission.PRACTISE)
    public Verdict answer(String item, int revision, String response) {
        long cadre = caller.requireCadre();
        if (response.isBlank() || response.length() > LONGEST_RESPONSE) {
            throw new RuleViolationException("practice.response", LONGEST_RESPONSE);
        }
        OpenItem open = bank.of(List.of(item)).stream()
                .filter(one -> one.revision().number() == revision)
                .findFirst()
                .orElseThrow(() -> new ConflictException("practice.left"));
        return take(cadre, open, response, practised.of(cadre).get(item));
    }

    /** The caller's wrong-answer book, newest first; what has left practice is not shown while it is away. */
    @Requires(Permission.PRACTISE)
    @Transactional(TxType.SUPPORTS)
    public List<WrongItem> wrong() {
        Map<String, Practised> known = practised.of(caller.requireCadre());
        return bank.rows().stream()
                .filter(row ->
                        known.containsKey(row.code()) && known.get(row.code()).isWrong())
                .map(row -> new WrongItem(
                        row.code(),
                        row.topicName(),
                        row.stem(),
                        Objects.requireNonNull(known.get(row.code()).wrongOn())))
                .sorted(Comparator.comparing(WrongItem::wrongOn).reversed().thenComparing(WrongItem::item))
                .toList();
    }

    /**
     * Takes an item out of the caller's wrong-answer book; it stays in the schedule.
     *
     * @throws NotFoundException if it is not in it
     */
    @Requires(Permission.PRACTISE)
    public void takeOut(String item) {
        if (!practised.takeOut(caller.requireCadre(), item)) {
            throw new NotFoundException("practice.notWrong");
        }
    }

    /** Deletes all that is kept of the caller's practice; nothing is left that could be brought back. */
    @Requires(Permission.PRACTISE)
    public void forget() {
        practised.forget(caller.requireCadre());
    }

    /**
     * A picture of an item in practice.
     *
     * @throws NotFoundException if the item is not in practice, or has no such picture
     */
    @Requires(Permission.PRACTISE)
    @Transactional(TxType.SUPPORTS)
    public Media picture(String item, String sha256) {
        caller.requireCadre();
        return bank.of(List.of(item)).stream()
                .flatMap(open -> items.pictures(open).stream())
                .filter(media -> media.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("questionbank.picture.unknown"));
    }

    private Verdict take(long cadre, OpenItem open, String response, @Nullable Practised before) {
        boolean right = items.isRight(open, response);
        Practised after = Practised.after(before, open.row().code(), right, today());
        practised.put(cadre, after);
        return items.verdict(open, right, after);
    }

    private Choice choice(Map<String, Practised> known) {
        return new Choice(known, today(), String.valueOf(caller.requireCadre()));
    }

    private LocalDate today() {
        return BusinessTime.dateOf(clock.instant());
    }
}
