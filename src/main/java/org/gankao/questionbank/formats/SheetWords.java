package org.gankao.questionbank.formats;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gankao.questionbank.Difficulty;
import org.gankao.questionbank.ItemType;

/** The words authors use in workbooks, and words that policy has left behind. */
final class SheetWords {

    private static final Map<String, ItemType> TYPES = Map.ofEntries(
            Map.entry("单选题", ItemType.SINGLE),
            Map.entry("单选", ItemType.SINGLE),
            Map.entry("单项选择题", ItemType.SINGLE),
            Map.entry("多选题", ItemType.MULTIPLE),
            Map.entry("多选", ItemType.MULTIPLE),
            Map.entry("多项选择题", ItemType.MULTIPLE),
            Map.entry("判断题", ItemType.TRUE_FALSE),
            Map.entry("判断", ItemType.TRUE_FALSE),
            Map.entry("是非题", ItemType.TRUE_FALSE),
            Map.entry("填空题", ItemType.FILL_IN),
            Map.entry("填空", ItemType.FILL_IN),
            Map.entry("简答题", ItemType.SHORT_ANSWER),
            Map.entry("简答", ItemType.SHORT_ANSWER),
            Map.entry("问答题", ItemType.SHORT_ANSWER));

    private static final Map<String, Difficulty> DIFFICULTIES = Map.ofEntries(
            Map.entry("易", Difficulty.EASY),
            Map.entry("容易", Difficulty.EASY),
            Map.entry("简单", Difficulty.EASY),
            Map.entry("中", Difficulty.MEDIUM),
            Map.entry("中等", Difficulty.MEDIUM),
            Map.entry("一般", Difficulty.MEDIUM),
            Map.entry("难", Difficulty.HARD),
            Map.entry("较难", Difficulty.HARD),
            Map.entry("困难", Difficulty.HARD));

    private static final Map<String, Boolean> TRUTHS = Map.ofEntries(
            Map.entry("对", true),
            Map.entry("正确", true),
            Map.entry("是", true),
            Map.entry("√", true),
            Map.entry("✓", true),
            Map.entry("T", true),
            Map.entry("TRUE", true),
            Map.entry("Y", true),
            Map.entry("错", false),
            Map.entry("错误", false),
            Map.entry("否", false),
            Map.entry("×", false),
            Map.entry("✗", false),
            Map.entry("F", false),
            Map.entry("FALSE", false),
            Map.entry("N", false));

    /** What it was called, and what it is called in the law now. */
    private static final Map<String, String> OUTDATED = Map.of(
            "五保户", "特困人员",
            "五保供养", "特困人员救助供养",
            "新农合", "城乡居民基本医疗保险",
            "新型农村合作医疗", "城乡居民基本医疗保险",
            "新农保", "城乡居民基本养老保险",
            "新型农村社会养老保险", "城乡居民基本养老保险",
            "农转非", "进城落户",
            "外来务工子女", "随迁子女",
            "残废", "残疾");

    private SheetWords() {}

    static Optional<ItemType> type(String text) {
        return Optional.ofNullable(TYPES.get(text));
    }

    /** Types the short workbook does not hold are known here too. */
    static Optional<ItemType> anyType(String text) {
        return type(text)
                .or(() -> Arrays.stream(ItemType.values())
                        .filter(type -> of(type).equals(text))
                        .findFirst());
    }

    static String of(ItemType type) {
        return switch (type) {
            case SINGLE -> "单选题";
            case MULTIPLE -> "多选题";
            case TRUE_FALSE -> "判断题";
            case FILL_IN -> "填空题";
            case PICTURE -> "看图题";
            case SHORT_ANSWER -> "简答题";
            case MATCHING -> "配对题";
            case ORDERING -> "排序题";
            case HOTSPOT -> "点选题";
            case PICTURE_CHOICE -> "图片选择题";
            case CASE_GROUP -> "案例题组";
        };
    }

    static List<String> typeWords() {
        return Arrays.stream(ItemType.values()).map(SheetWords::of).toList();
    }

    static String of(Difficulty difficulty) {
        return switch (difficulty) {
            case EASY -> "易";
            case MEDIUM -> "中";
            case HARD -> "难";
        };
    }

    static List<String> difficultyWords() {
        return Arrays.stream(Difficulty.values()).map(SheetWords::of).toList();
    }

    static Optional<Difficulty> difficulty(String text) {
        return Optional.ofNullable(DIFFICULTIES.get(text));
    }

    static Optional<Boolean> truth(String text) {
        return Optional.ofNullable(TRUTHS.get(text.toUpperCase(Locale.ROOT)));
    }

    /** An outdated word in the text with today's, by their places in the alphabet of code points. */
    static Optional<Map.Entry<String, String>> outdated(String text) {
        return OUTDATED.entrySet().stream()
                .filter(entry -> text.contains(entry.getKey()))
                .min(Map.Entry.comparingByKey());
    }

    /** A stem by its letters and digits alone: equal stems ask the same. */
    static String bare(String stem) {
        return Normalizer.normalize(stem, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Punct}\\p{IsPunctuation}\\p{Space}]", "");
    }
}
