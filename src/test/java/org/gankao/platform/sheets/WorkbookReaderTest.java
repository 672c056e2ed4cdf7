package org.gankao.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookReaderTest {

    @TempDir
    Path folder;

    @Test
    void reads_texts_numbers_and_formulas_without_evaluating() throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var row = book.createSheet("表").createRow(4);
            row.createCell(0).setCellValue("村");
            row.createCell(2).setCellValue(13848396030L);
            row.createCell(3).setCellFormula("1+1");
            book.write(out);
        }

        SheetRow row = WorkbookReader.read(file).get(0).rows().get(0);

        assertThat(row.number()).isEqualTo(5);
        assertThat(row.cell(0).text()).isEqualTo("村");
        assertThat(row.cell(1)).isEqualTo(SheetCell.EMPTY);
        assertThat(row.cell(2).text()).isEqualTo("13848396030");
        assertThat(row.cell(3).formula()).isEqualTo("1+1");
        assertThat(row.cell(9)).isEqualTo(SheetCell.EMPTY);
    }

    @Test
    void says_why_a_file_cannot_be_read() throws IOException {
        assertThatRefused(Files.write(folder.resolve("empty"), new byte[0]), "platform.sheets.empty");
        assertThatRefused(Files.writeString(folder.resolve("text"), "not a workbook"), "platform.sheets.noWorkbook");
        assertThatRefused(zipWith("readme.txt", 10), "platform.sheets.noWorkbook");
        assertThatRefused(ole(), "platform.sheets.oldOrLocked");
        assertThatRefused(truncated(), "platform.sheets.damaged");
    }

    @Test
    void refuses_a_small_file_that_unpacks_to_a_mountain() throws IOException {
        assertThatRefused(zipWith("xl/workbook.xml", 300 * 1024 * 1024), "platform.sheets.bomb");
    }

    private static void assertThatRefused(Path file, String key) {
        assertThatThrownBy(() -> WorkbookReader.read(file))
                .isInstanceOfSatisfying(
                        RuleViolationException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    private Path zipWith(String name, int size) throws IOException {
        Path file = folder.resolve(size + ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] nothing = new byte[1024];
            for (int i = 0; i < size; i += nothing.length) {
                zip.write(nothing);
            }
        }
        return file;
    }

    /** What a workbook with a password looks like from outside. */
    private Path ole() throws IOException {
        Path file = folder.resolve("locked.xlsx");
        try (POIFSFileSystem system = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            system.createDirectory("EncryptedPackage");
            system.writeFilesystem(out);
        }
        return file;
    }

    private Path truncated() throws IOException {
        Path whole = zipWith("xl/workbook.xml", 50_000);
        byte[] bytes = Files.readAllBytes(whole);
        return Files.write(folder.resolve("half.xlsx"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    }
}
