package org.gankao.exam.onpaper;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPCellEvent;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;
import org.gankao.platform.documents.OfficialPaper;

/** Draws a picture with the grid of {@link SpotGrid} over it, letters above and numbers at the left. */
final class GridOverPicture implements PdfPCellEvent {

    private static final float LABEL = 9f;
    private static final float HAIR = 0.4f;
    private static final Color LINE = new Color(0x80, 0x30, 0x20);

    private final Image picture;
    private final float side;

    /** @param side points kept free above and at the left for letters and numbers */
    GridOverPicture(Image picture, float side) {
        this.picture = picture;
        this.side = side;
    }

    @Override
    public void cellLayout(PdfPCell cell, Rectangle place, PdfContentByte[] canvases) {
        PdfContentByte canvas = canvases[PdfPTable.LINECANVAS];
        float left = place.getLeft() + side;
        float top = place.getTop() - side;
        float width = picture.getScaledWidth();
        float height = picture.getScaledHeight();
        picture.setAbsolutePosition(left, top - height);
        canvas.addImage(picture);
        canvas.saveState();
        canvas.setColorStroke(LINE);
        canvas.setLineWidth(HAIR);
        for (int i = 0; i <= SpotGrid.SIDE; i++) {
            float x = left + width * i / SpotGrid.SIDE;
            float y = top - height * i / SpotGrid.SIDE;
            canvas.moveTo(x, top);
            canvas.lineTo(x, top - height);
            canvas.moveTo(left, y);
            canvas.lineTo(left + width, y);
        }
        canvas.stroke();
        canvas.restoreState();
        for (int i = 0; i < SpotGrid.SIDE; i++) {
            float middle = (i + 0.5f) / SpotGrid.SIDE;
            label(canvas, SpotGrid.column(i), left + width * middle, top + 4);
            label(canvas, String.valueOf(i + 1), left - side / 2, top - height * middle - LABEL / 3);
        }
    }

    private static void label(PdfContentByte canvas, String text, float x, float y) {
        ColumnText.showTextAligned(
                canvas, Element.ALIGN_CENTER, new Phrase(text, OfficialPaper.font(LABEL, Font.NORMAL)), x, y, 0);
    }
}
