package org.gankao.questionbank.formats;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gankao.platform.files.SafeArchive;
import org.gankao.platform.files.SafeXml;
import org.gankao.shared.RuleViolationException;

/** What items are exchanged in. A file is recognised by its content; what its name ends in means nothing. */
public enum FileFormat {
    WORKBOOK("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Our own workbook, which holds every type. */
    FULL_WORKBOOK("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Moodle XML, by docs.moodle.org, "Moodle XML format". */
    MOODLE_XML("xml", "application/xml"),
    /** Numbered questions in a Word document. */
    WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** A package of QTI 2.1 or 2.2, or one item of them. */
    QTI_2("qti22.zip", "application/zip"),
    /** A package of QTI 3.0. */
    QTI_3("qti30.zip", "application/zip"),
    /** GIFT, by docs.moodle.org, "GIFT format". */
    GIFT("gift.txt", "text/plain;charset=utf-8"),
    /** Aiken, by docs.moodle.org, "Aiken format". */
    AIKEN("aiken.txt", "text/plain;charset=utf-8");

    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final String ending;
    private final String mediaType;

    FileFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether the bank can be written in it. */
    public boolean isWritten() {
        return this != WORKBOOK;
    }

    /** The formats the bank can be written in. */
    public static FileFormat[] written() {
        return Arrays.stream(values()).filter(FileFormat::isWritten).toArray(FileFormat[]::new);
    }

    /** @throws RuleViolationException if it is none of them, is locked or is hostile */
    static FileFormat of(byte[] file) {
        if (SafeArchive.is(file)) {
            return ofArchive(SafeArchive.open(file));
        }
        if (file.length >= OLE2.length && Arrays.equals(OLE2, Arrays.copyOf(file, OLE2.length))) {
            throw new RuleViolationException("platform.sheets.oldOrLocked");
        }
        if (isXml(file)) {
            return ofRoot(SafeXml.read(file).name()).orElseThrow(FileFormat::unknown);
        }
        return ofText(file);
    }

    private static FileFormat ofText(byte[] file) {
        List<String> lines = PlainFile.lines(file);
        if (lines.stream().anyMatch(line -> line.indexOf('\0') >= 0)) {
            throw unknown();
        }
        if (Aiken.is(lines)) {
            return AIKEN;
        }
        String text = String.join("\n", lines);
        int open = GiftText.find(text, "{", 0);
        if (open >= 0 && GiftText.find(text, "}", open) > open) {
            return GIFT;
        }
        throw unknown();
    }

    private static FileFormat ofArchive(Map<String, byte[]> files) {
        Set<String> names = files.keySet();
        if (names.contains("xl/workbook.xml")) {
            return isFull(files.get("xl/workbook.xml")) ? FULL_WORKBOOK : WORKBOOK;
        }
        if (names.contains("word/document.xml")) {
            return WORD;
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith("imsmanifest.xml")) {
                boolean third = SafeXml.read(file.getValue()).all("resource").stream()
                        .anyMatch(resource -> resource.attribute("type").contains("v3p0"));
                return third ? QTI_3 : QTI_2;
            }
        }
        throw unknown();
    }

    private static boolean isFull(byte[] workbook) {
        return SafeXml.read(workbook).all("sheet").stream()
                .anyMatch(sheet -> sheet.attribute("name").strip().equals(FullSheetReader.SHEET));
    }

    private static Optional<FileFormat> ofRoot(String root) {
        return switch (root) {
            case "quiz" -> Optional.of(MOODLE_XML);
            case "assessmentItem" -> Optional.of(QTI_2);
            case "qti-assessment-item" -> Optional.of(QTI_3);
            default -> Optional.empty();
        };
    }

    private static boolean isXml(byte[] file) {
        String head = new String(file, 0, Math.min(file.length, 200), StandardCharsets.UTF_8);
        return head.replace("\uFEFF", "").stripLeading().startsWith("<");
    }

    private static RuleViolationException unknown() {
        return new RuleViolationException("questionbank.import.unknownFormat");
    }
}
