package org.gankao.questionbank.formats;

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
            case WORKBOOK -> throw new IllegalArgumentException(format.name());
        };
    }
}
