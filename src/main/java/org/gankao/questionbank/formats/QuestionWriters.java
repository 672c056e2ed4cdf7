package org.gankao.questionbank.formats;

import java.util.List;
import java.util.function.Function;
import org.gankao.questionbank.Picture;

/** The writer of each format the bank is {@linkplain FileFormat#isWritten() written} in. */
final class QuestionWriters {

    private QuestionWriters() {}

    /** @param pictures the picture of a path */
    static Written write(FileFormat format, List<Exchanged> items, Function<String, Picture> pictures) {
        return switch (format) {
            case MOODLE_XML -> MoodleXmlWriter.write(items, pictures);
            case WORKBOOK -> throw new IllegalArgumentException(format.name());
        };
    }
}
