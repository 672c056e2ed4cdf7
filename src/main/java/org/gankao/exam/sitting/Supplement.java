package org.gankao.exam.sitting;

/** The personal sections of a sitting: canonical JSON and its hash. */
public record Supplement(String document, String sha256) {}
