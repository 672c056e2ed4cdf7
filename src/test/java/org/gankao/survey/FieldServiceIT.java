package org.gankao.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gankao.survey.SurveyStage.CAMPAIGN;
import static org.gankao.survey.SurveyStage.DRAWN;
import static org.gankao.survey.SurveyStage.FIRST_DAY;
import static org.gankao.survey.SurveyStage.SECOND_DAY;
import static org.gankao.survey.SurveyStage.SPARE;
import static org.gankao.survey.SurveyStage.VILLAGE;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gankao.fixture.InContainer;
import org.gankao.fixture.Tables;
import org.gankao.platform.persistence.DatabaseException;
import org.gankao.platform.security.AsSystem;
import org.gankao.platform.security.Caller;
import org.gankao.shared.ConflictException;
import org.gankao.shared.NotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FieldServiceIT extends InContainer {

    private static final long OTHER_CAMPAIGN = 2;

    @Inject
    FieldService service;

    @Inject
    VisitRepository visits;

    @Inject
    Caller caller;

    @Inject
    AsSystem asSystem;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService threads;

    @BeforeEach
    void a_campaign_is_at_the_doors() {
        SurveyStage.inTheField();
        caller.become(SurveyStage.REVIEWER);
    }

    @Test
    void a_batch_is_not_voided_while_the_ballots_are_being_opened() throws Exception {
        SurveyStage.state(CampaignState.CLOSED);

        Throwable refusal = SurveyStage.whileMovedTo(CampaignState.OPENED, threads, asReviewer(() -> {
            service.voidBatch(CAMPAIGN, FIRST_DAY, "未实际入户");
        }));

        assertThat(refusal).isInstanceOf(ConflictException.class).hasMessageContaining("survey.void.tooLate");
        assertThat(Tables.value("select count(*) from survey_batch where void_reason is not null"))
                .isEqualTo(0L);
    }

    @Test
    void a_batch_is_voided_once() {
        service.voidBatch(CAMPAIGN, FIRST_DAY, "未实际入户");

        assertThatThrownBy(() -> service.voidBatch(CAMPAIGN, FIRST_DAY, "又一次")).isInstanceOf(ConflictException.class);
    }

    @Test
    void a_batch_or_check_of_another_campaign_is_unknown() {
        long check = SurveyStage.checked(SurveyStage.visit(FIRST_DAY, DRAWN, VisitOutcome.COMPLETED));
        Tables.run("update survey_back_check set finding = null");
        Tables.run("insert into survey_campaign select 2, c.cycle_id, '另一测评', c.state, c.per_village,"
                + " c.spares_per_village, c.villages_per_pair, c.field_from, c.field_until, c.seed_source, c.seed, c.intro,"
                + " c.team_question, c.known_question, c.cadre_question, c.document, c.sha256, c.frozen_at, c.frame_sha256,"
                + " c.draw_sha256, c.drawn_at, c.receipt_public, c.receipt_private, c.field_closed_at, c.opened_at,"
                + " c.created_at, c.version from survey_campaign c where c.id = 1");

        assertThatThrownBy(() -> service.voidBatch(OTHER_CAMPAIGN, FIRST_DAY, "未实际入户"))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.recordBackCheck(OTHER_CAMPAIGN, check, BackCheckFinding.CONFIRMED, ""))
                .isInstanceOf(NotFoundException.class);
        service.recordBackCheck(CAMPAIGN, check, BackCheckFinding.CONFIRMED, "");
    }

    @Test
    void with_a_void_batch_its_spares_and_checks_fall_away() {
        SurveyStage.visit(FIRST_DAY, DRAWN, VisitOutcome.REFUSED);
        SurveyStage.checked(SurveyStage.visit(FIRST_DAY, SPARE, VisitOutcome.COMPLETED));
        visits.addSpare(CAMPAIGN, SPARE, DRAWN, FIRST_DAY, clock.instant());
        assertThat(visits.sparesOf(CAMPAIGN, VILLAGE)).isEqualTo(Map.of(SPARE, DRAWN));
        assertThat(service.spares(CAMPAIGN)).hasSize(1);
        assertThat(service.backChecks(CAMPAIGN)).hasSize(1);
        assertThat(checked()).containsExactly(1);

        service.voidBatch(CAMPAIGN, FIRST_DAY, "未实际入户");

        assertThat(visits.sparesOf(CAMPAIGN, VILLAGE)).isEmpty();
        assertThat(service.spares(CAMPAIGN)).isEmpty();
        assertThat(service.backChecks(CAMPAIGN)).isEmpty();
        assertThat(checked()).containsExactly(0);
    }

    @Test
    void a_spare_opened_anew_after_its_batch_was_voided_waits_for_review_anew() {
        visits.addSpare(CAMPAIGN, SPARE, DRAWN, FIRST_DAY, clock.instant());
        service.reviewSpare(CAMPAIGN, SPARE, true, "两次上门");
        visits.addSpare(CAMPAIGN, SPARE, DRAWN + 1, SECOND_DAY, clock.instant());
        assertThat(visits.sparesOf(CAMPAIGN, VILLAGE))
                .as("the first report stands")
                .isEqualTo(Map.of(SPARE, DRAWN));

        service.voidBatch(CAMPAIGN, FIRST_DAY, "未实际入户");
        visits.addSpare(CAMPAIGN, SPARE, DRAWN + 1, SECOND_DAY, clock.instant());

        assertThat(service.spares(CAMPAIGN)).singleElement().satisfies(spare -> {
            assertThat(spare.replacesId()).isEqualTo(DRAWN + 1);
            assertThat(spare.verdict()).isNull();
        });
    }

    @Test
    void a_spare_that_cannot_be_stored_is_no_success() {
        assertThatThrownBy(() -> visits.addSpare(CAMPAIGN, SPARE, DRAWN, FIRST_DAY, null))
                .isInstanceOf(DatabaseException.class);
    }

    /** Checked visits of each township. */
    private List<Integer> checked() {
        return service.overview(CAMPAIGN).townships().stream()
                .map(TownshipProgress::checked)
                .toList();
    }

    private Runnable asReviewer(Runnable work) {
        return () -> asSystem.run(() -> {
            caller.become(SurveyStage.REVIEWER);
            work.run();
        });
    }
}
