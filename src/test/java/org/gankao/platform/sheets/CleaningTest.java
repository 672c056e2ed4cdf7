package org.gankao.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleaningTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-03-06",
                "2025-3-6",
                "2025/03/06",
                "2025.3.6",
                "2025年3月6日",
                "２０２５年３月６日",
                "20250306",
                "45722",
                " 2025-03-06\u3000",
                "2025-03-06 00:00:00"
            })
    void understands_the_usual_styles_of_dates(String text) {
        assertThat(Cleaning.date(text)).contains(LocalDate.of(2025, 3, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"去年三月", "2025-13-01", "2025-02-30", "", "2025年3月", "12"})
    void refuses_what_is_no_day(String text) {
        assertThat(Cleaning.date(text)).isEmpty();
    }

    @Test
    void takes_away_blanks_and_full_width_signs_but_leaves_chinese_punctuation() {
        assertThat(Cleaning.text("\u3000 何\u3000玉清 ")).isEqualTo("何 玉清");
        assertThat(Cleaning.solid("何\u3000玉清")).isEqualTo("何玉清");
        assertThat(Cleaning.text("１５９－ＡＢ")).isEqualTo("159-AB");
        assertThat(Cleaning.text("是，否。")).isEqualTo("是，否。");
        assertThat(Cleaning.text("\uFEFFC0001\u200B")).isEqualTo("C0001");
    }

    /** What is clean stays as it is. */
    @ParameterizedTest
    @MethodSource("seeds")
    void cleaning_twice_is_cleaning_once(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        String signs = "ａ１Ａz9 \u3000\u00A0\t村，、\u200B（）";
        for (int i = random.nextInt(20); i > 0; i--) {
            text.append(signs.charAt(random.nextInt(signs.length())));
        }

        String once = Cleaning.text(text.toString());

        assertThat(Cleaning.text(once)).isEqualTo(once);
        assertThat(once).isEqualTo(once.strip());
    }

    /** Every day of a century is read back from each style. */
    @ParameterizedTest
    @MethodSource("seeds")
    void a_day_survives_every_style(long seed) {
        LocalDate day = LocalDate.of(1960, 1, 1).plusDays(new SplittableRandom(seed).nextInt(36_000));
        int y = day.getYear();
        int m = day.getMonthValue();
        int d = day.getDayOfMonth();

        assertThat(Cleaning.date("%d年%d月%d日".formatted(y, m, d))).contains(day);
        assertThat(Cleaning.date("%d/%02d/%02d".formatted(y, m, d))).contains(day);
        assertThat(Cleaning.date("%d.%d.%d".formatted(y, m, d))).contains(day);
        assertThat(Cleaning.date(String.valueOf(day.toEpochDay() + 25569))).contains(day);
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }
}
