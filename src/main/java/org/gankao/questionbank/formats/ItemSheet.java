package org.gankao.questionbank.formats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gankao.platform.sheets.Cleaning;
import org.gankao.platform.sheets.Sheet;
import org.gankao.platform.sheets.SheetCell;
import org.gankao.platform.sheets.SheetRow;
import org.gankao.questionbank.Difficulty;
import org.gankao.questionbank.ItemContent;
import org.gankao.questionbank.ItemImportService.Draft;
import org.gankao.questionbank.ItemKey;
import org.gankao.questionbank.ItemSyntax;
import org.gankao.questionbank.ItemType;
import org.gankao.questionbank.KnownStem;
import org.gankao.questionbank.pack.Law;
import org.gankao.shared.RuleViolationException;
import org.gankao.shared.Sha256;
import org.jspecify.annotations.Nullable;

/** Reads one sheet of items. Everything in a cell is text: no formula is evaluated, no markup means anything. */
final class ItemSheet {

    /** More rows than anybody reviews. */
    static final int MOST_ROWS = 5000;

    private static final Pattern MARKUP = Pattern.compile("<\\s*/?\\s*[a-zA-Z][^>]*>");
    private static final Pattern BLANK = Pattern.compile("_{2,}");
    private static final Pattern BETWEEN_KEYS = Pattern.compile("[、,，;；/\\s]+");
    private static final Pattern BETWEEN_ANSWERS = Pattern.compile("[;；]");
    private static final Pattern BETWEEN_SPELLINGS = Pattern.compile("[|｜]");
    private static final int LONGEST_STEM = 2000;
    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_OPTION = 500;

    /**
     * What the bank knows already.
     *
     * @param topics code by name
     * @param stems item by {@link SheetWords#bare} stem
     */
    record Bank(Map<String, String> topics, List<Law> laws, Map<String, KnownStem> stems, LocalDate today) {}

    private final Bank bank;
    private final String prefix;
    private final Map<SheetColumn, Integer> columns = new EnumMap<>(SheetColumn.class);
    private final List<Finding> findings = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, Integer> newTopics = new LinkedHashMap<>();
    private int rows;

    /** One row while it is read. */
    private final class Line {

        private final SheetRow row;
        private boolean broken;

        Line(SheetRow row) {
            this.row = row;
        }

        /** The cell's text, cleaned; what had to be cleaned and what was no plain text is noted. */
        String text(SheetColumn column) {
            SheetCell cell = row.cell(columns.getOrDefault(column, -1));
            if (cell.formula() != null) {
                String formula = "=" + cell.formula();
                find(Finding.Kind.NOTE, column, "formula", formula);
                return formula;
            }
            String cleaned = Cleaning.text(cell.text());
            if (!cleaned.equals(cell.text())) {
                find(Finding.Kind.CLEANED, column, "cleaned", cell.text(), cleaned);
            }
            if (MARKUP.matcher(cleaned).find()) {
                find(Finding.Kind.NOTE, column, "markup");
            }
            return cleaned;
        }

        void find(Finding.Kind kind, SheetColumn column, String key, Object... args) {
            findings.add(Finding.of(kind, row.number(), column.heading(), key, args));
        }

        void error(SheetColumn column, String key, Object... args) {
            broken = true;
            find(Finding.Kind.ERROR, column, key, args);
        }
    }

    private ItemSheet(Bank bank, String prefix) {
        this.bank = bank;
        this.prefix = prefix;
    }

    /**
     * @param prefix what the codes of new items start with; the row number follows
     * @throws RuleViolationException if it is no sheet of items at all, or too long
     */
    static SheetReport read(Sheet sheet, Bank bank, String prefix) {
        ItemSheet reading = new ItemSheet(bank, prefix);
        List<SheetRow> filled =
                sheet.rows().stream().filter(Predicate.not(SheetRow::isBlank)).toList();
        if (filled.isEmpty()) {
            throw new RuleViolationException("questionbank.sheet.nothing");
        }
        if (filled.size() - 1 > MOST_ROWS) {
            throw new RuleViolationException("questionbank.sheet.tooLong", MOST_ROWS);
        }
        reading.readHeading(filled.get(0));
        if (reading.findings.isEmpty()) {
            filled.stream().skip(1).forEach(row -> reading.readRow(reading.new Line(row)));
            reading.noteNewTopics();
        }
        return new SheetReport(reading.rows, reading.findings, reading.drafts);
    }

