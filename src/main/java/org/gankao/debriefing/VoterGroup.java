package org.gankao.debriefing;

/** Who may vote at a debriefing review. */
public enum VoterGroup {
    /** 村民代表. */
    VILLAGE_DELEGATE,
    /** 党员. */
    PARTY_MEMBER,
    /** 户代表. */
    HOUSEHOLD,
    /** 其他. */
    OTHER
}
