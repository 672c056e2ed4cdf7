package org.gankao.exam.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.gankao.fixture.InContainer;
import org.gankao.fixture.Tables;
import org.gankao.platform.security.Caller;
import org.gankao.shared.ConflictException;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers of a device that never got a network again come by file, and count if two people say so. */
class RescueIT extends InContainer {

    @Inject
    RescueService rescue;

    @Inject
    SittingService sittings;

    @Inject
    LateAnswerService late;

    @Inject
    AnswerDesk desk;

    @Inject
    Caller caller;

    private StagedSession stage;
    private long sitting;
    private RescueKit kit;

    @BeforeEach
    void a_cadre_has_started_and_saved_one_answer() {
        stage = new StagedSession();
        sitting = stage.sitting(0);
        department(0);
        rescue.prepare(stage.id());
        caller.become(stage.cadre(0));
        kit = Objects.requireNonNull(sittings.start(sitting).rescue());
        desk.save(sitting, 1, List.of(step("K1", 1, "A")));
        department(0);
    }

    @Test
    void what_the_server_lacks_goes_to_the_list_and_counts_when_two_people_say_so() {
        RescueReport report = rescue.take(stage.id(), file(step("K1", 1, "A"), step("K2", 2, "B"), step("K3", 3, "C")));

        assertThat(report.answers()).isEqualTo(3);
        assertThat(report.listed()).isEqualTo(2);
        assertThat(listed()).allMatch(answer -> answer.reason() == LateReason.FILE && !answer.accepted());
        late.decideSitting(stage.id(), sitting, true, "设备进水，监考记录可证");
        assertThat(listed()).noneMatch(LateAnswer::accepted);
        department(1);
        late.decideSitting(stage.id(), sitting, true, "同意");
        assertThat(listed()).hasSize(2).allMatch(LateAnswer::accepted);
    }

    @Test
    void the_same_file_again_changes_nothing() {
        RescueFile file = file(step("K2", 2, "B"));
        rescue.take(stage.id(), file);

        assertThat(rescue.take(stage.id(), file).listed()).isZero();
        assertThat(listed()).hasSize(1);
    }

    @Test
    void an_answer_of_which_a_newer_one_counts_is_not_listed() {
        caller.become(stage.cadre(0));
        desk.save(sitting, 1, List.of(step("K2", 7, "newer")));
        department(0);

        assertThat(rescue.take(stage.id(), file(step("K2", 2, "older"))).listed())
                .isZero();
    }

    @Test
    void a_file_that_was_changed_anywhere_is_refused_and_nothing_of_it_is_taken() {
        RescueFile good = file(step("K2", 2, "B"));
        String other = file(step("K2", 3, "D")).sender();
        for (RescueFile changed : List.of(
                with(good, good.sitting(), good.epoch(), good.sender(), flipped(good.sealed())),
                with(good, good.sitting(), good.epoch(), other, good.sealed()),
                with(good, good.sitting(), good.epoch(), "?", good.sealed()),
                with(good, stage.sitting(1), good.epoch(), good.sender(), good.sealed()),
                with(good, good.sitting(), 2, good.sender(), good.sealed()))) {
            assertThatThrownBy(() -> rescue.take(stage.id(), changed))
                    .isInstanceOf(RuleViolationException.class)
                    .hasMessageContaining("exam.rescue.changed");
        }
        assertThat(listed()).isEmpty();
    }

    @Test
    void who_knows_the_public_key_alone_can_forge_nothing() {
        RescueFile forged =
                RescueWriter.write(sitting, 1, new RescueKit(kit.key(), "0".repeat(64)), List.of(step("K2", 2, "B")));

        assertThatThrownBy(() -> rescue.take(stage.id(), forged))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("exam.rescue.changed");
    }

    @Test
    void a_file_of_another_session_or_kind_is_refused() {
        RescueFile file = file(step("K2", 2, "B"));
        StagedSession other = new StagedSession();
        rescue.prepare(other.id());

        assertThatThrownBy(() -> rescue.take(other.id(), file)).hasMessageContaining("exam.rescue.otherSession");
        RescueFile foreign = new RescueFile("xlsx", sitting, 1, file.sender(), file.nonce(), file.sealed());
        assertThatThrownBy(() -> rescue.take(stage.id(), foreign)).hasMessageContaining("exam.rescue.notOurs");
    }

    @Test
    void after_the_release_nothing_is_taken() {
        Tables.run("update exam_session set state = 'RELEASED' where id = ?", stage.id());

        assertThatThrownBy(() -> rescue.take(stage.id(), file(step("K2", 2, "B"))))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void each_device_signs_by_a_secret_of_its_own() {
        caller.become(stage.cadre(0));

        assertThat(sittings.takeOver(sitting).rescue()).isNotEqualTo(kit);
        assertThat(sittings.own(stage.sitting(0)).rescue().key()).isEqualTo(kit.key());
    }

    private RescueFile file(AnswerStep... steps) {
        return RescueWriter.write(sitting, 1, kit, List.of(steps));
    }

    private static RescueFile with(RescueFile file, long sitting, int epoch, String sender, String sealed) {
        return new RescueFile(file.format(), sitting, epoch, sender, file.nonce(), sealed);
    }

    private static String flipped(String base64) {
        return (base64.charAt(8) == 'A' ? base64.substring(0, 8) + 'B' : base64.substring(0, 8) + 'A')
                + base64.substring(9);
    }

    private List<LateAnswer> listed() {
        return late.ofSession(stage.id());
    }

    private void department(int number) {
        caller.become(StagedSession.department(number));
    }

    private static AnswerStep step(String item, int seq, String response) {
        return new AnswerStep(item, seq, response, null);
    }
}
