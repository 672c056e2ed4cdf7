package org.gankao.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gankao.survey.SurveyStage.CAMPAIGN;

import jakarta.inject.Inject;
import org.gankao.fixture.InContainer;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Identity;
import org.gankao.shared.ConflictException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is shown that he may take a half of the key is who may. */
class BallotKeyServiceIT extends InContainer {

    private static final String PASSPHRASE = "春眠不觉晓处处闻啼鸟";
    private static final Identity FIRST = SurveyStage.department(905);
    private static final Identity SECOND = SurveyStage.department(906);
    private static final Identity THIRD = SurveyStage.department(907);

    @Inject
    BallotKeyService keys;

    @Inject
    Caller caller;

    @BeforeEach
    void the_plan_is_frozen() {
        SurveyStage.inTheField();
        SurveyStage.state(CampaignState.FROZEN);
    }

    @Test
    void two_people_take_one_half_each_and_nobody_else_any() {
        taken(FIRST);
        refused(FIRST, "survey.key.yours");
        taken(SECOND);
        refused(THIRD, "survey.key.taken");

        assertThat(keys.holders(CAMPAIGN)).extracting(KeyHolder::accountId).containsExactly(905L, 906L);
    }

    @Test
    void nobody_takes_one_before_the_freeze_or_once_the_doors_are_open() {
        for (CampaignState state : CampaignState.values()) {
            if (state != CampaignState.FROZEN && state != CampaignState.DRAWN) {
                SurveyStage.state(state);
                refused(FIRST, "survey.key.when");
            }
        }
    }

    private void taken(Identity holder) {
        caller.become(holder);
        assertThat(keys.mayTake(CAMPAIGN)).isTrue();
        keys.take(CAMPAIGN, PASSPHRASE + holder.accountId());
    }

    private void refused(Identity holder, String reason) {
        caller.become(holder);
        assertThat(keys.mayTake(CAMPAIGN)).isFalse();
        assertThatThrownBy(() -> keys.take(CAMPAIGN, PASSPHRASE))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining(reason);
    }
}
