package org.gankao.platform.sheets;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.gankao.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads .xlsx files row by row, without holding the file's tree in memory. Formulas are given as text, never evaluated;
 * a file that unpacks to more than {@value #UNPACKED_LIMIT} bytes, is locked by a password or is no workbook is refused.
 */
public final class WorkbookReader {

    /** Largest file taken, bytes. */
    public static final long FILE_LIMIT = 60L * 1024 * 1024;

    static final long UNPACKED_LIMIT = 1024L * 1024 * 1024;
    static final int PARTS_LIMIT = 5000;
    private static final double LEAST_RATIO = 0.005;

    static {
        ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
        ZipSecureFile.setMaxEntrySize(UNPACKED_LIMIT);
    }

    private WorkbookReader() {}

    /** All sheets in order. */
    public static List<Sheet> read(Path file) {
        List<Sheet> sheets = new ArrayList<>();
        List<SheetRow> rows = new ArrayList<>();
        stream(
                file,
                name -> {
                    rows.clear();
                    return row -> rows.add(row);
                },
                name -> sheets.add(new Sheet(name, rows)));
        return sheets;
    }

    /** All sheets of a file in memory; the parser works on files, so it is written to the disk for that long. */
    public static List<Sheet> read(byte[] content) {
        try {
            Path file = Files.createTempFile("gankao-sheet", ".xlsx");
            try {
                Files.write(file, content);
                return read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Goes through the file sheet by sheet, row by row.
     *
     * @param opened gives for a sheet's name what takes its rows, or null to pass over the sheet
     * @param closed told when a sheet that was not passed over has ended
     * @throws RuleViolationException with a key {@code platform.sheets.*} if the file cannot be read
     */
    public static void stream(Path file, Opened opened, Consumer<String> closed) {
        check(file);
        try (OPCPackage container = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(container);
            StylesTable styles = reader.getStylesTable();
            SharedStrings strings = new ReadOnlySharedStringsTable(container, false);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            int count = 0;
            while (sheets.hasNext()) {
                try (InputStream in = sheets.next()) {
                    count++;
                    String name = sheets.getSheetName();
                    Consumer<SheetRow> taker = opened.open(name);
                    if (taker != null) {
                        parse(in, new SheetHandler(styles, strings, taker));
                        closed.accept(name);
                    }
                }
            }
            if (count == 0) {
                throw new RuleViolationException("platform.sheets.noSheet");
            }
        } catch (RuleViolationException e) {
            throw e;
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | SAXException
                | ParserConfigurationException
                | IllegalArgumentException
                | IllegalStateException e) {
            throw refusal(e);
        }
    }

    /** Says what takes the rows of a sheet. */
    @FunctionalInterface
    public interface Opened {
        @Nullable
        Consumer<SheetRow> open(String sheet);
    }

    private static void parse(InputStream in, SheetHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(handler);
        parser.parse(new InputSource(in));
    }

    private static void check(Path file) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new RuleViolationException("platform.sheets.empty");
            }
            if (size > FILE_LIMIT) {
                throw new RuleViolationException("platform.sheets.tooLarge", FILE_LIMIT / 1024 / 1024);
            }
            switch (magic(file)) {
                case OOXML -> checkParts(file);
                case OLE2 -> throw new RuleViolationException("platform.sheets.oldOrLocked");
                default -> throw new RuleViolationException("platform.sheets.noWorkbook");
            }
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    private static FileMagic magic(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return FileMagic.valueOf(in);
        }
    }

    /** Counts what the file unpacks to before anything is parsed, because a small file can hold a mountain. */
    private static void checkParts(Path file) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long unpacked = 0;
        int parts = 0;
        boolean workbook = false;
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                workbook |= part.getName().toLowerCase(Locale.ROOT).contains("workbook.xml");
                if (++parts > PARTS_LIMIT) {
                    throw new RuleViolationException("platform.sheets.bomb");
                }
                for (int n = zip.read(buffer); n > 0; n = zip.read(buffer)) {
                    unpacked += n;
                    if (unpacked > UNPACKED_LIMIT || unpacked > BOMB_FREE && unpacked > Files.size(file) * BOMB_RATIO) {
                        throw new RuleViolationException("platform.sheets.bomb");
                    }
                }
            }
        } catch (ZipException e) {
            throw new RuleViolationException("platform.sheets.damaged");
        }
        if (!workbook) {
            throw new RuleViolationException("platform.sheets.noWorkbook");
        }
    }

    private static final long BOMB_FREE = 50L * 1024 * 1024;
    private static final long BOMB_RATIO = 150;

    private static RuleViolationException refusal(Exception cause) {
        RuleViolationException refusal = new RuleViolationException("platform.sheets.damaged");
        refusal.initCause(cause);
        return refusal;
    }

    /** Turns the events of a sheet's XML into rows. */
    private static final class SheetHandler extends DefaultHandler {

        private final StylesTable styles;
        private final SharedStrings strings;
        private final Consumer<SheetRow> taker;

        private final List<SheetCell> cells = new ArrayList<>();
        private final StringBuilder value = new StringBuilder();
        private final StringBuilder formula = new StringBuilder();
        private int row;
        private int column;
        private String type = "";
        private int style = -1;
        private boolean inValue;
        private boolean inFormula;
        private boolean hasFormula;
        private boolean inPhonetic;

        SheetHandler(StylesTable styles, SharedStrings strings, Consumer<SheetRow> taker) {
            this.styles = styles;
            this.strings = strings;
            this.taker = taker;
        }

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes) {
            switch (local) {
                case "row" -> {
                    String number = attributes.getValue("r");
                    row = number == null ? row + 1 : Integer.parseInt(number);
                    cells.clear();
                }
                case "c" -> {
                    String reference = attributes.getValue("r");
                    column = reference == null ? cells.size() : new CellReference(reference).getCol();
                    type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
                    String styled = attributes.getValue("s");
                    style = styled == null ? -1 : Integer.parseInt(styled);
                    value.setLength(0);
                    formula.setLength(0);
                    hasFormula = false;
                }
                case "v", "t" -> inValue = !inPhonetic;
                case "rPh" -> inPhonetic = true;
                case "f" -> {
                    inFormula = true;
                    hasFormula = true;
                }
                default -> {
                    // other elements hold no cell content
                }
            }
        }

        @Override
        public void characters(char[] text, int start, int length) {
            if (inValue) {
                value.append(text, start, length);
            } else if (inFormula) {
                formula.append(text, start, length);
            }
        }

        @Override
        public void endElement(String uri, String local, String qualified) {
            switch (local) {
                case "v", "t" -> inValue = false;
                case "f" -> inFormula = false;
                case "rPh" -> inPhonetic = false;
                case "c" -> {
                    while (cells.size() < column) {
                        cells.add(SheetCell.EMPTY);
                    }
                    cells.add(cell());
                }
                case "row" -> taker.accept(new SheetRow(row, cells));
                default -> {
                    // as above
                }
            }
        }

        private SheetCell cell() {
            String text = value.toString();
            String formulaText = hasFormula ? formula.toString() : null;
            return switch (type) {
                case "s" -> new SheetCell(shared(text), null, null, formulaText);
                case "inlineStr", "str", "e" -> new SheetCell(text, null, null, formulaText);
                case "b" -> new SheetCell(text.equals("1") ? "TRUE" : "FALSE", null, null, formulaText);
                case "d" ->
                    new SheetCell(text, null, Cleaning.date(text.split("T")[0]).orElse(null), formulaText);
                default -> number(text, formulaText);
            };
        }

        private String shared(String index) {
            return index.isBlank()
                    ? ""
                    : strings.getItemAt(Integer.parseInt(index.strip())).getString();
        }

        private SheetCell number(String text, @Nullable String formulaText) {
            if (text.isBlank()) {
                return new SheetCell("", null, null, formulaText);
            }
            BigDecimal number;
            try {
                number = new BigDecimal(text.strip());
            } catch (NumberFormatException e) {
                return new SheetCell(text, null, null, formulaText);
            }
            LocalDate date = isDate() ? dateOf(number) : null;
            String shown = date != null ? date.toString() : plain(number);
            return new SheetCell(shown, number, date, formulaText);
        }

        private boolean isDate() {
            if (style < 0 || style >= styles.getNumCellStyles()) {
                return false;
            }
            XSSFCellStyle cellStyle = styles.getStyleAt(style);
            String format = cellStyle.getDataFormatString();
            if (format == null) {
                format = BuiltinFormats.getBuiltinFormat(cellStyle.getDataFormat());
            }
            return DateUtil.isADateFormat(cellStyle.getDataFormat(), format);
        }

        private static @Nullable LocalDate dateOf(BigDecimal serial) {
            return Cleaning.ofSerial(serial.setScale(0, RoundingMode.FLOOR).intValue());
        }

        /** As people see it: 15 digits at most, no exponent, no ending zeros. */
        private static String plain(BigDecimal number) {
            BigDecimal rounded = number.round(new MathContext(15));
            return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        }
    }
}
