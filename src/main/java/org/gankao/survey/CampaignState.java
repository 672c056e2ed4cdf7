package org.gankao.survey;

/** Where a campaign is. */
public enum CampaignState {
    /** 方案起草. */
    DRAFT,
    /** 已锁定: two people signed the plan. */
    FROZEN,
    /** 已抽户. */
    DRAWN,
    /** 入户中. */
    FIELD,
    /** 已收票. */
    CLOSED,
    /** 已开票. */
    OPENED
}
