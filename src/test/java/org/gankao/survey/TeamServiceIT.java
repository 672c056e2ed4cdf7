package org.gankao.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gankao.survey.SurveyStage.CAMPAIGN;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import org.gankao.fixture.InContainer;
import org.gankao.fixture.Tables;
import org.gankao.platform.security.AsSystem;
import org.gankao.platform.security.Caller;
import org.gankao.shared.ConflictException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TeamServiceIT extends InContainer {

    @Inject
    TeamService teams;

    @Inject
    Caller caller;

    @Inject
    AsSystem asSystem;

    @Resource
    ManagedExecutorService threads;

    @BeforeEach
    void pairs_are_made_and_the_doors_are_closed_still() {
        SurveyStage.inTheField();
        SurveyStage.state(CampaignState.DRAWN);
        caller.become(SurveyStage.REVIEWER);
    }

    @Test
    void pairs_are_made_anew_before_the_doors_open() {
        teams.removeEvaluator(CAMPAIGN, free());

        assertThat(teams.plan(CAMPAIGN)).isEqualTo(1);
    }

    @Test
    void a_pair_names_its_township_as_the_sealed_frame_does() {
        assertThat(teams.pairs(CAMPAIGN)).extracting(PairRow::townshipName).containsExactly("河口镇", "河口镇");
    }

    @Test
    void nobody_comes_or_goes_and_no_pair_changes_while_the_doors_are_being_opened() throws Exception {
        long free = free();
        List<Consumer<TeamService>> changes = List.of(
                service -> service.plan(CAMPAIGN),
                service -> service.addEvaluators(CAMPAIGN, List.of(new Evaluator(0, "新来", null, "", 0, null))),
                service -> service.removeEvaluator(CAMPAIGN, free));
        for (Consumer<TeamService> change : changes) {
            SurveyStage.state(CampaignState.DRAWN);

            Throwable refusal = SurveyStage.whileMovedTo(
                    CampaignState.FIELD,
                    threads,
                    () -> asSystem.run(() -> {
                        caller.become(SurveyStage.REVIEWER);
                        change.accept(teams);
                    }));

            assertThat(refusal).isInstanceOf(ConflictException.class);
        }
        assertThat(Tables.count("survey_pair")).isEqualTo(2);
        assertThat(Tables.count("survey_evaluator")).isEqualTo(5);
    }

    /** An evaluator in no pair. */
    private static long free() {
        Tables.run("insert into survey_evaluator (campaign_id, name, township_id) values (?, '替补', 0)", CAMPAIGN);
        return ((Number) Tables.value("select max(id) from survey_evaluator")).longValue();
    }
}
