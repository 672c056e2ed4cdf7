package org.gankao.questionbank.formats;

import java.util.List;
import java.util.function.Function;
import org.gankao.questionbank.Picture;

/** The writer of each format the bank is {@linkplain FileFormat#isWritten() written} in. */
final class QuestionWriters {

    private QuestionWriters() {}

    /**
     * @param pictures the picture of a path
     * @param bank for its laws, by which sources are worded
     */
    static Written write(
            FileFormat format, List<Exchanged> items, Function<String, Picture> pictures, ItemSheet.Bank bank) {
        return switch (format) {
            case MOODLE_XML -> MoodleXmlWriter.write(items, pictures);
            case WORD -> WordWriter.write(items, bank);
            case GIFT -> GiftWriter.write(items, bank);
            case AIKEN -> Aiken.write(items);
            case QTI_2, QTI_3 -> QtiWriter.write(items, format == FileFormat.QTI_3, pictures);
            case FULL_WORKBOOK -> FullSheetWriter.write(items, pictures, bank);
            case WORKBOOK -> throw new IllegalArgumentException(format.name());
        };
    }
}
