package org.gankao.questionbank;

/**
 * An item anybody may practise, with its key.
 *
 * @param row the item
 * @param revision its newest wording
 * @param key of that wording
 */
public record OpenItem(ItemRow row, RevisionRow revision, ItemKey key) {}
