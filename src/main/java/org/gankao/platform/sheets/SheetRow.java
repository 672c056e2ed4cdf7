package org.gankao.platform.sheets;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number as spreadsheet programs count, from 1
 * @param cells from column A; trailing empty ones may be missing
 */
public record SheetRow(int number, List<SheetCell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column counted from 0; empty if the row ends before. */
    public SheetCell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(SheetCell::isBlank);
    }
}
