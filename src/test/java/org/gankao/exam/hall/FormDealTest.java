package org.gankao.exam.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.gankao.exam.paper.FormRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormDealTest {

    private static final Instant OPENS = Instant.parse("2026-09-25T01:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"s1", "s2", "s3", "s4", "s5"})
    void a_form_chosen_for_one_batch_is_dealt_to_no_other(String seed) {
        Map<Long, List<FormRow>> dealt = FormDeal.deal(List.of(batch(1), batch(2, 11)), forms(11, 12, 13), seed);

        assertThat(dealt.get(2L)).extracting(FormRow::id).containsExactly(11L);
        assertThat(dealt.get(1L)).isNotEmpty().extracting(FormRow::id).doesNotContain(11L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s1", "s2", "s3", "s4", "s5"})
    void forms_of_another_paper_count_as_not_chosen(String seed) {
        Map<Long, List<FormRow>> dealt =
                FormDeal.deal(List.of(batch(1, 91, 92), batch(2, 11)), forms(11, 12, 13), seed);

        assertThat(dealt.get(1L)).isNotEmpty().extracting(FormRow::id).doesNotContain(11L);
    }

    @Test
    void one_form_is_kept_for_make_ups_if_every_batch_has_two_without_it() {
        Map<Long, List<FormRow>> dealt = FormDeal.deal(List.of(batch(1), batch(2)), forms(11, 12, 13, 14, 15), "s");

        assertThat(dealt.values()).allMatch(some -> some.size() == 2);
    }

    private static BatchRow batch(long id, long... forms) {
        List<Long> ids = LongStream.of(forms).boxed().toList();
        return new BatchRow(id, 1, (int) id, "批", BatchKind.MAIN, OPENS, OPENS.plusSeconds(7200), false, ids);
    }

    private static List<FormRow> forms(long... ids) {
        return LongStream.of(ids)
                .mapToObj(id -> new FormRow(id, 1, "F" + id, ""))
                .toList();
    }
}
