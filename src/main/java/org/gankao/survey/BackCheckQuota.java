package org.gankao.survey;

/** How many completed visits must be checked by somebody else: at least one in five of each pair, never none. */
public final class BackCheckQuota {

    static final int PERCENT = 20;

    private BackCheckQuota() {}

    public static int of(int completed) {
        return (completed * PERCENT + 99) / 100;
    }
}
