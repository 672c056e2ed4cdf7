package org.gankao.survey.print;

/**
 * Who shows evaluators the way in a village (村级向导) and stays outside the doors.
 *
 * @param telephone bare digits
 */
public record Guide(long villageId, String name, String telephone) {}
