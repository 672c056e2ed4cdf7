package org.gankao.locality.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gankao.platform.sheets.Cleaning;
import org.gankao.platform.sheets.SheetCell;
import org.gankao.platform.sheets.SheetRow;

/** One sheet of a roster: where its columns are, and its rows with content. */
final class RosterTable {

    /** Rows looked at for the header; above it stand a title and a line about who filled it in. */
    private static final int HEADER_WITHIN = 12;

    private final RosterSheet sheet;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<SheetRow> rows = new ArrayList<>();
    private final List<Integer> blankRows = new ArrayList<>();
    private int headerRow;

    RosterTable(RosterSheet sheet) {
        this.sheet = sheet;
    }

    /** Takes the next row of the sheet; the first that names two or more columns of ours is the header. */
    void take(SheetRow row) {
        if (headerRow == 0) {
            if (row.number() <= HEADER_WITHIN) {
                seekHeader(row);
            }
        } else if (!row.isBlank()) {
            for (int blank = lastRow() + 1; blank < row.number(); blank++) {
                blankRows.add(blank);
            }
            rows.add(row);
        }
    }

    RosterSheet sheet() {
        return sheet;
    }

    List<SheetRow> rows() {
        return rows;
    }

    /** Rows without content between others. */
    List<Integer> blankRows() {
        return blankRows;
    }

    /** 0 if there is none. */
    int headerRow() {
        return headerRow;
    }

    List<String> missingColumns() {
        return sheet.columns().stream().filter(c -> !places.containsKey(c)).toList();
    }

    SheetCell cell(SheetRow row, String column) {
        Integer place = places.get(column);
        return place == null ? SheetCell.EMPTY : row.cell(place);
    }

    private int lastRow() {
        return rows.isEmpty() ? headerRow : rows.get(rows.size() - 1).number();
    }

    private void seekHeader(SheetRow row) {
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String word = Cleaning.solid(row.cell(i).text());
            if (sheet.columns().contains(word)) {
                found.putIfAbsent(word, i);
            }
        }
        if (found.size() >= 2) {
            places.putAll(found);
            headerRow = row.number();
        }
    }
}
