package org.gankao.ranking;

/** Where a version of a published ranking is. */
public enum PublicationState {
    /** 拟稿. */
    DRAFT,
    /** 已签署: by two people. */
    SIGNED,
    /** 部务会已审定. */
    APPROVED,
    /** 公示中. */
    NOTICE,
    /** 已发布. */
    FINAL;

    /** Whether people outside the department may see it. */
    public boolean published() {
        return this == NOTICE || this == FINAL;
    }
}
