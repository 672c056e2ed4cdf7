package org.gankao.questionbank.formats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.gankao.questionbank.ItemImportService.Draft;
import org.gankao.questionbank.ItemType;
import org.junit.jupiter.api.Test;

class AikenTest {

    @Test
    void questions_go_in_and_unfinished_ones_are_listed() {
        SheetReport report = WholeBank.read("""
                村民委员会每届任期几年？
                A. 三
                B) 四
                C. 五
                ANSWER: C

                没有答案的题
                A. 一
                B. 二
                C. 三

                答案不在选项里的题
                A. 一
                B. 二
                C. 三
                ANSWER: D
                """.getBytes(UTF_8));

        assertThat(report.rows()).isEqualTo(3);
        assertThat(report.drafts()).hasSize(1);
        Draft only = report.drafts().get(0);
        assertThat(only.content().stem()).isEqualTo("村民委员会每届任期几年？");
        assertThat(only.content().options()).extracting("text").containsExactly("三", "四", "五");
        assertThat(only.key().choices()).containsExactly("C");
        assertThat(report.of(Finding.Kind.LEFT_OUT))
                .extracting(Finding::row, Finding::key)
                .containsExactly(Tuple.tuple(7, "noKey"), Tuple.tuple(12, "questionbank.rule.keyNoOption"));
    }

    @Test
    void single_choices_of_the_bank_come_back_with_their_keys() {
        List<Exchanged> items = WholeBank.items();

        Written written = Aiken.write(items);
        SheetReport report = WholeBank.read(written.content());

        List<Exchanged> single = items.stream()
                .filter(item -> item.content().type() == ItemType.SINGLE
                        && item.content().picture() == null)
                .toList();
        assertThat(written.items()).isEqualTo(single.size());
        assertThat(written.losses()).hasSize(items.size());
        assertThat(report.drafts())
                .extracting(
                        draft -> draft.content().stem(),
                        draft -> draft.content().body(),
                        Draft::key)
                .containsExactlyElementsOf(single.stream()
                        .map(item -> Tuple.tuple(
                                item.content().stem(), item.content().body(), item.key()))
                        .toList());
    }
}
