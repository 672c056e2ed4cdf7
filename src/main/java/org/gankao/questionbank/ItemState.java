package org.gankao.questionbank;

/** Life of an item: only an approved one may enter a paper. */
public enum ItemState {
    DRAFT,
    APPROVED,
    RETIRED
}