    private void readHeading(SheetRow heading) {
        for (int i = 0; i < heading.cells().size(); i++) {
            int at = i;
            SheetColumn.of(Cleaning.solid(heading.cell(i).text())).ifPresent(column -> columns.putIfAbsent(column, at));
        }
        if (!columns.containsKey(SheetColumn.TYPE) && !columns.containsKey(SheetColumn.STEM)) {
            throw new RuleViolationException("questionbank.sheet.noHeading");
        }
        for (SheetColumn column : SheetColumn.values()) {
            if (column.isNeeded() && !columns.containsKey(column)) {
                findings.add(Finding.of(
                        Finding.Kind.ERROR, heading.number(), column.heading(), "noColumn", column.heading()));
            }
        }
    }

    private void readRow(Line line) {
        rows++;
        ItemType type = type(line);
        String stem = stem(line);
        Map<String, String> options = options(line, type);
        ItemKey key = key(line, type, options, stem);
        String explanation = line.text(SheetColumn.EXPLANATION);
        Difficulty difficulty = difficulty(line);
        String topic = topic(line);
        String sourceText = source(line);
        if (line.broken || type == null || key == null || difficulty == null) {
            return;
        }
        SourceText source = SourceText.read(sourceText, bank.laws(), bank.today());
        ItemContent content = new ItemContent(
                type,
                difficulty,
                stem,
                null,
                ItemSyntax.read(type, type.hasOptions() ? Map.of("options", options) : Map.of()),
                explanation,
                source.lawId(),
                source.keptArticle(),
                source.keptText(sourceText));
        addDraft(line, topic, content, key);
    }

    private @Nullable ItemType type(Line line) {
        String text = line.text(SheetColumn.TYPE);
        Optional<ItemType> type = SheetWords.type(text);
        if (text.isEmpty()) {
            line.error(SheetColumn.TYPE, "noType");
        } else if (type.isEmpty()) {
            line.error(SheetColumn.TYPE, "unknownType", text);
        }
        return type.orElse(null);
    }

    private String stem(Line line) {
        String raw = line.text(SheetColumn.STEM);
        String stem = BLANK.matcher(raw).replaceAll("____");
        if (stem.isEmpty()) {
            line.error(SheetColumn.STEM, "noStem");
            return stem;
        }
        if (stem.length() > LONGEST_STEM) {
            line.error(SheetColumn.STEM, "tooLongText", LONGEST_STEM);
        }
        Integer before = seen.putIfAbsent(SheetWords.bare(stem), line.row.number());
        if (before != null) {
            line.error(SheetColumn.STEM, "sameStem", before);
        }
        SheetWords.outdated(stem)
                .ifPresent(word -> line.find(
                        Finding.Kind.WARNING, SheetColumn.STEM, "outdatedWord", word.getKey(), word.getValue()));
        return stem;
    }

    private Map<String, String> options(Line line, @Nullable ItemType type) {
        Map<String, String> options = new TreeMap<>();
        Map<String, String> letters = new HashMap<>();
        String gap = "";
        for (SheetColumn column : SheetColumn.OPTIONS) {
            String text = line.text(column);
            if (text.isEmpty()) {
                gap = gap.isEmpty() ? column.name() : gap;
                continue;
            }
            if (text.length() > LONGEST_OPTION) {
                line.error(column, "tooLongText", LONGEST_OPTION);
            }
            if (type != null && !type.hasOptions()) {
                line.error(column, "optionNotWanted");
                return Map.of();
            }
            if (!gap.isEmpty()) {
                line.error(SheetColumn.valueOf(gap), "optionGap", gap, column.name());
                gap = "";
            }
            String same = letters.putIfAbsent(SheetWords.bare(text).isEmpty() ? text : text.strip(), column.name());
            if (same != null) {
                line.error(column, "sameOption", same, column.name());
            }
            options.put(column.name(), text);
        }
        if (type != null && type.hasOptions()) {
            int least = type == ItemType.MULTIPLE ? 4 : 3;
            if (options.size() < least) {
                line.error(SheetColumn.OPTIONS.get(options.size()), "tooFewOptions", least, options.size());
            }
        }
        return options;
    }

    private @Nullable ItemKey key(Line line, @Nullable ItemType type, Map<String, String> options, String stem) {
        String text = line.text(SheetColumn.KEY);
        if (text.isEmpty()) {
            line.error(SheetColumn.KEY, "noKey");
            return null;
        }
        if (type == null) {
            return null;
        }
        return switch (type) {
            case SINGLE, MULTIPLE -> choices(line, type, options, text);
            case TRUE_FALSE -> truth(line, text);
            case FILL_IN -> answers(line, stem, text);
            case SHORT_ANSWER ->
                new ItemKey.Points(pieces(BETWEEN_ANSWERS, text).stream()
                        .map(point -> new ItemKey.Point(point, 1))
                        .toList());
            default -> throw new IllegalStateException("SheetWords know no " + type);
        };
    }

