package org.gankao.exam.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import org.gankao.fixture.InContainer;
import org.gankao.fixture.Tables;
import org.gankao.platform.security.Caller;
import org.gankao.shared.ConflictException;
import org.gankao.shared.ForbiddenException;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session may ask for Safe Exam Browser where papers are opened and read; answers are taken from any browser. */
class SafeBrowserIT extends InContainer {

    private static final String URL = "https://exam.example/api/v1/sittings/1/open";
    private static final ConfigKey KEY = new ConfigKey("a".repeat(64));
    private static final ConfigKey OTHER = new ConfigKey("b".repeat(64));

    @Inject
    SafeBrowserService browsers;

    @Inject
    SittingService sittings;

    @Inject
    AnswerDesk desk;

    @Inject
    Caller caller;

    private StagedSession stage;

    @BeforeEach
    void a_session_asks_for_it() {
        stage = new StagedSession();
        caller.become(StagedSession.department(0));
        browsers.set(stage.id(), List.of(KEY, KEY, OTHER));
    }

    @Test
    void only_a_browser_with_one_of_its_configurations_is_let_in() {
        assertThat(browsers.ofSession(stage.id())).containsExactly(KEY, OTHER);
        caller.become(stage.cadre(0));

        assertThat(sittings.own(stage.sitting(0)).safeBrowser()).isTrue();
        assertThatThrownBy(() -> browsers.admit(stage.sitting(0), List.of()))
                .isInstanceOf(ForbiddenException.class)
                .hasMessageContaining("exam.browser.needed");
        assertThatThrownBy(() -> browsers.admit(
                        stage.sitting(0), List.of(new BrowserClaim(URL, KEY.hashOf(URL.replace("open", "paper"))))))
                .isInstanceOf(ForbiddenException.class);
        assertThatCode(() -> browsers.admit(
                        stage.sitting(0),
                        List.of(new BrowserClaim(URL, "0"), new BrowserClaim(URL, OTHER.hashOf(URL)))))
                .doesNotThrowAnyException();
    }

    @Test
    void other_sessions_are_sat_with_any_browser() {
        StagedSession other = new StagedSession();
        caller.become(other.cadre(0));

        assertThatCode(() -> browsers.admit(other.sitting(0), List.of())).doesNotThrowAnyException();
        assertThat(sittings.own(other.sitting(0)).safeBrowser()).isFalse();
    }

    @Test
    void answers_are_saved_from_any_browser() {
        caller.become(stage.cadre(0));
        sittings.start(stage.sitting(0));

        assertThat(desk.save(stage.sitting(0), 1, List.of(new AnswerStep("K1", 1, "A", null)))
                        .verdict())
                .isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void a_mistaken_key_can_be_taken_back_while_the_test_runs_and_not_after_it() {
        caller.become(StagedSession.department(0));
        browsers.set(stage.id(), List.of());
        caller.become(stage.cadre(0));
        assertThatCode(() -> browsers.admit(stage.sitting(0), List.of())).doesNotThrowAnyException();

        Tables.run("update exam_session set state = 'CLOSED', version = version + 1 where id = ?", stage.id());
        caller.become(StagedSession.department(0));
        assertThatThrownBy(() -> browsers.set(stage.id(), List.of(KEY))).isInstanceOf(ConflictException.class);
    }

    @Test
    void there_are_five_configurations_at_most() {
        List<ConfigKey> six = java.util.stream.IntStream.range(0, 6)
                .mapToObj(n -> new ConfigKey(Integer.toHexString(n).repeat(64)))
                .toList();

        caller.become(StagedSession.department(0));
        assertThatThrownBy(() -> browsers.set(stage.id(), six)).isInstanceOf(RuleViolationException.class);
    }
}
