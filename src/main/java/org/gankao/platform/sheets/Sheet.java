package org.gankao.platform.sheets;

import java.util.List;

/** A sheet with the rows that exist in the file. */
public record Sheet(String name, List<SheetRow> rows) {

    public Sheet {
        rows = List.copyOf(rows);
    }
}
