package org.gankao.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gankao.platform.time.BusinessTime;
import org.gankao.shared.ConflictException;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.Test;

class PublicationTest {

    private static final WorkCalendar CALENDAR = new WorkCalendar(Map.of(), Set.of(2026));
    private static final LocalDate THURSDAY = LocalDate.of(2026, 3, 19);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 20);
    private static final Instant NOW = BusinessTime.instantOf(THURSDAY.atTime(10, 0));

    private final Publication publication = Publication.draft(1, 1, 1, Publication.Correction.NONE, "{}", 7, "陈岚", NOW);

    @Test
    void goes_from_draft_to_final_step_by_step() {
        onNotice();
        publication.complete("清组通〔2026〕1号", List.of(), BusinessTime.startOf(LocalDate.of(2026, 3, 27)));

        assertThat(publication.state()).isEqualTo(PublicationState.FINAL);
    }

    @Test
    void is_not_approved_before_two_have_signed() {
        assertThatThrownBy(() -> publication.approve(THURSDAY, "18", NOW)).isInstanceOf(ConflictException.class);
    }

    @Test
    void the_meeting_lies_neither_in_the_future_nor_before_the_draft() {
        publication.signed();

        assertThatThrownBy(() -> publication.approve(FRIDAY, "18", NOW)).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> publication.approve(THURSDAY.minusDays(1), "18", NOW))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void the_day_it_is_put_up_does_not_count() {
        publication.signed();
        publication.approve(THURSDAY, "18", NOW);

        assertThatThrownBy(() -> publication.putUp(THURSDAY, 5, CALENDAR, NOW))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void four_working_days_are_too_few_and_a_saturday_is_no_first_day() {
        publication.signed();
        publication.approve(THURSDAY, "18", NOW);

        assertThatThrownBy(() -> publication.putUp(FRIDAY, 4, CALENDAR, NOW))
                .isInstanceOf(RuleViolationException.class);
        // shown at once, counted in weeks
        assertThatThrownBy(() -> publication.putUp(FRIDAY.plusDays(21), 5, CALENDAR, NOW))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("ranking.notice.tooLate");
        assertThatThrownBy(() -> publication.putUp(FRIDAY.plusDays(1), 5, CALENDAR, NOW))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void is_not_final_on_the_last_day_of_the_notice_but_on_the_next() {
        onNotice();

        assertThat(publication.noticeUntil()).isEqualTo(LocalDate.of(2026, 3, 26));
        assertThatThrownBy(() -> publication.complete(
                        "1",
                        List.of(),
                        BusinessTime.startOf(LocalDate.of(2026, 3, 27)).minusNanos(1000)))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void is_not_final_while_an_objection_is_open_or_led_to_a_correction() {
        onNotice();
        Instant after = BusinessTime.startOf(LocalDate.of(2026, 3, 27));
        Objection objection = Objection.receive(1, "Y01", null, 9, "王某", "理由", "", FRIDAY, NOW);

        assertThatThrownBy(() -> publication.complete("1", List.of(objection), after))
                .isInstanceOf(RuleViolationException.class);
        objection.answer("予以更正。", ObjectionEffect.CORRECTION, 7, "陈岚", NOW);
        assertThatThrownBy(() -> publication.complete("1", List.of(objection), after))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void an_objection_is_answered_once() {
        Objection objection = Objection.receive(1, "Y01", null, 9, "王某", "理由", "", FRIDAY, NOW);
        objection.answer("维持。", ObjectionEffect.KEPT, 7, "陈岚", NOW);

        assertThatThrownBy(() -> objection.answer("更正。", ObjectionEffect.CORRECTION, 7, "陈岚", NOW))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void objections_are_taken_until_the_last_day_is_over() {
        onNotice();
        publication.requireOpenForObjections(
                BusinessTime.startOf(LocalDate.of(2026, 3, 27)).minusNanos(1000));

        assertThatThrownBy(() -> publication.requireOpenForObjections(BusinessTime.startOf(LocalDate.of(2026, 3, 27))))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void what_is_shown_takes_objections_as_the_rule_does() {
        assertThat(shown().takesObjections(THURSDAY)).as("a draft").isFalse();
        onNotice();
        LocalDate last = LocalDate.of(2026, 3, 26);

        assertThat(shown().takesObjections(last)).isTrue();
        assertThat(shown().noticeOver(last)).isFalse();
        assertThat(shown().takesObjections(last.plusDays(1))).isFalse();
        assertThat(shown().noticeOver(last.plusDays(1))).isTrue();

        publication.replace(2);
        assertThat(shown().takesObjections(last)).as("replaced").isFalse();
    }

    @Test
    void a_replaced_version_goes_no_further() {
        publication.replace(2);

        assertThatThrownBy(publication::signed).isInstanceOf(ConflictException.class);
    }

    private PublicationRow shown() {
        return publication.row(List.of(), false);
    }

    private void onNotice() {
        publication.signed();
        publication.approve(THURSDAY, "部务会纪要〔2026〕18号", NOW);
        publication.putUp(FRIDAY, 5, CALENDAR, NOW);
    }
}
