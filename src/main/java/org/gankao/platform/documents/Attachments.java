package org.gankao.platform.documents;

import java.util.List;

/** How a document lists what is attached to it (GB/T 9704-2012, 7.3.4). */
final class Attachments {

    private static final String LABEL = "附件：";

    /** As wide as the label, so that the names stand below each other. */
    private static final String GAP = "\u3000\u3000\u3000";

    private Attachments() {}

    /** Line {@code i}, from 0: a single attachment has no number, and no name ends with a mark. */
    static String line(List<String> names, int i) {
        String number = names.size() > 1 ? (i + 1) + ". " : "";
        return (i == 0 ? LABEL : GAP) + number + names.get(i);
    }
}
