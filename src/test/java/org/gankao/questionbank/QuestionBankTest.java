package org.gankao.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gankao.questionbank.pack.Law;
import org.gankao.questionbank.pack.Pack;
import org.gankao.questionbank.pack.PackReader;
import org.junit.jupiter.api.Test;

/** Every file that ships in {@code question-bank/}. Reading already checks each item by {@link ContentRules}. */
class QuestionBankTest {

    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 21);

    private final PackReader reader = new PackReader(Path.of("question-bank"));
    private final Map<String, Law> laws = reader.laws();
    private final List<Pack> packs = reader.packs();
    private final List<Pack.Entry> items =
            packs.stream().flatMap(pack -> pack.items().stream()).toList();

    @Test
    void holds_enough_items_over_enough_laws_of_every_type() {
        assertThat(items).hasSizeGreaterThanOrEqualTo(300);
        assertThat(items.stream().map(item -> item.content().lawId()).distinct().count())
                .isGreaterThanOrEqualTo(25);
        Map<ItemType, Long> types = items.stream()
                .collect(Collectors.groupingBy(
                        item -> item.content().type(), () -> new EnumMap<>(ItemType.class), Collectors.counting()));
        assertThat(types.keySet()).containsExactly(ItemType.values());
        assertThat(types.values()).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(3));
        assertThat(types.get(ItemType.PICTURE)).isGreaterThanOrEqualTo(12);
    }

    @Test
    void every_item_cites_an_article_of_a_law_in_force() {
        assertThat(items).allSatisfy(item -> {
            Law law = laws.get(item.content().lawId());
            assertThat(law).as(item.code()).isNotNull();
            assertThat(law.inForceOn(WRITTEN)).as(item.code()).isTrue();
            assertThat(item.content().article()).as(item.code()).isNotBlank();
        });
    }

    @Test
    void numbers_with_units_are_asked_for_too() {
        assertThat(items.stream()
                        .filter(item -> item.key() instanceof ItemKey.Blanks blanks
                                && blanks.blanks().stream().anyMatch(Quantity.class::isInstance)))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void every_picture_is_there_and_draws_nothing_from_elsewhere() throws IOException {
        List<String> paths = items.stream()
                .flatMap(item -> Stream.concat(
                        Stream.ofNullable(item.content().picture()),
                        item.content().options().stream().flatMap(option -> Stream.ofNullable(option.picture()))))
                .map(Figure::path)
                .distinct()
                .toList();
        assertThat(paths).hasSizeGreaterThanOrEqualTo(20);
        for (String path : paths) {
            assertThat(Files.readString(Path.of("question-bank", path)))
                    .as(path)
                    .doesNotContainPattern("(?i)<script|<foreignObject|\\bon\\w+=|href=\"(?!#)|url\\((?!#)");
        }
    }

    @Test
    void no_code_and_no_stem_stands_twice() {
        assertThat(items.stream().map(Pack.Entry::code)).doesNotHaveDuplicates();
        assertThat(packs.stream().map(Pack::name)).doesNotHaveDuplicates();
        assertThat(items.stream().map(item -> bare(item.content().stem()))).doesNotHaveDuplicates();
    }

    @Test
    void a_topic_has_one_name() {
        Map<String, TreeSet<String>> names = new HashMap<>();
        packs.forEach(pack ->
                names.computeIfAbsent(pack.topicCode(), code -> new TreeSet<>()).add(pack.topicName()));
        assertThat(names.values()).allSatisfy(found -> assertThat(found).hasSize(1));
    }

    @Test
    void keys_of_single_choices_are_spread() {
        Map<String, Long> letters = items.stream()
                .filter(item -> item.content().type() == ItemType.SINGLE)
                .collect(Collectors.groupingBy(item -> item.key().choices().get(0), Collectors.counting()));
        long singles = letters.values().stream().mapToLong(Long::longValue).sum();
        assertThat(letters.values())
                .allSatisfy(count -> assertThat(count * 100 / singles).isBetween(15L, 35L));
    }

    private static String bare(String stem) {
        return Normalizer.normalize(stem, Normalizer.Form.NFKC).replaceAll("[\\p{Punct}\\p{IsPunctuation}\\s]", "");
    }
}
