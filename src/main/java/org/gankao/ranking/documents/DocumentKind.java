package org.gankao.ranking.documents;

import java.time.LocalDate;
import org.gankao.ranking.PublicationRow;
import org.gankao.ranking.PublicationState;

/** The documents of a version, in the order an office needs them. */
public enum DocumentKind {
    /** Material for the department's meeting (部务会材料). */
    MEETING,
    /** The public notice (公示), or the circular (通报) once it is final. */
    PUBLISHED,
    /** Report on the public notice (公示情况报告). */
    NOTICE_REPORT;

    /**
     * Whether there is something to say in it: to the meeting what two people have signed, on a notice what it came to once its
     * last day is over.
     */
    public boolean ready(PublicationRow version, LocalDate today) {
        return switch (this) {
            case MEETING -> version.state() != PublicationState.DRAFT;
            case PUBLISHED -> true;
            case NOTICE_REPORT -> version.state().published() && version.noticeOver(today);
        };
    }
}
