package org.gankao.exam.sitting;

/**
 * What a browser says of its configuration.
 *
 * @param url absolute address it asked for, or the page it shows
 * @param hash of that address and its Config Key, hexadecimal
 */
public record BrowserClaim(String url, String hash) {}
