package org.gankao.questionbank.formats;

/** Writes elements of QTI by the names of version 2 or, where wished, of version 3; HTML keeps its own. */
final class QtiOut {

    private final XmlOut out = new XmlOut();
    private final boolean third;

    QtiOut(boolean third) {
        this.third = third;
    }

    /** An element of QTI; attributes by the names of version 2. */
    QtiOut open(String name, String... attributes) {
        String[] all = attributes.clone();
        for (int i = 0; third && i < all.length; i += 2) {
            all[i] = QtiNames.kebab(all[i]);
        }
        out.open(third ? "qti-" + QtiNames.kebab(name) : name, all);
        return this;
    }

    QtiOut html(String name, String... attributes) {
        out.open(name, attributes);
        return this;
    }

    QtiOut leaf(String name, String text, String... attributes) {
        return open(name, attributes).raw(text).close();
    }

    QtiOut close() {
        out.close();
        return this;
    }

    QtiOut line() {
        out.line();
        return this;
    }

    QtiOut raw(String text) {
        out.text(text);
        return this;
    }

    /** A text in HTML: its line ends as such, blanks in a row kept. */
    QtiOut text(String text) {
        String[] lines = text.replace("  ", "\u00A0 ").split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                html("br").close();
            }
            out.text(lines[i]);
        }
        return this;
    }

    byte[] end() {
        return out.end();
    }
}
