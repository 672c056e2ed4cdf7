package org.gankao.exam.sitting;

/**
 * How far a session's cadres are.
 *
 * @param sittings of all who take part
 * @param underWay started and not handed in
 * @param undecided late answers two people have still to decide on
 */
record SessionFigures(int sittings, int underWay, int handedIn, int undecided) {}
