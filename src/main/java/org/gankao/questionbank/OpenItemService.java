package org.gankao.questionbank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.time.BusinessTime;
import org.gankao.shared.NotFoundException;

/**
 * The only door through which cadres reach items and keys of the bank outside a test. Open are approved items whose law is in
 * force and that the server can mark, except those a paper holds back ({@link ReservedItems}) and their enemies, which would
 * give them away. Nothing is kept between two calls, so that an item leaves practice in the moment a paper takes it.
 *
 * <p>Pictures to be identified ({@link ItemType#PICTURE}) are never open: photo sections deal them to each cadre when a session
 * is sealed, so that any of them may be in the next test.
 */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class OpenItemService {

    private static final int EVERYTHING = 100_000;
    private static final Set<ItemType> NEVER = EnumSet.of(ItemType.PICTURE, ItemType.SHORT_ANSWER);

    @Inject
    ItemRepository items;

    @Inject
    KeyRepository keys;

    @Inject
    EnemyRepository enemies;

    @Inject
    PictureRepository pictures;

    @Inject
    @Any
    Instance<ReservedItems> reservations;

    @Inject
    Clock clock;

    /** Open items by code. */
    @Requires(Permission.PRACTISE)
    public List<ItemRow> rows() {
        return open();
    }

    /** Topics by code, with all their approved items, open or not. */
    @Requires(Permission.PRACTISE)
    public List<TopicRow> topics() {
        return items.topics();
    }

    /** Open items among the codes, in the order of the codes; others are left out. */
    @Requires(Permission.PRACTISE)
    public List<OpenItem> of(Collection<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        Map<String, ItemRow> open = open().stream().collect(Collectors.toMap(ItemRow::code, Function.identity()));
        List<ItemRow> wanted =
                codes.stream().map(open::get).filter(Objects::nonNull).toList();
        List<Long> revisions = wanted.stream().map(ItemRow::revisionId).toList();
        Map<Long, RevisionRow> wordings = items.revisions(revisions).stream()
                .map(RevisionRow::of)
                .collect(Collectors.toMap(RevisionRow::id, Function.identity()));
        Map<Long, ItemKey> answers = keys.of(revisions);
        List<OpenItem> found = new ArrayList<>();
        for (ItemRow row : wanted) {
            found.add(new OpenItem(
                    row,
                    Objects.requireNonNull(wordings.get(row.revisionId())),
                    Objects.requireNonNull(answers.get(row.revisionId()))));
        }
        return found;
    }

    /**
     * A picture an open item shows.
     *
     * @param path as a {@link Figure} of the item names it
     * @throws NotFoundException if there is no such picture
     */
    @Requires(Permission.PRACTISE)
    public Picture picture(String path) {
        return path.startsWith(Figure.UPLOADED)
                ? pictures.find(path.substring(Figure.UPLOADED.length())).orElseThrow(PictureService::unknown)
                : PictureService.ofPack(path);
    }

    private List<ItemRow> open() {
        LocalDate today = BusinessTime.dateOf(clock.instant());
        Set<String> closed = closed();
        return items.page(ItemQuery.approved(), 0, EVERYTHING).stream()
                .filter(row -> !row.staleOn(today) && !NEVER.contains(row.type()) && !closed.contains(row.code()))
                .toList();
    }

    /** Reserved items and their enemies. */
    private Set<String> closed() {
        Set<String> reserved = new TreeSet<>();
        reservations.forEach(one -> reserved.addAll(one.codes()));
        Set<String> closed = new TreeSet<>(reserved);
        for (EnemyPair pair : enemies.all()) {
            if (reserved.contains(pair.code())) {
                closed.add(pair.enemy());
            }
            if (reserved.contains(pair.enemy())) {
                closed.add(pair.code());
            }
        }
        return closed;
    }
}
