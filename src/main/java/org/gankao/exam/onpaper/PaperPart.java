package org.gankao.exam.onpaper;

/** What is printed of a form, each a document of its own. */
public enum PaperPart {
    /** 试题册, which every candidate gets. */
    QUESTIONS,
    /** 答题卡. */
    ANSWER_SHEET,
    /** 参考答案与评分, for those who mark. */
    KEY
}
