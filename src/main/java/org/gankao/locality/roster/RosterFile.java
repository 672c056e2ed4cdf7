package org.gankao.locality.roster;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.gankao.platform.sheets.Cleaning;
import org.gankao.platform.sheets.SheetRow;
import org.gankao.platform.sheets.WorkbookReader;
import org.jspecify.annotations.Nullable;

/** The sheets of a roster file, found by name; other sheets are passed over. */
final class RosterFile {

    private static final int TELL_EVERY = 500;

    private final Map<RosterSheet, RosterTable> tables = new EnumMap<>(RosterSheet.class);
    private long rowsRead;

    private RosterFile() {}

    /**
     * @param told told now and then how many rows were read
     * @throws org.gankao.shared.RuleViolationException if it is no workbook that can be read
     */
    static RosterFile read(Path file, LongConsumer told) {
        RosterFile roster = new RosterFile();
        WorkbookReader.stream(file, name -> roster.open(name, told), name -> {});
        return roster;
    }

    private @Nullable Consumer<SheetRow> open(String name, LongConsumer told) {
        RosterSheet sheet = RosterSheet.titled(Cleaning.solid(name)).orElse(null);
        if (sheet == null) {
            return null;
        }
        RosterTable table = new RosterTable(sheet);
        tables.put(sheet, table);
        return row -> {
            table.take(row);
            if (++rowsRead % TELL_EVERY == 0) {
                told.accept(rowsRead);
            }
        };
    }

    boolean has(RosterSheet sheet) {
        return tables.containsKey(sheet);
    }

    /** Without rows if the file does not have the sheet. */
    RosterTable table(RosterSheet sheet) {
        return tables.getOrDefault(sheet, new RosterTable(sheet));
    }

    long rows() {
        return tables.values().stream().mapToLong(t -> t.rows().size()).sum();
    }
}
