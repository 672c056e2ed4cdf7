package org.gankao.debriefing;

/**
 * How many of a group came.
 *
 * @param entitled who might have come
 */
public record Attendance(VoterGroup voters, int entitled, int present) {}
