package org.gankao.security;

/**
 * A first password as its slip shows it.
 *
 * @param unitName where the person is posted, to hand the slip out; empty if he is in no roster
 */
public record SlipRow(String unitName, String displayName, String loginName, String password) {}
