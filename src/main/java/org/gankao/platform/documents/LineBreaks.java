package org.gankao.platform.documents;

import com.lowagie.text.SplitCharacter;
import com.lowagie.text.pdf.PdfChunk;

/**
 * Where a line may end: as in Chinese print, no line begins with a closing mark or ends with an opening one (避头尾). Latin
 * words and numbers are not torn. After the layout rules of GB/T 15834-2011, section 5.
 */
final class LineBreaks implements SplitCharacter {

    private static final String NOT_FIRST = "。，、；：？！）》〉」』”’】〕％…—·.,;:?!)%";
    private static final String NOT_LAST = "（《〈「『“‘【〔(";
    private static final char GAP = '\u3000';
    private static final char FIRST_WIDE = '\u2E80';

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
        char here = text[current];
        if (here <= ' ' || here == '-') {
            return true;
        }
        if (NOT_LAST.indexOf(here) >= 0) {
            return false;
        }
        if (current + 1 >= end) {
            return isWide(here);
        }
        char next = text[current + 1];
        if (here == GAP || next == GAP) {
            return false; // （　　） is one place to write in
        }
        return NOT_FIRST.indexOf(next) < 0 && (isWide(here) || isWide(next));
    }

    private static boolean isWide(char c) {
        return c >= FIRST_WIDE || NOT_FIRST.indexOf(c) >= 0 && c > '\u007F';
    }
}
