package org.gankao.debriefing;

/**
 * A cadre of a village's team, voted on at its meeting.
 *
 * @param title post as the roster words it (职务)
 */
public record TeamCadre(long id, String name, String title) {}
