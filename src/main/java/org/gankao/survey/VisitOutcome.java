package org.gankao.survey;

/** How an attempt at a door ended (上门结果). */
public enum VisitOutcome {
    /** 完成. */
    COMPLETED(true, true),
    /** 部分完成: broke off; what was answered counts. */
    PARTIAL(true, true),
    /** 拒访. */
    REFUSED(true, false),
    /** 无人在家. */
    NOBODY_HOME(false, false),
    /** 外出务工. */
    AWAY(true, false),
    /** 搬迁. */
    MOVED(true, false),
    /** 无法作答. */
    CANNOT_ANSWER(true, false),
    /** 找不到. */
    NOT_FOUND(true, false),
    /** 其他. */
    OTHER(false, false);

    private final boolean last;
    private final boolean ballot;

    VisitOutcome(boolean last, boolean ballot) {
        this.last = last;
        this.ballot = ballot;
    }

    /** No further attempt is asked for. */
    public boolean isFinal() {
        return last;
    }

    /** A sealed ballot goes with it. */
    public boolean withBallot() {
        return ballot;
    }
}
