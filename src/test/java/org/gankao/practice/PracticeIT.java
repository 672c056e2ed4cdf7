package org.gankao.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gankao.fixture.InContainer;
import org.gankao.fixture.Tables;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Role;
import org.gankao.questionbank.ItemRow;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.OpenItemService;
import org.gankao.security.RolePermissions;
import org.gankao.shared.ConflictException;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.NotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Anna practises with the items of the shipped packs. */
class PracticeIT extends InContainer {

    private static final String ITEM = "land-0001";
    private static final int ALL = PracticeService.MOST_ITEMS;

    @Inject
    PracticeService practice;

    @Inject
    OpenItemService bank;

    @Inject
    PracticeItems items;

    @Inject
    MockService mock;

    @Inject
    Caller caller;

    private long anna;

    @BeforeEach
    void no_paper_holds_anything_and_anna_is_new() {
        Tables.empty("exam_form_item", "practice_memory", "questionbank_enemy");
        anna = ThreadLocalRandom.current().nextLong(1_000_000, 1_000_000_000);
        caller.become(cadre(anna));
    }

    @Test
    void an_answer_is_told_right_or_wrong_with_key_explanation_and_source_at_once() {
        PracticeItem item = item(ITEM);
        assertThat(item.document()).doesNotContainKeys("key", "answers", "explanation", "source");

        Verdict wrong = practice.answer(ITEM, item.revision(), wrong(item));
        assertThat(wrong.right()).isFalse();
        assertThat(wrong.explanation()).isNotBlank();
        assertThat(wrong.source()).isNotBlank();

        Verdict right = practice.answer(ITEM, item.revision(), key(ITEM));
        assertThat(right.right()).isTrue();
        assertThat(right.key()).isEqualTo(wrong.key());
        assertThat(practice.wrong()).extracting(WrongItem::item).containsExactly(ITEM);
    }

