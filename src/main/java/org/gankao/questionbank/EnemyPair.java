package org.gankao.questionbank;

/**
 * Two items that give each other away (互斥题), by their codes.
 *
 * @param pack pack that says so; empty: entered here
 */
public record EnemyPair(String code, String enemy, String pack) {}
