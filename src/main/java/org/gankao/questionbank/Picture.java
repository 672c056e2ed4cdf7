package org.gankao.questionbank;

/** A picture of the bank as browsers get it. */
public record Picture(String mediaType, byte[] content) {}
