package org.gankao.exam.sitting;

/** Why an answer does not count unless two people decide so. */
public enum LateReason {
    /** It came after deadline and grace. */
    LATE,
    /** It came from a device that was taken over. */
    OLD_DEVICE,
    /** Only a second hand-in brought it. */
    HANDED_IN,
    /** It came by an emergency file (应急文件), not over the network. */
    FILE;

    static LateReason of(Verdict verdict) {
        return switch (verdict) {
            case OLD_DEVICE -> OLD_DEVICE;
            case HANDED_IN -> HANDED_IN;
            default -> LATE;
        };
    }
}
