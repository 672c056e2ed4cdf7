package org.gankao.questionbank.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gankao.fixture.InContainer;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Role;
import org.gankao.questionbank.ItemQuery;
import org.gankao.questionbank.ItemRow;
import org.gankao.questionbank.ItemService;
import org.gankao.questionbank.ItemState;
import org.gankao.questionbank.ItemWritingService;
import org.gankao.questionbank.KeyService;
import org.gankao.questionbank.LawService;
import org.gankao.questionbank.PictureService;
import org.gankao.questionbank.RevisionRow;
import org.gankao.shared.ConflictException;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Items of every type, as authors send them, through the database and back. */
class ItemWritingIT extends InContainer {

    private static final Jsonb JSONB = JsonbBuilder.create();
    private static final String FOUR = "'options':{'A':'甲','B':'乙','C':'丙','D':'丁'}";
    private static final String PICTURE = "'picture':'practice-forms/pictures/parcels.svg','alt':'地块'";
    private static final List<String> ITEMS = List.of(
            "'type':'SINGLE'," + FOUR + ",'answers':[['B']]",
            "'type':'MULTIPLE'," + FOUR + ",'answers':[['A','D']]",
            "'type':'TRUE_FALSE','answers':[['false']]",
            "'type':'FILL_IN','answers':[['三十','30'],{'number':'2','tolerance':'5%','unit':'公顷','units':{'亩':'0.0667'}}]",
            "'type':'SHORT_ANSWER','answers':[['要点'],['重点','3']]",
            "'type':'MATCHING','premises':{'1':'甲','2':'乙'},'options':{'A':'一','B':'二','C':'三'},'answers':[['1','C'],['2','A']]",
            "'type':'ORDERING','options':{'A':'甲','B':'乙','C':'丙'},'answers':[['C','A','B']]",
            "'type':'HOTSPOT'," + PICTURE + ",'answers':[{'rectangle':[1,2,3,4]},{'polygon':[0,0,9,0,0,9]}]",
            "'type':'PICTURE'," + PICTURE + "," + FOUR + ",'answers':[['C']]",
            "'type':'PICTURE_CHOICE','options':{'A':'','B':'','C':''},'pictures':{"
                    + "'A':{'picture':'practice-forms/pictures/dog-tag.svg','alt':'牌'},"
                    + "'B':{'picture':'practice-forms/pictures/dog-none.svg','alt':'无'},"
                    + "'C':{'picture':'practice-forms/pictures/dog-both.svg','alt':'都有'}},'answers':[['C']]",
            "'type':'CASE_GROUP','parts':[{'type':'true-false','stem':'对吗？'},{'type':'single','stem':'选'," + FOUR
                    + "}],"
                    + "'answers':[{'type':'true-false','answers':[['true']]},{'type':'single','answers':[['A']]}]");

    @Inject
    ItemWritingService writings;

    @Inject
    ItemService items;

    @Inject
    KeyService keys;

    @Inject
    LawService laws;

    @Inject
    PictureService pictures;

    @Inject
    Caller caller;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void an_author_is_signed_in() {
        as(9001, Set.of(Permission.ITEM_VIEW, Permission.ITEM_EDIT, Permission.ITEM_REVIEW));
    }

    @Test
    void an_item_of_every_type_comes_back_as_it_was_written() {
        for (String fields : ITEMS) {
            Written written = Written.read(body(fields, Map.of()));

            String code = writings.create(written.topic(), written.content(), written.key());

            ItemRow row = items.byCode(code);
            RevisionRow revision = items.revision(row.revisionId());
            assertThat(revision.content()).isEqualTo(written.content());
            assertThat(keys.keys(List.of(revision.id()))).containsEntry(revision.id(), written.key());
            assertThat(row.state()).isEqualTo(ItemState.DRAFT);
        }
    }

    @Test
    void a_change_is_a_new_wording_that_another_person_must_approve_as_he_read_it() {
        Written first = Written.read(body(ITEMS.get(0), Map.of()));
        String code = writings.create(first.topic(), first.content(), first.key());
        long id = items.byCode(code).id();
        assertThatThrownBy(() -> items.approve(id, 1)).isInstanceOf(RuleViolationException.class);

        Written second = Written.read(body(ITEMS.get(0), Map.of("explanation", "改了")));
        writings.edit(code, 1, second.topic(), second.content(), second.key());
        writings.edit(code, 2, second.topic(), second.content(), second.key());
        assertThatThrownBy(() -> writings.edit(code, 1, second.topic(), second.content(), second.key()))
                .isInstanceOf(ConflictException.class);
        assertThat(items.history(id)).extracting(RevisionRow::number).containsExactly(2, 1);

        as(9002, Set.of(Permission.ITEM_VIEW, Permission.ITEM_EDIT, Permission.ITEM_REVIEW));
        assertThatThrownBy(() -> items.approve(id, 1)).isInstanceOf(ConflictException.class);
        items.approve(id, 2);
        assertThat(items.byCode(code).state()).isEqualTo(ItemState.APPROVED);
        items.retire(id, "题意不清");
        assertThatThrownBy(() -> writings.edit(code, 2, second.topic(), second.content(), second.key()))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void a_broken_item_is_refused_and_a_picture_must_be_there() {
        Written broken = Written.read(body(ITEMS.get(0).replace("['B']", "['F']"), Map.of()));
        assertThatThrownBy(() -> writings.create(broken.topic(), broken.content(), broken.key()))
                .isInstanceOf(RuleViolationException.class);

        Written gone = Written.read(body(ITEMS.get(7).replace("parcels.svg", "../../gone.svg"), Map.of()));
        assertThat(writings.check(gone.topic(), gone.content(), gone.key()))
                .extracting("key")
                .containsExactly("questionbank.rule.unknownPicture");
        assertThat(pictures.exists("upload/" + "0".repeat(64))).isFalse();
    }

    @Test
    void items_of_an_ended_law_leave_what_papers_are_made_of() {
        LocalDate today = items.today();
        String law = "barrier-free";
        ItemQuery citing = new ItemQuery(null, null, null, null, law, null);
        assertThat(items.candidates(citing, today)).isNotEmpty();
        assertThatThrownBy(() -> laws.end(law, today.minusDays(1), " ")).isInstanceOf(RuleViolationException.class);

        laws.end(law, today.minusDays(1), "由新法代替");

        assertThat(items.candidates(citing, today)).isEmpty();
        assertThat(laws.all().get(0).id()).isEqualTo(law);
        assertThat(laws.all().get(0).items()).isPositive();
        laws.end(law, today.plusYears(50), "登记有误，改回");
        assertThat(items.candidates(citing, today)).isNotEmpty();
    }

    private void as(long account, Set<Permission> permissions) {
        caller.become(
                new Identity(account, "it-" + account, "命题员" + account, null, Set.of(Role.AUTHOR), permissions, null));
    }

    private Map<String, Object> body(String fields, Map<String, Object> more) {
        String json =
                "{" + fields + ",'topic':'land','difficulty':'EASY','explanation':'说明','law':'rural-land-contract',"
                        + "'article':'第二十一条','stem':'题____，____" + mark + "'}";
        @SuppressWarnings("unchecked")
        Map<String, Object> read = JSONB.fromJson(json.replace('\'', '"'), Map.class);
        Map<String, Object> body = new HashMap<>(read);
        body.putAll(more);
        return body;
    }
}
