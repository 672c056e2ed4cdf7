package org.gankao.exam.sitting;

/**
 * What a device needs to write an emergency file without a network.
 *
 * @param key the session's public key, SubjectPublicKeyInfo in base64
 * @param secret it signs by, hexadecimal; of one sitting and epoch
 */
public record RescueKit(String key, String secret) {}
