package org.gankao.exam.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.gankao.exam.marking.EssaySession;
import org.gankao.exam.marking.MarkingService;
import org.gankao.exam.marking.ReleaseService;
import org.gankao.exam.marking.TermsService;
import org.gankao.exam.marking.desk.DeskBoardService;
import org.gankao.exam.marking.desk.DeskService;
import org.gankao.exam.sitting.PolicyService;
import org.gankao.exam.sitting.ReviewPolicy;
import org.gankao.exam.sitting.SessionService;
import org.gankao.fixture.InContainer;
import org.gankao.fixture.Tables;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.shared.ConflictException;
import org.gankao.shared.DomainException;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Results of a session are released today, with scores only; Anna objects. */
class ItemObjectionIT extends InContainer {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Inject
    OwnObjectionService own;

    @Inject
    ItemObjectionService objections;

    @Inject
    MarkingService marking;

    @Inject
    DeskBoardService board;

    @Inject
    DeskService desk;

    @Inject
    TermsService terms;

    @Inject
    SessionService sessions;

    @Inject
    ReleaseService releases;

    @Inject
    PolicyService policies;

    @Inject
    Caller caller;

    private EssaySession paper;
    private long anna;
    private long bob;

    @BeforeEach
    void results_are_released() {
        paper = new EssaySession();
        anna = paper.sit("B", "她的回答", "A");
        bob = paper.sitB("A", "他的回答", "B");
        caller.become(EssaySession.department(1));
        board.open(paper.session());
        for (int marker = 1; marker <= 2; marker++) {
            // the first is a marker who works in the department, too
            caller.become(marker == 1 ? departmentWhoMarks() : EssaySession.marker(2));
            for (var next = desk.next(paper.session(), EssaySession.ESSAY);
                    next.isPresent();
                    next = desk.next(paper.session(), EssaySession.ESSAY)) {
                desk.mark(next.get().script(), BigDecimal.valueOf(6), "", false);
            }
        }
        caller.become(EssaySession.department(1));
        marking.mark(paper.session(), EssaySession.quiet());
        Tables.run("update exam_session set review_policy = 'SCORE' where id = ?", paper.session());
    }

