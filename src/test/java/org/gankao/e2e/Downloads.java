package org.gankao.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Opens what was downloaded as the recipient would. */
final class Downloads {

    private static final String FORMULA_STARTS = "=+-@";

    private Downloads() {}

    /** It is a workbook that holds the texts and in which nothing is, or becomes, a formula. */
    static void assertSheet(Path file, String... texts) throws IOException {
        List<String> found = new ArrayList<>();
        try (Workbook book = WorkbookFactory.create(file.toFile())) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).as(cell.toString()).isNotEqualTo(CellType.FORMULA);
                        if (cell.getCellType() == CellType.STRING) {
                            found.add(cell.getStringCellValue());
                            assertQuoted(cell);
                        }
                    }
                }
            }
        }
        assertThat(found).contains(texts);
    }

    private static void assertQuoted(Cell cell) {
        String text = cell.getStringCellValue();
        if (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
            assertThat(cell.getCellStyle().getQuotePrefixed())
                    .as("%s is marked as text", text)
                    .isTrue();
        }
    }

    /** It is a PDF whose text can be read and holds the words. */
    static void assertPaper(Path file, String words) throws IOException {
        assertThat(Files.readAllBytes(file)).startsWith('%', 'P', 'D', 'F');
        StringBuilder text = new StringBuilder();
        try (PdfReader reader = new PdfReader(file.toString())) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page));
            }
        }
        assertThat(text.toString().replaceAll("\\s", "")).contains(words);
    }
}
