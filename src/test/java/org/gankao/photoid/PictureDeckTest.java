package org.gankao.photoid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.gankao.exam.paper.PlanRow;
import org.gankao.exam.paper.SectionKind;
import org.gankao.exam.paper.SectionPlan;
import org.gankao.exam.paper.Shortfall;
import org.gankao.questionbank.Difficulty;
import org.gankao.questionbank.ItemRow;
import org.gankao.questionbank.ItemState;
import org.gankao.questionbank.ItemType;
import org.junit.jupiter.api.Test;

class PictureDeckTest {

    private static final int CASES = 500;
    private static final int CADRES = 20;

    /** A general row stands before one that needs just what the general one might take. */
    @Test
    void what_suffices_for_all_rows_together_is_dealt_whatever_the_seed() {
        List<ItemRow> pictures = new ArrayList<>();
        IntStream.range(0, 5).forEach(i -> pictures.add(picture(i, "land", Difficulty.EASY)));
        IntStream.range(5, 20).forEach(i -> pictures.add(picture(i, "land", Difficulty.HARD)));
        List<PlanRow> rows = List.of(row("", "", 5), row("", "EASY", 5));

        assertThat(shortfalls(rows, pictures)).isEmpty();
        for (int seed = 0; seed < CASES; seed++) {
            assertDeals(rows, pictures, "s" + seed);
        }
    }

    @Test
    void a_row_whose_pictures_another_row_needs_too_is_named() {
        List<ItemRow> pictures = IntStream.range(0, 6)
                .mapToObj(i -> picture(i, "land", Difficulty.EASY))
                .toList();

        assertThat(shortfalls(List.of(row("land", "", 4), row("", "EASY", 4)), pictures))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.wanted()).isEqualTo(4);
                    assertThat(one.available()).isEqualTo(2);
                });
    }

    /** Random banks and plans: either something is missing, and no seed deals, or nothing is, and every seed does. */
    @Test
    void a_plan_without_a_shortfall_is_always_dealt() {
        Random random = new Random(20_261_126);
        int met = 0;
        for (int n = 0; n < CASES; n++) {
            List<ItemRow> pictures = IntStream.range(0, 4 + random.nextInt(12))
                    .mapToObj(i -> picture(i, "t" + random.nextInt(3), Difficulty.values()[random.nextInt(3)]))
                    .toList();
            List<PlanRow> rows = IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(i -> row(
                            random.nextBoolean() ? "" : "t" + random.nextInt(3),
                            random.nextBoolean() ? "" : Difficulty.values()[random.nextInt(3)].name(),
                            1 + random.nextInt(4)))
                    .toList();
            if (shortfalls(rows, pictures).isEmpty()) {
                met++;
                assertDeals(rows, pictures, "s" + n);
            } else {
                String seed = "s" + n;
                assertThatThrownBy(() -> new PictureDeck(pictures, rows, seed))
                        .isInstanceOf(IllegalStateException.class);
            }
        }
        assertThat(met).isBetween(CASES / 5, CASES * 4 / 5);
    }

    private static void assertDeals(List<PlanRow> rows, List<ItemRow> pictures, String seed) {
        PictureDeck deck = new PictureDeck(pictures, rows, seed);
        List<PlanRow> places = rows.stream()
                .flatMap(row -> IntStream.range(0, row.items()).mapToObj(i -> row))
                .toList();
        List<Difficulty> mix = null;
        for (int cadre = 0; cadre < CADRES; cadre++) {
            List<ItemRow> dealt = deck.deal(OwnQuizzes.seedOf(seed, cadre), places.size());
            assertThat(dealt).doesNotHaveDuplicates().hasSameSizeAs(places);
            for (int i = 0; i < dealt.size(); i++) {
                assertThat(PlaceMatching.fits(places.get(i), dealt.get(i))).isTrue();
            }
            List<Difficulty> own = dealt.stream().map(ItemRow::difficulty).toList();
            mix = mix == null ? own : mix;
            assertThat(own).as("difficulties, the same for everybody").isEqualTo(mix);
        }
    }

    private static List<Shortfall> shortfalls(List<PlanRow> rows, List<ItemRow> pictures) {
        return PhotoSection.shortfalls(new SectionPlan(SectionKind.PHOTO, rows), pictures, Map.of());
    }

    private static PlanRow row(String topic, String difficulty, int items) {
        return new PlanRow(topic, "PICTURE", difficulty, items, BigDecimal.ONE);
    }

    private static ItemRow picture(int number, String topic, Difficulty difficulty) {
        return new ItemRow(
                number,
                number,
                "p-%04d".formatted(number),
                topic,
                topic,
                ItemType.PICTURE,
                difficulty,
                ItemState.APPROVED,
                "",
                null,
                "",
                null);
    }
}
