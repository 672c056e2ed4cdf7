package org.gankao.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.gankao.fixture.Samples;
import org.gankao.shared.RuleViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PictureIntakeTest {

    @Test
    void a_picture_is_kept_by_what_it_shows() throws IOException {
        PictureIntake.Taken taken = PictureIntake.take(picture("png", 30, 20));

        assertThat(taken.mediaType()).isEqualTo("image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(taken.content())).getRGB(1, 1))
                .isEqualTo(Color.RED.getRGB());
        assertThat(PictureIntake.take(picture("gif", 30, 20)).mediaType()).isEqualTo("image/png");
    }

    @Test
    void what_the_camera_noted_is_gone() {
        byte[] noted = withExif(picture("jpg", 30, 20), 1, "GPS 30.66N 104.06E");
        assertThat(new String(noted, StandardCharsets.ISO_8859_1)).contains("GPS", "Exif");

        byte[] kept = PictureIntake.take(noted).content();

        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
    }

    /** The red corner of a picture taken upright is at the top left, however the camera was held. */
    @ParameterizedTest
    @CsvSource({"1, 60, 40, 5, 5", "3, 60, 40, 55, 35", "6, 40, 60, 35, 5", "8, 40, 60, 5, 55"})
    void a_picture_is_turned_as_the_camera_was_held(int orientation, int width, int height, int x, int y)
            throws IOException {
        PictureIntake.Taken taken = PictureIntake.take(withExif(picture("jpg", 60, 40), orientation, ""));

        assertThat(taken.width()).isEqualTo(width);
        assertThat(taken.height()).isEqualTo(height);
        Color corner = new Color(
                ImageIO.read(new ByteArrayInputStream(taken.content())).getRGB(x, y));
        assertThat(corner.getRed()).isGreaterThan(180);
        assertThat(corner.getBlue()).isLessThan(100);
    }

    @Test
    void a_picture_too_wide_is_refused_before_it_is_decoded() {
        byte[] head = picture("png", 10, 10);
        head[16] = 0;
        head[17] = 0;
        head[18] = (byte) 0xC3;
        head[19] = 0x50; // 50,000 px wide

        assertThatThrownBy(() -> PictureIntake.take(head))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("50000");
        assertThatThrownBy(() -> PictureIntake.take(new byte[PictureIntake.FILE_LIMIT + 1]))
                .hasMessageContaining("tooLarge");
    }

    @Test
    void what_is_no_picture_is_refused() {
        for (byte[] file : new byte[][] {
            {},
            "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8),
            "<html>".getBytes(StandardCharsets.UTF_8),
            picture("bmp", 10, 10)
        }) {
            assertThatThrownBy(() -> PictureIntake.take(file)).hasMessageContaining("unreadable");
        }
    }

    static Stream<byte[]> broken() {
        return Samples.of(200, PictureIntakeTest::broken);
    }

    /** Whatever is broken in a file, it is taken or refused in words. */
    @ParameterizedTest
    @MethodSource("broken")
    void a_broken_file_is_taken_or_refused(byte[] file) {
        try {
            assertThat(PictureIntake.take(file).content()).isNotEmpty();
        } catch (RuleViolationException e) {
            assertThat(e.key()).startsWith("questionbank.picture.");
        }
    }

    private static byte[] broken(RandomGenerator random) {
        byte[] file = random.nextBoolean()
                ? withExif(picture("jpg", 40, 30), 6, "note")
                : picture(random.nextBoolean() ? "png" : "gif", 40, 30);
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
        return Arrays.copyOf(file, random.nextInt(1, file.length + 1));
    }

    /** Blue, its upper left third red. */
    private static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, (x < width / 3 && y < height / 3 ? Color.RED : Color.BLUE).getRGB());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** With a segment APP1 that tells the orientation, and a note behind it. */
    private static byte[] withExif(byte[] jpeg, int orientation, String note) {
        byte[] text = note.getBytes(StandardCharsets.US_ASCII);
        byte[] exif = {
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        int length = exif.length + text.length + 2;
        byte[] out = new byte[jpeg.length + length + 2];
        System.arraycopy(jpeg, 0, out, 0, 2);
        out[2] = (byte) 0xFF;
        out[3] = (byte) 0xE1;
        out[4] = (byte) (length >> 8);
        out[5] = (byte) length;
        System.arraycopy(exif, 0, out, 6, exif.length);
        System.arraycopy(text, 0, out, 6 + exif.length, text.length);
        System.arraycopy(jpeg, 2, out, 6 + exif.length + text.length, jpeg.length - 2);
        return out;
    }
}
