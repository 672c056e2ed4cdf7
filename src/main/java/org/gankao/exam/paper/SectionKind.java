package org.gankao.exam.paper;

import org.gankao.cycle.Component;

/** The three sections a paper may have (大题); each measures one component of the composite. */
public enum SectionKind {
    KNOWLEDGE("K", Component.KNOWLEDGE),
    PHOTO("P", Component.PHOTO),
    SCENARIO("S", Component.SCENARIO);

    private final String prefix;
    private final Component component;

    SectionKind(String prefix, Component component) {
        this.prefix = prefix;
        this.component = component;
    }

    /** What item numbers of this section start with: {@code K1}, {@code P1}, {@code S1}. */
    public String prefix() {
        return prefix;
    }

    public Component component() {
        return component;
    }

    /** @throws IllegalArgumentException if no section numbers its items so */
    public static SectionKind ofItem(String item) {
        for (SectionKind kind : values()) {
            if (item.startsWith(kind.prefix)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No section has an item " + item);
    }
}
