package org.gankao.exam.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceFileTest {

    @Test
    void a_picture_is_encoded_anew_without_what_hangs_on_it() throws IOException {
        byte[] picture = picture("png");
        byte[] tail = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] polyglot = java.util.Arrays.copyOf(picture, picture.length + tail.length);
        System.arraycopy(tail, 0, polyglot, picture.length, tail.length);

        EvidenceFile taken = EvidenceFile.take(polyglot);

        assertThat(taken.mediaType()).isEqualTo("image/png");
        assertThat(new String(taken.content(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        assertThat(EvidenceFile.take(picture("jpeg")).mediaType()).isEqualTo("image/jpeg");
    }

    @Test
    void a_plain_pdf_is_taken_as_it_is() {
        byte[] pdf = pdf(null);

        EvidenceFile taken = EvidenceFile.take(pdf);

        assertThat(taken.mediaType()).isEqualTo("application/pdf");
        assertThat(taken.content()).isEqualTo(pdf);
    }

    @Test
    void a_pdf_with_a_script_is_refused() {
        assertRefused(pdf("app.alert('x')"), "exam.objection.fileActive");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /S /JavaScript /JS (x) >>", "<< /S /J#61vaScript >>", "<< /S /Launch /F (cmd.exe) >>",
                        "<< /EmbeddedFiles 3 0 R >>",
                "<< /AcroForm << /XFA 4 0 R >> >>", "<< /AA << /O 5 0 R >> >>", "trailer << /Encrypt 6 0 R >>",
                        "<< /S /SubmitForm >>"
            })
    void whatever_does_more_than_show_pages_is_refused(String object) {
        assertRefused(bytes("%PDF-1.7\n1 0 obj\n" + object + "\nendobj\n%%EOF"), "exam.objection.fileActive");
    }

    @Test
    void what_hides_in_a_compressed_object_stream_is_found() {
        assertRefused(objectStream("1 0 << /S /JavaScript /JS (x) >>"), "exam.objection.fileActive");
        assertThat(EvidenceFile.take(objectStream("1 0 << /Type /Page >>")).mediaType())
                .isEqualTo("application/pdf");
    }

    @Test
    void an_object_stream_that_never_ends_is_refused() {
        assertRefused(objectStream("0".repeat(17 * 1024 * 1024)), "exam.objection.fileActive");
    }

    @Test
    void letters_of_a_pictures_stream_are_no_objects() {
        assertThat(EvidenceFile.take(
                                bytes("%PDF-1.4\n1 0 obj << /Type /XObject /Length 20 >> stream\n/JS /JavaScript \n"
                                        + "endstream endobj\n%%EOF"))
                        .mediaType())
                .isEqualTo("application/pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GIF89a",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "%PDF-1.7 without an end",
                "PK\u0003\u0004"
            })
    void anything_else_is_refused(String file) {
        assertRefused(bytes(file), "exam.objection.fileKind");
    }

    @Test
    void two_megabytes_are_enough() {
        assertRefused(new byte[EvidenceFile.LIMIT + 1], "exam.objection.fileTooLarge");
    }

    private static void assertRefused(byte[] file, String key) {
        assertThatThrownBy(() -> EvidenceFile.take(file))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining(key);
    }

    private static byte[] objectStream(String objects) {
        Deflater deflater = new Deflater();
        deflater.setInput(bytes(objects));
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        while (!deflater.finished()) {
            packed.write(piece, 0, deflater.deflate(piece));
        }
        deflater.end();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(bytes("%PDF-1.7\n2 0 obj << /Type /Obj#53tm /Filter /FlateDecode >> stream\r\n"));
        file.writeBytes(packed.toByteArray());
        file.writeBytes(bytes("\nendstream endobj\n%%EOF\n"));
        return file.toByteArray();
    }

    private static byte[] pdf(String script) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document();
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.open();
        document.add(new Paragraph("evidence"));
        if (script != null) {
            writer.addJavaScript(script);
        }
        document.close();
        return out.toByteArray();
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
