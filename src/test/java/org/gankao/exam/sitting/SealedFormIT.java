package org.gankao.exam.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.gankao.exam.hall.BatchPlan;
import org.gankao.fixture.InContainer;
import org.gankao.fixture.Tables;
import org.gankao.platform.security.Caller;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Encrypted papers lie ready from the waiting minutes on; nobody gets a key before he may start. */
class SealedFormIT extends InContainer {

    private static final int ANNA = 0;
    private static final int CAI = 2;

    @Inject
    SealedFormService sealed;

    @Inject
    SittingService sittings;

    @Inject
    PauseService pauses;

    @Inject
    DeferralService deferrals;

    @Inject
    AnswerDesk desk;

    @Inject
    Caller caller;

    private StagedSession stage;

    @BeforeEach
    void a_session_is_sealed() {
        stage = new StagedSession();
        caller.become(StagedSession.department(0));
        sealed.seal(stage.id(), stage.forms());
    }

    @Test
    void who_fetched_the_paper_ahead_gets_the_key_with_the_opening_and_it_opens_his_form() {
        String hash = ahead(ANNA);
        String document = new String(sealed.document(hash), StandardCharsets.UTF_8);

        Opening opening = open(ANNA, hash);

        assertThat(document).doesNotContain("绝密");
        assertThat(opening.formId()).isNull();
        assertThat(SealedFormReader.open(document, opening.key())).isEqualTo(StagedSession.document("A"));
    }

    @Test
    void who_fetched_nothing_ahead_or_something_else_gets_the_paper() {
        assertThat(open(ANNA, null).formId()).isEqualTo(stage.forms().get(0).id());
        assertThat(open(1, hashOf(1)).key()).isNull(); // form B is not his
        assertThat(open(1, hashOf(1)).formId()).isEqualTo(stage.forms().get(0).id());
    }

    @Test
    void the_encrypted_paper_is_named_in_the_waiting_minutes_and_not_before() {
        assertThat(ahead(CAI)).isNull(); // four hours to go

        stage.opens(stage.afternoon(), Duration.ofMinutes(10));
        awaitWindow();

        assertThat(ahead(CAI)).isEqualTo(hashOf(0));
    }

    @Test
    void before_the_bell_of_his_batch_nobody_gets_the_key_although_the_other_batch_has_it() {
        stage.opens(stage.afternoon(), Duration.ofMinutes(10));
        assertThat(open(ANNA, hashOf(0)).key()).isNotNull();

        assertThatThrownBy(() -> open(CAI, hashOf(0)))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("exam.sitting.tooEarly");
        assertThatThrownBy(() -> sittings.readable(stage.sitting(CAI))).isInstanceOf(ConflictException.class);
    }

    @Test
    void in_a_pause_before_the_start_nobody_gets_the_key() {
        caller.become(StagedSession.department(0));
        long pause = pauses.pause(stage.id(), Reach.everybody(), "停电");

        assertThatThrownBy(() -> open(ANNA, hashOf(0)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("exam.sitting.paused");

        caller.become(StagedSession.department(0));
        pauses.resume(stage.id(), pause);
        assertThat(open(ANNA, hashOf(0)).key()).isNotNull();
    }

    @Test
    void after_the_hand_in_and_after_the_deadline_there_is_no_key() {
        open(ANNA, null);
        desk.handIn(stage.sitting(ANNA), 1, List.of());
        open(1, null);
        stage.endsIn(1, Duration.ofSeconds(-31));

        assertThat(open(ANNA, hashOf(0)).key()).isNull();
        assertThat(open(1, hashOf(0)).key()).isNull();
    }

    @Test
    void who_sits_later_with_another_form_gets_the_key_to_that_one_alone() {
        caller.become(StagedSession.department(0));
        long makeUp = deferrals.addMakeUp(
                stage.id(),
                new BatchPlan(
                        "补考",
                        StagedSession.NOW.plus(Duration.ofHours(5)),
                        StagedSession.NOW.plus(Duration.ofHours(7)),
                        false,
                        List.of()));
        deferrals.defer(stage.id(), makeUp, List.of(stage.sitting(ANNA)), "住院");
        stage.opens(makeUp, Duration.ofSeconds(-1));
        awaitWindow();

        assertThat(open(ANNA, hashOf(0)).key()).isNull();
        String own = open(ANNA, hashOf(1)).key();
        assertThat(SealedFormReader.open(new String(sealed.document(hashOf(1)), StandardCharsets.UTF_8), own))
                .isEqualTo(StagedSession.document("B"));
    }

    @Test
    void the_database_holds_no_key_in_clear() {
        String key = open(ANNA, hashOf(0)).key();

        assertThat(((Number) Tables.value(
                                "select count(*) from exam_sealed_form where session_id = ? and"
                                        + " (locate(?, form_key) > 0 or locate(from_base64(?), form_key) > 0)",
                                stage.id(),
                                key,
                                key))
                        .intValue())
                .isZero();
    }

    @Test
    void an_unknown_hash_leads_to_nothing() {
        caller.become(stage.cadre(ANNA));

        assertThatThrownBy(() -> sealed.document("0".repeat(64))).isInstanceOf(NotFoundException.class);
    }

    private @Nullable String ahead(int number) {
        caller.become(stage.cadre(number));
        return sittings.own(stage.sitting(number)).sealedPaper();
    }

    private Opening open(int number, @Nullable String ahead) {
        caller.become(stage.cadre(number));
        return sittings.open(stage.sitting(number), null, ahead);
    }

    private String hashOf(int form) {
        return (String) Tables.value(
                "select sha256 from exam_sealed_form where session_id = ? and form_id = ?",
                stage.id(),
                stage.forms().get(form).id());
    }

    /** Windows of batches are remembered for three seconds. */
    private static void awaitWindow() {
        try {
            Thread.sleep(3_200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