    @Test
    void in_the_moment_a_paper_takes_an_item_it_leaves_practice_and_its_key_is_told_no_more() {
        PracticeItem item = item(ITEM);
        practice.answer(ITEM, item.revision(), wrong(item));
        assertThat(practice.wrong()).hasSize(1);

        Tables.run("update practice_memory set due_on = '2020-01-01'");
        assertThat(practice.overview().due()).isEqualTo(1);
        int open = openOfLand();
        long paper = paperWith(ITEM);

        assertThat(openOfLand()).isEqualTo(open - 1);
        assertThat(practice.items(PracticeSet.DUE, "", ALL)).isEmpty();
        assertThat(practice.items(PracticeSet.WRONG, "", ALL)).isEmpty();
        assertThat(practice.wrong()).isEmpty();
        assertThat(practice.overview().due()).isZero();
        assertThatThrownBy(() -> practice.answer(ITEM, item.revision(), key(ITEM)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("practice.left");

        long session = session(paper, "SEALED");
        assertThat(practice.wrong()).isEmpty();
        Tables.run("update exam_session set state = 'MARKED' where id = ?", session);
        assertThat(practice.wrong()).isEmpty();
        Tables.run("update exam_session set state = 'RELEASED' where id = ?", session);
        assertThat(practice.wrong()).extracting(WrongItem::item).containsExactly(ITEM);

        session(paper, "PLANNED"); // the same paper for others
        assertThat(practice.wrong()).isEmpty();
    }

    @Test
    void enemies_of_what_a_paper_holds_leave_with_it() {
        String enemy = "land-0002";
        Tables.run(
                "insert into questionbank_enemy (item_id, enemy_id, pack, made_at) select a.id, b.id, '', utc_timestamp()"
                        + " from questionbank_item a, questionbank_item b where a.code = ? and b.code = ?",
                ITEM,
                enemy);
        assertThat(bank.of(List.of(ITEM, enemy))).hasSize(2);

        paperWith(enemy);
        assertThat(bank.of(List.of(ITEM, enemy))).isEmpty();
        Tables.empty("exam_form_item");
        paperWith(ITEM);
        assertThat(bank.of(List.of(ITEM, enemy))).isEmpty();
    }

    @Test
    void what_tests_deal_to_each_or_people_mark_is_never_practised() {
        assertThat(bank.rows())
                .isNotEmpty()
                .extracting(ItemRow::type)
                .doesNotContain(ItemType.PICTURE, ItemType.SHORT_ANSWER)
                .contains(ItemType.HOTSPOT, ItemType.CASE_GROUP);
    }

    @Test
    void pictures_of_items_come_with_them_and_leave_with_them() {
        PracticeItem hotspot = item(bank.rows().stream()
                .filter(row -> row.type() == ItemType.HOTSPOT)
                .findFirst()
                .orElseThrow()
                .code());
        String address = String.valueOf(hotspot.document().get("picture"));
        String sha256 = address.substring(address.lastIndexOf('/') + 1);
        assertThat(practice.picture(hotspot.item(), sha256).content()).isNotEmpty();

        paperWith(hotspot.item());

        assertThatThrownBy(() -> practice.picture(hotspot.item(), sha256)).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "CADRE", mode = EnumSource.Mode.EXCLUDE)
    void no_other_role_comes_near_it(Role role) {
        caller.become(new Identity(77, "it-other", "别人", null, Set.of(role), RolePermissions.of(Set.of(role)), null));

        for (ThrowingCallable call : List.<ThrowingCallable>of(
                practice::overview,
                () -> practice.items(PracticeSet.TOPIC, "", 1),
                () -> practice.answer(ITEM, 1, "A"),
                practice::wrong,
                () -> practice.takeOut(ITEM),
                () -> practice.picture(ITEM, "0"),
                mock::draw,
                () -> mock.mark(List.of()),
                practice::forget)) {
            assertThatThrownBy(call).isInstanceOf(ForbiddenException.class);
        }
    }

    @Test
    void another_cadre_sees_nothing_of_it_and_the_ledger_neither() {
        long before = Tables.count("ledger_entry");
        PracticeItem item = item(ITEM);
        practice.answer(ITEM, item.revision(), wrong(item));
        practice.takeOut(ITEM);
        practice.answer(ITEM, item.revision(), wrong(item));

        caller.become(cadre(anna + 1));
        assertThat(practice.wrong()).isEmpty();
        practice.forget();
        caller.become(cadre(anna));
        assertThat(practice.wrong()).hasSize(1);
        assertThat(Tables.count("ledger_entry")).isEqualTo(before);
    }

    @Test
    void one_may_delete_it_all() {
        PracticeItem item = item(ITEM);
        practice.answer(ITEM, item.revision(), wrong(item));

        practice.forget();

        assertThat(Tables.count("practice_memory")).isZero();
        assertThat(practice.wrong()).isEmpty();
    }

    @Test
    void a_mock_paper_is_made_of_open_items_and_leaves_only_wrong_answers() {
        paperWith(ITEM);
        MockPaper paper = mock.draw();
        assertThat(paper.items()).isNotEmpty().extracting(PracticeItem::item).doesNotContain(ITEM);
        assertThat(bank.of(paper.items().stream().map(PracticeItem::item).toList()))
                .hasSameSizeAs(paper.items());
        List<PracticeItem> two = paper.items().stream()
                .filter(item -> "single".equals(item.document().get("type")))
                .limit(2)
                .toList();

        MockResult result = mock.mark(List.of(
                new MockAnswer(
                        two.get(0).item(), two.get(0).revision(), key(two.get(0).item())),
                new MockAnswer(two.get(1).item(), two.get(1).revision(), ""),
                new MockAnswer(ITEM, 1, key(ITEM))));

        assertThat(result.right()).isEqualTo(1);
        assertThat(result.left()).isEqualTo(1);
        assertThat(result.verdicts()).extracting(Verdict::right).containsExactly(true, false);
        assertThat(practice.wrong())
                .extracting(WrongItem::item)
                .containsExactly(two.get(1).item());
    }

    private static Identity cadre(long id) {
        return new Identity(id, "it-cadre", "安娜", id, Set.of(Role.CADRE), RolePermissions.of(Set.of(Role.CADRE)), null);
    }

    private int openOfLand() {
        return practice.overview().topics().stream()
                .filter(topic -> topic.code().equals("land"))
                .findFirst()
                .orElseThrow()
                .items();
    }

    private PracticeItem item(String code) {
        return items.shown(bank.of(List.of(code)).get(0));
    }

    /** The letter of the key, of an item with one right answer. */
    private static String key(String code) {
        return String.valueOf(Tables.value(
                        "select k.answer from questionbank_key k join questionbank_revision r on r.id = k.revision_id"
                                + " join questionbank_item i on i.id = r.item_id and i.revision = r.number where i.code = ?",
                        code))
                .replaceAll("[^A-Za-z]", "");
    }

    private static String wrong(PracticeItem item) {
        return key(item.item()).equals("A") ? "B" : "A";
    }

    private static long paperWith(String code) {
        Tables.run(
                "insert into exam_paper (cycle_id, blueprint_id, name, state, seed, duration_minutes, multiple_rule, plan,"
                        + " overlap, made_at) values (1, 1, '卷', 'FROZEN', 's', 60, 'ALL_OR_NOTHING', '{\"sections\":[]}', 0,"
                        + " utc_timestamp())");
        long paper = newest("exam_paper");
        Tables.run(
                "insert into exam_form (paper_id, label, document, sha256) values (?, 'A', '{}', repeat('0', 64))",
                paper);
        Tables.run(
                "insert into exam_form_item (form_id, code, revision, topic, difficulty, facility, information, points,"
                        + " observed) values (?, ?, 1, 'land', 'EASY', 500, 100, 1, false)",
                newest("exam_form"),
                code);
        return paper;
    }

    private static long session(long paper, String state) {
        Tables.run(
                "insert into exam_session (cycle_id, paper_id, name, state, opens_at, closes_at, duration_minutes,"
                        + " waiting_minutes, review_policy, seed) values (1, ?, '场次', ?, utc_timestamp(), utc_timestamp(), 60, 30,"
                        + " 'SCORE', 's')",
                paper,
                state);
        return newest("exam_session");
    }

    private static long newest(String table) {
        return ((Number) Tables.value("select max(id) from " + table)).longValue();
    }
}
