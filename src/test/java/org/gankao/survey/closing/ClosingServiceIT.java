package org.gankao.survey.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.gankao.fixture.InContainer;
import org.gankao.fixture.Tables;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.platform.security.Role;
import org.gankao.security.RolePermissions;
import org.gankao.shared.ConflictException;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.gankao.survey.CampaignState;
import org.gankao.survey.SurveyStage;
import org.gankao.survey.VisitOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pair signs the closing sheet of its day; the supervisor sees which are missing. */
class ClosingServiceIT extends InContainer {

    private static final int TOKENS = 4;

    @Inject
    ClosingService service;

    @Inject
    Caller caller;

    @BeforeEach
    void a_pair_had_two_completed_visits_today() {
        SurveyStage.inTheField();
        Tables.empty("survey_closing_signature", "survey_ballot");
        Tables.run("update survey_batch set day = date(utc_timestamp() + interval 8 hour) where id = 1");
        Tables.run("update survey_batch set day = date(utc_timestamp() + interval 32 hour) where id = 2");
        SurveyStage.visit(SurveyStage.FIRST_DAY, SurveyStage.DRAWN, VisitOutcome.COMPLETED);
        SurveyStage.visit(SurveyStage.FIRST_DAY, SurveyStage.DRAWN + 1, VisitOutcome.COMPLETED);
        SurveyStage.visit(SurveyStage.FIRST_DAY, SurveyStage.SPARE, VisitOutcome.NOBODY_HOME);
        ballot();
    }

    @Test
    void two_accounts_sign_and_a_ballot_that_comes_later_asks_for_both_again() {
        caller.become(SurveyStage.REVIEWER);
        assertThat(service.unsigned(SurveyStage.CAMPAIGN)).singleElement().satisfies(sheet -> {
            assertThat(sheet.figures()).isEqualTo(new ClosingFigures(TOKENS, 3, 2, 1));
            assertThat(sheet.missing()).containsExactly("测评员1", "测评员2");
        });

        sign("door1", 1);
        caller.become(evaluator("door1"));
        assertThat(service.own())
                .singleElement()
                .satisfies(own -> assertThat(own.toSign()).isFalse());
        sign("door2", 0);

        caller.become(SurveyStage.REVIEWER);
        assertThat(service.unsigned(SurveyStage.CAMPAIGN)).isEmpty();
        assertThat(service.all(SurveyStage.CAMPAIGN))
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.differences())
                        .extracting(d -> d.key())
                        .containsExactly("survey.closing.fewer", "survey.closing.unsent"));

        ballot();
        assertThat(service.unsigned(SurveyStage.CAMPAIGN)).hasSize(1);
        sign("door1", 0);
        sign("door2", 0);
        caller.become(SurveyStage.REVIEWER);
        assertThat(service.all(SurveyStage.CAMPAIGN)).singleElement().satisfies(sheet -> {
            assertThat(sheet.signed()).isTrue();
            assertThat(sheet.differences()).isEmpty();
        });
        assertThat(Tables.count("survey_closing_signature")).isEqualTo(4);
    }

    @Test
    void nobody_signs_what_he_has_not_read_or_is_not_his() {
        caller.become(evaluator("door1"));
        ClosingFigures read = service.own().get(0).sheet().figures();
        assertThatThrownBy(() -> service.sign(SurveyStage.SECOND_DAY, read, 0, 0))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("survey.closing.tooEarly");
        assertThatThrownBy(() -> service.sign(SurveyStage.FIRST_DAY, read, -1, 0))
                .isInstanceOf(RuleViolationException.class);
        ballot();
        assertThatThrownBy(() -> service.sign(SurveyStage.FIRST_DAY, read, 0, 0))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("survey.closing.otherFigures");

        caller.become(evaluator("door3"));
        assertThat(service.own()).isEmpty();
        assertThatThrownBy(() -> service.sign(SurveyStage.FIRST_DAY, read, 0, 0))
                .isInstanceOf(NotFoundException.class);
        caller.become(SurveyStage.REVIEWER);
        assertThatThrownBy(() -> service.sign(SurveyStage.FIRST_DAY, read, 0, 0))
                .isInstanceOf(ForbiddenException.class);
        assertThat(Tables.count("survey_closing_signature")).isZero();
    }

    @Test
    void a_void_day_has_no_sheet_and_the_opening_leaves_what_was_signed() {
        ballot();
        sign("door1", 0);
        sign("door2", 0);
        Tables.empty("survey_ballot");
        SurveyStage.state(CampaignState.OPENED);

        caller.become(SurveyStage.REVIEWER);
        assertThat(service.all(SurveyStage.CAMPAIGN))
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.signed()).isTrue());
        Tables.empty("survey_closing_signature");
        assertThat(service.all(SurveyStage.CAMPAIGN)).singleElement().satisfies(sheet -> {
            assertThat(sheet.figures().returned()).isNull();
            assertThat(sheet.differences()).isEmpty();
        });
        Tables.run("update survey_batch set void_reason = '未实际入户' where id = 1");
        assertThat(service.all(SurveyStage.CAMPAIGN)).isEmpty();
    }

    private void sign(String login, int unsentBallots) {
        caller.become(evaluator(login));
        ClosingFigures read = service.own().get(0).sheet().figures();
        service.sign(SurveyStage.FIRST_DAY, read, 0, unsentBallots);
    }

    private static void ballot() {
        Tables.run(
                "insert into survey_ballot (ballot_id, batch_id, envelope, sha256) values (?, 1, 'x', '')",
                UUID.randomUUID().toString().replace("-", ""));
    }

    private static Identity evaluator(String login) {
        Set<Role> roles = Set.of(Role.EVALUATOR);
        return new Identity(950, login, login, null, roles, RolePermissions.of(roles), null);
    }
}
