package org.gankao.questionbank.formats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gankao.platform.jobs.Progress;
import org.gankao.platform.ledger.Change;
import org.gankao.platform.security.Caller;
import org.gankao.platform.security.Permission;
import org.gankao.platform.security.Requires;
import org.gankao.platform.sheets.Sheet;
import org.gankao.platform.sheets.WorkbookReader;
import org.gankao.questionbank.Figure;
import org.gankao.questionbank.ItemImportService;
import org.gankao.questionbank.ItemService;
import org.gankao.questionbank.KnownStem;
import org.gankao.questionbank.PictureService;
import org.gankao.questionbank.TopicRow;
import org.gankao.shared.NotFoundException;
import org.gankao.shared.RuleViolationException;
import org.gankao.shared.Sha256;

/**
 * Use cases on files of items, in any {@link FileFormat}: check, look at the report, confirm or discard. Nothing reaches the bank before it is
 * confirmed, and then all of it or nothing. Authors see only what they sent themselves.
 */
@ApplicationScoped
@Transactional
public class ItemSheetService {

    /** Largest file taken, bytes. */
    public static final int FILE_LIMIT = 10 * 1024 * 1024;

    private static final int LISTED = 50;
    private static final String SHEET = "试题";

    @Inject
    ItemImportRepository sheets;

    @Inject
    ItemImportService imports;

    @Inject
    ItemService items;

    @Inject
    PictureService pictures;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Keeps a file for its report.
     *
     * @return id of the import
     * @throws RuleViolationException if it is in no known format, hostile or without items
     */
    @Requires(Permission.ITEM_EDIT)
    public long check(String fileName, byte[] content) {
        if (content.length > FILE_LIMIT) {
            throw new RuleViolationException("questionbank.import.tooLarge", FILE_LIMIT / 1024 / 1024);
        }
        SheetReport report = read(content, "i");
        long maker = caller.require().accountId();
        ItemImport made = new ItemImport(bare(fileName), content, maker, clock.instant());
        sheets.add(made);
        changes.fire(Change.of(
                "questionbank.import.check",
                "item-import:" + made.id(),
                "file",
                made.row().fileName(),
                "rows",
                report.rows(),
                "errors",
                report.of(Finding.Kind.ERROR).size()));
        return made.id();
    }

    /** Refuses who may not import. */
    @Requires(Permission.ITEM_EDIT)
    @Transactional(TxType.SUPPORTS)
    public void requireAuthor() {
        caller.require();
    }

    /** The caller's imports, newest first. */
    @Requires(Permission.ITEM_EDIT)
    @Transactional(TxType.SUPPORTS)
    public List<ImportRow> mine() {
        return sheets.ofMaker(caller.require().accountId(), LISTED);
    }

    @Requires(Permission.ITEM_EDIT)
    @Transactional(TxType.SUPPORTS)
    public ImportRow get(long id) {
        return own(sheets.find(id).orElseThrow(ItemSheetService::unknown)).row();
    }

    /** What the file holds, judged against the bank as it is now. */
    @Requires(Permission.ITEM_EDIT)
    @Transactional(TxType.SUPPORTS)
    public SheetReport report(long id) {
        ItemImport sent = own(sheets.find(id).orElseThrow(ItemSheetService::unknown));
        return read(sent.content(), prefix(id));
    }

    /**
     * Refuses at once what {@link #confirm} would refuse after a while.
     *
     * @throws RuleViolationException while an error is left
     */
    @Requires(Permission.ITEM_EDIT)
    @Transactional(TxType.SUPPORTS)
    public void requireConfirmable(long id) {
        ItemImport sent = own(sheets.find(id).orElseThrow(ItemSheetService::unknown));
        sent.requireOpen();
        requireClean(read(sent.content(), prefix(id)));
    }

    /**
     * Brings all items in as drafts.
     *
     * @return how many are new or changed
     * @throws RuleViolationException while an error is left
     */
    @Requires(Permission.ITEM_EDIT)
    public int confirm(long id, Progress progress) {
        ItemImport sent = own(sheets.lock(id).orElseThrow(ItemSheetService::unknown));
        sent.requireOpen();
        SheetReport report = read(sent.content(), prefix(id));
        requireClean(report);
        report.pictures().values().forEach(pictures::upload);
        int changed = imports.putDrafts(report.drafts(), progress);
        sent.confirm(changed, clock.instant());
        changes.fire(Change.of("questionbank.import.confirm", "item-import:" + id, "items", changed));
        return changed;
    }

    @Requires(Permission.ITEM_EDIT)
    public void discard(long id) {
        ItemImport sent = own(sheets.lock(id).orElseThrow(ItemSheetService::unknown));
        sent.discard(clock.instant());
        changes.fire(Change.of("questionbank.import.discard", "item-import:" + id));
    }

    private static void requireClean(SheetReport report) {
        if (!report.isClean()) {
            throw new RuleViolationException(
                    "questionbank.import.hasErrors",
                    report.of(Finding.Kind.ERROR).size());
        }
    }

    private ItemImport own(ItemImport sent) {
        if (sent.row().madeBy() != caller.require().accountId()) {
            throw unknown();
        }
        return sent;
    }

    private static NotFoundException unknown() {
        return new NotFoundException("questionbank.import.unknown");
    }

    private static String prefix(long id) {
        return "i" + id;
    }

    private SheetReport read(byte[] content, String prefix) {
        FileFormat format = FileFormat.of(content);
        List<KnownStem> known = items.known();
        ItemSheet.Bank bank = bank(known);
        if (format == FileFormat.WORKBOOK) {
            List<Sheet> all = WorkbookReader.read(content);
            Sheet sheet = all.stream()
                    .filter(one -> one.name().strip().equals(SHEET))
                    .findFirst()
                    .orElse(all.get(0));
            return ItemSheet.read(sheet, bank, prefix);
        }
        Questions questions = QuestionReaders.read(format, content, held);
        if (questions.count() == 0) {
            throw new RuleViolationException("questionbank.import.noQuestion");
        }
        return QuestionJudge.judge(questions, bank, known, prefix);
    }

    private final Questions.Held held = new Questions.Held() {
        @Override
        public Optional<String> path(String name, byte[] content) {
            return held(name, content);
        }

        @Override
        public boolean holds(String path) {
            return pictures.exists(path);
        }
    };

    /** By which path the bank holds a picture: an uploaded one by its bytes, one of a pack by name and bytes. */
    private Optional<String> held(String name, byte[] content) {
        String uploaded = Figure.UPLOADED + Sha256.hex(content);
        if (pictures.exists(uploaded)) {
            return Optional.of(uploaded);
        }
        String path = name.replaceFirst("^/+", "");
        return !path.startsWith(Figure.UPLOADED)
                        && pictures.exists(path)
                        && Arrays.equals(pictures.read(path).content(), content)
                ? Optional.of(path)
                : Optional.empty();
    }

    private ItemSheet.Bank bank(List<KnownStem> known) {
        Map<String, String> topics =
                items.topics().stream().collect(Collectors.toMap(TopicRow::name, TopicRow::code, (a, b) -> a));
        Map<String, KnownStem> stems = new HashMap<>();
        known.forEach(one -> stems.putIfAbsent(SheetWords.bare(one.stem()), one));
        return new ItemSheet.Bank(topics, items.laws(), stems, items.today());
    }

    /** Without the folders some browsers send. */
    private static String bare(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .strip();
        return name.length() > 200 ? name.substring(name.length() - 200) : name.isEmpty() ? SHEET + ".xlsx" : name;
    }
}
