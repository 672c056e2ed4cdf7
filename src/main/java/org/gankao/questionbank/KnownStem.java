package org.gankao.questionbank;

/**
 * An item by what it asks.
 *
 * @param pack pack it came from; empty: entered or imported here
 * @param contentHash of its newest wording with key
 */
public record KnownStem(String code, String pack, String stem, String contentHash) {}
