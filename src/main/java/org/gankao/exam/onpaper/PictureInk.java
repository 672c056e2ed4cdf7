package org.gankao.exam.onpaper;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import com.lowagie.text.Image;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gankao.exam.paper.Media;
import org.gankao.platform.documents.OfficialPaper;
import org.gankao.shared.RuleViolationException;

/** Turns pictures of items into what a PDF can hold; drawings are painted fine enough for print. */
final class PictureInk {

    private static final String DRAWING = "image/svg+xml";
    private static final int DRAWN_WIDTH_PX = 1400;
    private static final int MOST_HEIGHT_PX = 2800;
    private static final String FAMILY = registeredFamily();

    private PictureInk() {}

    /** @throws RuleViolationException if the picture cannot be read, so that no paper goes out without it */
    static Image of(Media media) {
        try {
            return media.mediaType().equals(DRAWING)
                    ? Image.getInstance(painted(media.content()), null)
                    : Image.getInstance(media.content());
        } catch (IOException | RuntimeException e) {
            throw new RuleViolationException(
                    "exam.onpaper.picture", media.sha256().substring(0, 8));
        }
    }

    /** Words in a drawing may be what is asked about: they get the documents' typeface, whatever the server has. */
    private static byte[] inOurType(byte[] content) {
        return new String(content, StandardCharsets.UTF_8)
                .replaceAll("font-family=\"[^\"]*\"", "")
                .replaceFirst("<svg\\b", "<svg font-family=\"" + FAMILY + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String registeredFamily() {
        Font face = OfficialPaper.screenFont();
        GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(face);
        return face.getFamily(Locale.ROOT);
    }

    private static BufferedImage painted(byte[] content) {
        SVGDocument drawing =
                new SVGLoader().load(new ByteArrayInputStream(inOurType(content)), null, LoaderContext.createDefault());
        if (drawing == null) {
            throw new IllegalArgumentException("This is no drawing.");
        }
        float ratio = drawing.size().height / drawing.size().width;
        int height = Math.max(1, Math.min(MOST_HEIGHT_PX, Math.round(DRAWN_WIDTH_PX * ratio)));
        BufferedImage image = new BufferedImage(DRAWN_WIDTH_PX, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, DRAWN_WIDTH_PX, height);
            drawing.render(null, canvas, new ViewBox(0, 0, DRAWN_WIDTH_PX, height));
        } finally {
            canvas.dispose();
        }
        return image;
    }
}
