package org.gankao.questionbank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.questionbank.ContentRules.Problem;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.gankao.shared.Sha256;

/** Use cases on writing one item (命题). What is written is a draft, or a new wording, until another person approves it. */
@ApplicationScoped
@Transactional
public class ItemWritingService {

    @Inject
    ItemRepository items;

    @Inject
    KeyRepository keys;

    @Inject
    PictureService pictures;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * What keeps an item from being saved; empty if nothing does.
     *
     * @param topicCode empty: not chosen yet
     */
    @Requires(Permission.ITEM_EDIT)
    @Transactional(TxType.SUPPORTS)
    public List<Problem> check(String topicCode, ItemContent content, ItemKey key) {
        List<Problem> problems = new ArrayList<>(ContentRules.check(content, key));
        if (items.topics().stream().noneMatch(topic -> topic.code().equals(topicCode))) {
            problems.add(Problem.of("topic", "noTopic"));
        }
        String law = content.lawId();
        if (law == null ? content.sourceText().isBlank() : items.law(law).isEmpty()) {
            problems.add(Problem.of("source", "noSource"));
        } else if (law != null && content.article().isBlank()) {
            problems.add(Problem.of("source", "noArticle"));
        }
        figures(content)
                .filter(figure -> !figure.path().isBlank() && !pictures.exists(figure.path()))
                .findFirst()
                .ifPresent(figure -> problems.add(Problem.of("picture", "unknownPicture")));
        return problems;
    }

    /**
     * Writes a new item.
     *
     * @return its code
     * @throws RuleViolationException while {@link #check} finds a problem
     */
    @Requires(Permission.ITEM_EDIT)
    public String create(String topicCode, ItemContent content, ItemKey key) {
        requireSound(topicCode, content, key);
        Identity maker = caller.require();
        String hash = content.hashWith(key);
        String code = "m-"
                + Sha256.hex(maker.accountId() + " " + clock.instant() + " " + hash)
                        .substring(0, 10);
        Item item = new Item(code, topicCode, "", ItemState.DRAFT);
        items.add(item);
        addRevision(item, content, key, hash, maker);
        return code;
    }

    /**
     * Gives an item a new wording, which waits for its review; an equal one changes nothing.
     *
     * @param base number of the revision the author began with
     * @throws ConflictException if it was changed meanwhile, or is retired
     * @throws RuleViolationException while {@link #check} finds a problem
     */
    @Requires(Permission.ITEM_EDIT)
    public void edit(String code, int base, String topicCode, ItemContent content, ItemKey key) {
        Item item = items.findByCode(code).orElseThrow(() -> new NotFoundException("questionbank.item.unknown", code));
        if (item.state() == ItemState.RETIRED) {
            throw new ConflictException("questionbank.item.retiredBefore", code);
        }
        if (item.revision() != base) {
            throw new ConflictException("questionbank.item.changedMeanwhile", code);
        }
        requireSound(topicCode, content, key);
        String hash = content.hashWith(key);
        boolean same = items.newest(item)
                .filter(revision -> revision.contentHash().equals(hash))
                .isPresent();
        if (!same || !item.topicCode().equals(topicCode)) {
            item.moveTo(topicCode);
            addRevision(item, content, key, hash, caller.require());
        }
    }

    private void requireSound(String topicCode, ItemContent content, ItemKey key) {
        List<Problem> problems = check(topicCode, content, key);
        if (!problems.isEmpty()) {
            throw new RuleViolationException("questionbank.item.problems", problems.size());
        }
    }

    private void addRevision(Item item, ItemContent content, ItemKey key, String hash, Identity maker) {
        Revision revision =
                new Revision(item.id(), item.nextRevision(ItemState.DRAFT), content, hash, maker, clock.instant());
        items.add(revision);
        keys.add(revision.id(), key);
        changes.fire(Change.of("questionbank.item.write", "item:" + item.code(), "revision", item.revision()));
    }

    private static Stream<Figure> figures(ItemContent content) {
        Stream<Figure> parts = content.body() instanceof ItemBody.CaseGroup group
                ? group.parts().stream()
                        .flatMap(part -> Stream.concat(Stream.ofNullable(part.picture()), figures(part.body())))
                : Stream.empty();
        return Stream.of(Stream.ofNullable(content.picture()), figures(content.body()), parts)
                .flatMap(figures -> figures);
    }

    private static Stream<Figure> figures(ItemBody body) {
        Stream<Option> premises =
                body instanceof ItemBody.Matching matching ? matching.premises().stream() : Stream.empty();
        return Stream.concat(premises, body.options().stream()).flatMap(option -> Stream.ofNullable(option.picture()));
    }
}
