package org.gankao.questionbank.formats;

import java.util.List;
import org.gankao.platform.files.SafeArchive;
import org.gankao.platform.sheets.Sheet;
import org.gankao.platform.sheets.WorkbookReader;
import org.gankao.shared.RuleViolationException;

/** The reader of each format but the workbook, which has a check of its own. */
final class QuestionReaders {

    private QuestionReaders() {}

    /** @throws org.gankao.shared.RuleViolationException if the file is hostile, broken or too long */
    static Questions read(FileFormat format, byte[] file, Questions.Held held) {
        return switch (format) {
            case MOODLE_XML -> MoodleXmlReader.read(file, held);
            case WORD -> TextQuestions.read(DocumentText.read(file), held);
            case GIFT -> GiftReader.read(PlainFile.lines(file), held);
            case AIKEN -> Aiken.read(PlainFile.lines(file), held);
            case QTI_2, QTI_3 -> QtiReader.read(file, held);
            case FULL_WORKBOOK -> full(file, held);
            case WORKBOOK -> throw new IllegalArgumentException(format.name());
        };
    }

    private static Questions full(byte[] file, Questions.Held held) {
        List<Sheet> sheets = WorkbookReader.read(file);
        Sheet items = sheets.stream()
                .filter(sheet -> sheet.name().strip().equals(FullSheetReader.SHEET))
                .findFirst()
                .orElseThrow(() -> new RuleViolationException("questionbank.sheet.nothing"));
        return FullSheetReader.read(items.rows(), FullWorkbook.pictures(SafeArchive.open(file), sheets), held);
    }
}
