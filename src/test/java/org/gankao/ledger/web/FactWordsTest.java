package org.gankao.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.gankao.ledger.LedgerRow;
import org.junit.jupiter.api.Test;

class FactWordsTest {

    @Test
    void what_was_changed_is_named_where_the_entry_names_it() {
        assertThat(subject("paper:11", "{\"name\":\"第四季度卷\"}")).isEqualTo("试卷 第四季度卷");
        assertThat(subject("account:8", "{\"login\":\"bumen1\"}")).isEqualTo("账号 bumen1");
        assertThat(subject("account:8", "{\"login\":\"bumen1\",\"name\":\"陈岚\"}"))
                .isEqualTo("账号 陈岚");
    }

    @Test
    void who_changes_his_own_account_is_named() {
        assertThat(subject("account:3", "{}")).isEqualTo("账号 周启明");
    }

    @Test
    void what_has_no_name_keeps_its_number() {
        assertThat(subject("session:4", "{\"minutes\":\"10\"}")).isEqualTo("考试场次 4");
        assertThat(subject("item:land-0016", "{}")).isEqualTo("试题 land-0016");
    }

    @Test
    void what_has_no_word_stands_as_it_was_written() {
        assertThat(subject("ghost:1", "{}")).isEqualTo("ghost:1");
    }

    @Test
    void facts_are_in_the_readers_words() {
        LedgerRow row = new LedgerRow(
                1, Instant.EPOCH, 3L, "周启明", "x.y", "household:3", "{\"away\":\"false\",\"category\":\"ASSURED\"}", "");

        assertThat(FactWords.of(row, Locale.SIMPLIFIED_CHINESE))
                .containsExactly(Map.entry("外出务工", "否"), Map.entry("类别", "放心户"));
        assertThat(subject("household:3", "{\"code\":\"H000003\"}")).isEqualTo("户 H000003");
    }

    private static String subject(String subject, String facts) {
        LedgerRow row = new LedgerRow(1, Instant.EPOCH, 3L, "周启明", "x.y", subject, facts, "");
        return FactWords.subject(row, Locale.SIMPLIFIED_CHINESE);
    }
}
