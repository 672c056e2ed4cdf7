package org.gankao.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gankao.shared.RuleViolationException;

/**
 * Evaluators as they are pasted from a table: a line each with name, login name, unit and township, the last three of which
 * may be left out. Between them stands a tabulator or a comma, Chinese or not.
 */
public final class EvaluatorList {

    private static final int COLUMNS = 4;

    private EvaluatorList() {}

    /**
     * @param townships ids by name
     * @throws RuleViolationException naming the line that has too many columns or an unknown township, or if there is none
     */
    public static List<Evaluator> parse(String text, Map<String, Long> townships) {
        List<Evaluator> evaluators = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                evaluators.add(evaluator(number, line, townships));
            }
        }
        if (evaluators.isEmpty()) {
            throw new RuleViolationException("survey.evaluators.nobody");
        }
        return evaluators;
    }

    private static Evaluator evaluator(int number, String line, Map<String, Long> townships) {
        String[] cells = line.split("[\t,，]", -1);
        if (cells.length > COLUMNS) {
            throw new RuleViolationException("survey.evaluators.columns", String.valueOf(number));
        }
        String township = cell(cells, 3);
        if (!township.isEmpty() && !townships.containsKey(township)) {
            throw new RuleViolationException("survey.evaluators.township", String.valueOf(number), township);
        }
        String login = cell(cells, 1);
        return new Evaluator(
                0,
                cell(cells, 0),
                login.isEmpty() ? null : login,
                cell(cells, 2),
                townships.getOrDefault(township, 0L),
                null);
    }

    private static String cell(String[] cells, int place) {
        return place < cells.length ? cells[place].strip() : "";
    }
}
