package org.gankao.questionbank;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.gankao.shared.RuleViolationException;

/**
 * Takes pictures people upload: decoded and encoded anew, so that nothing but the picture itself gets through. Place and time
 * the camera noted, and whatever else a file may carry, are gone; the way the camera was held is kept by turning the picture.
 */
public final class PictureIntake {

    /** Largest file taken, bytes. */
    static final int FILE_LIMIT = 5 * 1024 * 1024;

    private static final int MOST_PIXELS_A_SIDE = 4000;
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif");

    /** A picture as it is kept. */
    public record Taken(String mediaType, byte[] content, int width, int height) {}

    private PictureIntake() {}

    /** @throws RuleViolationException if it is too large, or no picture of a known format */
    public static Taken take(byte[] file) {
        if (file.length > FILE_LIMIT) {
            throw new RuleViolationException("questionbank.picture.tooLarge", FILE_LIMIT / 1024 / 1024);
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw unreadable();
            }
            ImageReader reader = readers.next();
            try {
                return take(reader, in, file);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw unreadable(); // what broken and hostile files make decoders throw
        }
    }

    /** One at a time: a decoded picture takes up to 64 MB. */
    private static synchronized Taken take(ImageReader reader, ImageInputStream in, byte[] file) throws IOException {
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (!FORMATS.contains(format)) {
            throw unreadable();
        }
        reader.setInput(in, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > MOST_PIXELS_A_SIDE || height > MOST_PIXELS_A_SIDE) { // told by the head, before anything is decoded
            throw new RuleViolationException("questionbank.picture.tooWide", MOST_PIXELS_A_SIDE, width, height);
        }
        boolean photo = format.equals("jpeg");
        BufferedImage image = turned(plain(reader.read(0), photo), photo ? ExifOrientation.of(file) : 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, photo ? "jpeg" : "png", out);
        return new Taken(photo ? "image/jpeg" : "image/png", out.toByteArray(), image.getWidth(), image.getHeight());
    }

    /** In plain RGB, which every browser shows and every encoder takes. */
    private static BufferedImage plain(BufferedImage read, boolean photo) {
        BufferedImage image = new BufferedImage(
                read.getWidth(), read.getHeight(), photo ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = image.createGraphics();
        canvas.drawImage(read, 0, 0, null);
        canvas.dispose();
        return image;
    }

    /** @param orientation 1 to 8 as EXIF counts; 1: as it is */
    private static BufferedImage turned(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        AffineTransform turn = new AffineTransform(ExifOrientation.matrix(orientation, width, height));
        boolean sideways = orientation > 4;
        BufferedImage target =
                new BufferedImage(sideways ? height : width, sideways ? width : height, BufferedImage.TYPE_INT_RGB);
        return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(image, target);
    }

    private static RuleViolationException unreadable() {
        return new RuleViolationException("questionbank.picture.unreadable");
    }
}
