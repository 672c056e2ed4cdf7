package org.gankao.ranking;

import java.io.Serializable;

/**
 * What would move if the household votes were turned into points by another formula.
 *
 * @param formula its name in the register
 */
public record FormulaEffect(String formula, Moves moves) implements Serializable {}
