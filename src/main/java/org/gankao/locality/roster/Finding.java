package org.gankao.locality.roster;

import java.util.List;

/**
 * Something found in a roster file.
 *
 * @param row as spreadsheet programs count; 0: the sheet as a whole
 * @param column the header's word; empty: the row as a whole
 * @param problem ending of the text keys: {@code locality.roster.<problem>} says what it is, with {@code .fix} what to do
 * @param args for the texts; no telephone and no whole ID number
 */
public record Finding(RosterSheet sheet, int row, String column, Severity severity, String problem, List<String> args) {

    public Finding {
        args = List.copyOf(args);
    }
}