    private @Nullable ItemKey choices(Line line, ItemType type, Map<String, String> options, String text) {
        String letters = BETWEEN_KEYS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        List<String> keys = Arrays.stream(letters.split("")).distinct().sorted().toList();
        for (String letter : keys) {
            if (!options.containsKey(letter)) {
                line.error(SheetColumn.KEY, "keyNoOption", letter);
                return null;
            }
        }
        if (type != ItemType.MULTIPLE && keys.size() != 1) {
            line.error(SheetColumn.KEY, "keyTooMany", keys.size());
            return null;
        }
        if (type == ItemType.MULTIPLE && keys.size() < 2) {
            line.error(SheetColumn.KEY, "keyTooFew");
            return null;
        }
        return ItemKey.ofChoices(keys);
    }

    private static @Nullable ItemKey truth(Line line, String text) {
        Optional<Boolean> truth = SheetWords.truth(text);
        if (truth.isEmpty()) {
            line.error(SheetColumn.KEY, "keyNotTruth", text);
            return null;
        }
        return ItemKey.ofTruth(truth.get());
    }

    private static @Nullable ItemKey answers(Line line, String stem, String text) {
        List<ItemKey.Spellings> answers = pieces(BETWEEN_ANSWERS, text).stream()
                .map(blank -> new ItemKey.Spellings(pieces(BETWEEN_SPELLINGS, blank)))
                .toList();
        int blanks = (stem.length() - stem.replace("____", "").length()) / 4;
        if (!stem.isEmpty() && blanks == 0) {
            line.error(SheetColumn.STEM, "noBlank");
            return null;
        }
        if (!stem.isEmpty() && blanks != answers.size()) {
            line.error(SheetColumn.KEY, "blankCount", blanks, answers.size());
            return null;
        }
        return new ItemKey.Blanks(List.copyOf(answers));
    }

    private static List<String> pieces(Pattern between, String text) {
        List<String> pieces = Arrays.stream(between.split(text))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
        return pieces.isEmpty() ? List.of(text) : pieces;
    }

    private @Nullable Difficulty difficulty(Line line) {
        String text = line.text(SheetColumn.DIFFICULTY);
        Optional<Difficulty> difficulty = SheetWords.difficulty(text);
        if (text.isEmpty()) {
            line.error(SheetColumn.DIFFICULTY, "noDifficulty");
        } else if (difficulty.isEmpty()) {
            line.error(SheetColumn.DIFFICULTY, "unknownDifficulty", text);
        }
        return difficulty.orElse(null);
    }

    private String topic(Line line) {
        String topic = line.text(SheetColumn.TOPIC);
        if (topic.isEmpty()) {
            line.error(SheetColumn.TOPIC, "noTopic");
        } else if (topic.length() > 60) {
            line.error(SheetColumn.TOPIC, "tooLongText", 60);
        } else if (!bank.topics().containsKey(topic)) {
            newTopics.putIfAbsent(topic, line.row.number());
        }
        return topic;
    }

    private String source(Line line) {
        String text = line.text(SheetColumn.SOURCE);
        if (text.length() > LONGEST_SOURCE) {
            line.error(SheetColumn.SOURCE, "tooLongText", LONGEST_SOURCE);
            return text;
        }
        SourceText.warnings(text, bank.laws(), bank.today())
                .forEach(warning -> line.find(
                        Finding.Kind.WARNING,
                        SheetColumn.SOURCE,
                        warning.key(),
                        warning.args().toArray()));
        return text;
    }

    /** What the bank holds already is not brought in twice; an item imported before gets a new wording. */
    private void addDraft(Line line, String topic, ItemContent content, ItemKey key) {
        KnownStem known = bank.stems().get(SheetWords.bare(content.stem()));
        String code = prefix + "-" + line.row.number();
        if (known != null) {
            if (known.contentHash().equals(content.hashWith(key))) {
                line.find(Finding.Kind.NOTE, SheetColumn.STEM, "unchanged", known.code());
                return;
            }
            if (!known.pack().isEmpty()) {
                line.find(Finding.Kind.WARNING, SheetColumn.STEM, "inPack", known.code());
                return;
            }
            line.find(Finding.Kind.NOTE, SheetColumn.STEM, "newWording", known.code());
            code = known.code();
        }
        String topicCode =
                bank.topics().getOrDefault(topic, "t-" + Sha256.hex(topic).substring(0, 10));
        drafts.add(new Draft(code, topicCode, topic, content, key));
    }

    private void noteNewTopics() {
        newTopics.forEach((topic, row) ->
                findings.add(Finding.of(Finding.Kind.WARNING, row, SheetColumn.TOPIC.heading(), "newTopic", topic)));
        findings.sort(java.util.Comparator.comparingInt(Finding::row));
    }
}
