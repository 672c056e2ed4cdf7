package org.gankao.questionbank.formats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.gankao.questionbank.Difficulty;
import org.gankao.questionbank.ItemBody;
import org.gankao.questionbank.ItemContent;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.Option;
import org.gankao.questionbank.Quantity;

/** Items of any type without pictures, in texts full of what formats use as signs. */
final class SampleItems {

    static final List<ItemType> TYPES = List.of(
            ItemType.SINGLE,
            ItemType.MULTIPLE,
            ItemType.TRUE_FALSE,
            ItemType.FILL_IN,
            ItemType.SHORT_ANSWER,
            ItemType.MATCHING,
            ItemType.ORDERING);

    private static final String SIGNS = "<>&\"'{}~=#\\:*%/()[]（）【】，。；：、|-+$@!?";
    private static final String WORDS = "耕地承包期届满再延长三十年村民会议依法决定 abcXYZ0189亩";

    private final RandomGenerator random;
    private int made;

    SampleItems(RandomGenerator random) {
        this.random = random;
    }

    Exchanged item(ItemType type) {
        boolean lawful = random.nextBoolean();
        List<ItemKey.Blank> blanks = blanks();
        int premises = random.nextInt(2, 7);
        int options = type == ItemType.MATCHING ? premises + random.nextInt(3) : random.nextInt(4, 7);
        ItemContent content = new ItemContent(
                type,
                Difficulty.values()[random.nextInt(3)],
                type == ItemType.FILL_IN ? stem(blanks.size()) : text(),
                null,
                body(type, premises, options),
                random.nextBoolean() ? text() : "",
                lawful ? "rural-land-contract" : null,
                lawful ? "第二十一条" : "",
                lawful ? "" : "县里的办法" + random.nextInt(99));
        return new Exchanged("x-" + made++, "村民自治/村务", content, key(type, premises, options, blanks));
    }

    private ItemBody body(ItemType type, int premises, int options) {
        return switch (type) {
            case SINGLE, MULTIPLE -> new ItemBody.Choice(options('A', options));
            case MATCHING -> new ItemBody.Matching(options('1', premises), options('A', options), false);
            case ORDERING -> new ItemBody.Ordering(options('A', options));
            default -> new ItemBody.Plain();
        };
    }

    private ItemKey key(ItemType type, int premises, int options, List<ItemKey.Blank> blanks) {
        List<String> letters = letters(options);
        return switch (type) {
            case SINGLE -> ItemKey.ofChoices(letters.subList(0, 1));
            case MULTIPLE -> ItemKey.ofChoices(letters.subList(0, 2 + random.nextInt(options - 2)));
            case TRUE_FALSE -> ItemKey.ofTruth(random.nextBoolean());
            case FILL_IN -> new ItemKey.Blanks(blanks);
            case SHORT_ANSWER ->
                new ItemKey.Points(
                        List.of(new ItemKey.Point(line(), 1), new ItemKey.Point(line(), 1 + random.nextInt(100))));
            case MATCHING -> {
                Map<String, String> pairs = new TreeMap<>();
                for (int i = 0; i < premises; i++) {
                    pairs.put(String.valueOf(i + 1), letters.get(i));
                }
                yield new ItemKey.Pairs(pairs);
            }
            default -> new ItemKey.Sequence(letters);
        };
    }

    /** In no order that would give the answer away. */
    private List<String> letters(int count) {
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            letters.add(String.valueOf((char) ('A' + i)));
        }
        Collections.shuffle(letters, new Random(random.nextLong()));
        if (letters.get(0).equals("A")) {
            Collections.rotate(letters, 1);
        }
        return letters;
    }

    private List<Option> options(char first, int count) {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            options.add(new Option(String.valueOf((char) (first + i)), line() + i));
        }
        return options;
    }

    private List<ItemKey.Blank> blanks() {
        int count = random.nextInt(1, 4);
        List<ItemKey.Blank> blanks = new ArrayList<>();
        if (count == 1 && random.nextBoolean()) {
            boolean units = random.nextBoolean();
            blanks.add(new Quantity(
                    new BigDecimal("30.50"),
                    new BigDecimal(random.nextInt(5)),
                    random.nextBoolean(),
                    units ? "亩" : "",
                    units ? Map.of("公顷", new BigDecimal("15"), "平方米", new BigDecimal("0.0015")) : Map.of()));
            return blanks;
        }
        for (int i = 0; i < count; i++) {
            blanks.add(
                    random.nextInt(4) == 0
                            ? new Quantity(new BigDecimal("-7"), new BigDecimal("0.5"), false, "", Map.of())
                            : new ItemKey.Spellings(List.of(line(), line() + "二")));
        }
        return blanks;
    }

    private String stem(int blanks) {
        StringBuilder stem = new StringBuilder(line());
        for (int i = 0; i < blanks; i++) {
            stem.append("____").append(line());
        }
        return stem.toString();
    }

    /** Several lines. */
    private String text() {
        return random.nextBoolean() ? line() : line() + "\n" + line();
    }

    /** Begins and ends with a character of its own, has no blanks in a row. */
    private String line() {
        StringBuilder line = new StringBuilder("题" + made + "." + random.nextInt(1_000_000));
        for (int i = random.nextInt(20); i > 0; i--) {
            String from = random.nextInt(3) == 0 ? SIGNS : WORDS;
            line.append(from.charAt(random.nextInt(from.length())));
        }
        return (line + "末").replace("  ", " ").replace("->", "-"); // GIFT has no way to write an arrow
    }
}
