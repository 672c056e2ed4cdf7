package org.gankao.questionbank.formats;

import java.util.Locale;
import org.gankao.platform.files.Element;

/**
 * Names of QTI 2 and QTI 3, which differ in their writing only: {@code choiceInteraction} and {@code qti-choice-interaction},
 * {@code maxChoices} and {@code max-choices}.
 */
final class QtiNames {

    private static final String PREFIX = "qti-";

    private QtiNames() {}

    /** The name QTI 2 gives an element. */
    static String of(Element element) {
        String name = element.name();
        return name.startsWith(PREFIX) ? camel(name.substring(PREFIX.length())) : name;
    }

    /** An attribute by the name QTI 2 gives it; empty if there is none. */
    static String attribute(Element element, String name) {
        String own = element.attribute(name);
        return own.isEmpty() ? element.attribute(kebab(name)) : own;
    }

    /** The name QTI 3 gives an attribute; of an element the same behind {@code qti-}. */
    static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String camel(String name) {
        StringBuilder camel = new StringBuilder();
        for (String piece : name.split("-")) {
            camel.append(
                    camel.isEmpty() || piece.isEmpty()
                            ? piece
                            : Character.toUpperCase(piece.charAt(0)) + piece.substring(1));
        }
        return camel.toString();
    }
}
