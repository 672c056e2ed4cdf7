package org.gankao.platform.text;

import org.gankao.shared.RuleViolationException;

/**
 * Text as people type it. Control characters other than tab and line ends, and the characters that turn the direction of
 * writing (Unicode Standard Annex 9, sections 2.1 to 2.5), are refused: the ones break files made from the text, with the
 * others a name or an objection can be made to read as another.
 */
public final class PlainText {

    private PlainText() {}

    /** @throws RuleViolationException if the text holds one of them */
    public static String require(String text) {
        if (!is(text)) {
            throw new RuleViolationException("platform.text.hidden");
        }
        return text;
    }

    public static boolean is(String text) {
        return text.chars().noneMatch(PlainText::isHidden);
    }

    /** Whether a character is one of them. */
    public static boolean isHidden(int c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r'
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }
}
