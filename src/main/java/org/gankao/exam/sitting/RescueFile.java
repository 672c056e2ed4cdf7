package org.gankao.exam.sitting;

/**
 * An emergency file (应急文件): what a device that never got a network again kept of a sitting.
 *
 * @param epoch of the device that wrote it
 * @param sender its ephemeral key, SubjectPublicKeyInfo in base64
 * @param nonce 12 bytes in base64
 * @param sealed answers and signature, encrypted, in base64
 */
public record RescueFile(String format, long sitting, int epoch, String sender, String nonce, String sealed) {}