    @Test
    void an_objection_gets_a_number_a_last_day_and_a_written_answer() {
        release();
        long id = object("K1");

        caller.become(EssaySession.department(1));
        assertThat(objections.ofSession(paper.session())).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo("T%d-01".formatted(paper.session()));
            assertThat(row.ref()).isEqualTo(EssaySession.SMALL);
            assertThat(row.isOpen()).isTrue();
        });
        objections.answer(id, "经复核，维持原答案。", ItemObjectionEffect.REJECTED);

        caller.become(paper.cadre(1));
        assertThat(own.own(anna).rows()).singleElement().satisfies(row -> {
            assertThat(row.answer()).isEqualTo("经复核，维持原答案。");
            assertThat(row.effect()).isEqualTo(ItemObjectionEffect.REJECTED);
        });
        caller.become(EssaySession.department(2));
        assertThatThrownBy(() -> objections.answer(id, "再答", ItemObjectionEffect.UPHELD))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void an_item_is_objected_to_once_and_only_in_ones_own_test() {
        release();
        object("K1");
        assertThat(own.own(anna).items())
                .extracting(OwnObjections.ObjectableItem::item)
                .containsExactlyInAnyOrder("K2", "K3");
        assertThatThrownBy(() -> object("K1"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("exam.objection.before");
        assertThatThrownBy(() -> object("K9")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> own.object(bob, "K1", "别人的", "")).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> own.own(bob)).isInstanceOf(DomainException.class);
    }

    @Test
    void the_window_is_from_the_release_to_the_end_of_its_last_day() {
        caller.become(paper.cadre(1));
        assertThatThrownBy(() -> own.object(anna, "K1", "不对", ""))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("exam.result.notReleased");
        caller.become(EssaySession.department(1));
        terms.set(paper.session(), 20, 2);
        release();
        released(2);
        assertThat(own.own(anna).open()).isTrue();
        object("K1");

        released(3);

        assertThat(own.own(anna).open()).isFalse();
        assertThat(own.own(anna).rows()).hasSize(1);
        assertThatThrownBy(() -> object("K3"))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("exam.objection.over");
    }

    @Test
    void who_marked_the_answer_does_not_answer_for_it() {
        release();
        long essay = object("K2");
        long choice = object("K1");

        caller.become(departmentWhoMarks());
        assertThat(objections.mayAnswer(essay)).isFalse();
        assertThat(objections.mayAnswer(choice)).isTrue();
        assertThatThrownBy(() -> objections.answer(essay, "维持", ItemObjectionEffect.REJECTED))
                .isInstanceOf(ForbiddenException.class)
                .hasMessageContaining("exam.objection.notYou");

        caller.become(EssaySession.department(1));
        objections.answer(essay, "维持", ItemObjectionEffect.REJECTED);
    }

    @Test
    void who_wrote_the_item_does_not_answer_for_it() {
        release();
        long id = object("K1");
        Object code = Tables.value("select min(code) from questionbank_item");
        Tables.run("update exam_objection set ref = ? where id = ?", code + "@1", id);
        caller.become(EssaySession.department(2));
        assertThat(objections.mayAnswer(id)).isTrue();
        Object revision = Tables.value(
                "select min(r.id) from questionbank_revision r join questionbank_item i on i.id = r.item_id where i.code = ?",
                code);
        Tables.run(
                "update questionbank_revision set made_by = ? where id = ?",
                EssaySession.department(2).accountId(),
                revision);
        try {
            assertThat(objections.mayAnswer(id)).isFalse();
            caller.become(EssaySession.department(1));
            assertThat(objections.mayAnswer(id)).isTrue();
        } finally {
            Tables.run("update questionbank_revision set made_by = null where id = ?", revision);
        }
    }

    @Test
    void one_sound_file_goes_with_it_and_only_the_department_gets_it() {
        release();
        long id = object("K1");
        assertThatThrownBy(() -> own.attach(anna, id, "MZ program".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(RuleViolationException.class);
        own.attach(anna, id, PDF);
        assertThatThrownBy(() -> own.attach(anna, id, PDF)).isInstanceOf(ConflictException.class);

        caller.become(paper.cadre(2));
        assertThatThrownBy(() -> own.attach(bob, id, PDF)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> objections.file(id)).isInstanceOf(ForbiddenException.class);
        caller.become(EssaySession.department(1));
        assertThat(objections.file(id).content()).isEqualTo(PDF);
        assertThat(objections.get(id).fileType()).isEqualTo("application/pdf");
    }

    @Test
    void what_cadres_see_changes_after_sealing_only_by_two_people() {
        caller.become(EssaySession.department(1));
        long id = policies.propose(paper.session(), ReviewPolicy.KEYS, "试题不再使用");
        assertThatThrownBy(() -> policies.confirm(id))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("exam.policy.secondPerson");
        assertThatThrownBy(() -> policies.propose(paper.session(), ReviewPolicy.ANSWERS, "再提"))
                .isInstanceOf(ConflictException.class);
        assertThat(sessions.get(paper.session()).reviewPolicy()).isEqualTo(ReviewPolicy.SCORE);

        caller.become(EssaySession.department(2));
        policies.confirm(id);

        assertThat(sessions.get(paper.session()).reviewPolicy()).isEqualTo(ReviewPolicy.KEYS);
        assertThatThrownBy(() -> policies.refuse(id)).isInstanceOf(ConflictException.class);
        long other = policies.propose(paper.session(), ReviewPolicy.SCORE, "改主意");
        policies.refuse(other);
        assertThat(sessions.get(paper.session()).reviewPolicy()).isEqualTo(ReviewPolicy.KEYS);
    }

    private void release() {
        caller.become(EssaySession.department(1));
        releases.release(paper.session());
        caller.become(paper.cadre(1));
    }

    private void released(int daysAgo) {
        Tables.run(
                "update exam_session set released_at = utc_timestamp() - interval ? day where id = ?",
                daysAgo,
                paper.session());
    }

    private long object(String item) {
        caller.become(paper.cadre(1));
        return own.object(anna, item, "参考答案与条文不符", "见第二十一条");
    }

    private static Identity departmentWhoMarks() {
        Identity department = EssaySession.department(3);
        java.util.Set<org.gankao.platform.security.Permission> both = new java.util.HashSet<>(department.permissions());
        both.addAll(EssaySession.marker(1).permissions());
        return new Identity(department.accountId(), "it-both-3", "组织部兼阅卷", null, department.roles(), both, null);
    }
}
