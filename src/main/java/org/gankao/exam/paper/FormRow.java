package org.gankao.exam.paper;

/** A form without its content. */
public record FormRow(long id, long paperId, String label, String sha256) {}
