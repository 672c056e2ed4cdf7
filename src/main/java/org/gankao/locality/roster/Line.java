package org.gankao.locality.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gankao.people.CitizenNumber;
import org.gankao.platform.sheets.Cleaning;
import org.gankao.platform.sheets.SheetCell;
import org.gankao.platform.sheets.SheetRow;
import org.jspecify.annotations.Nullable;

/** One row while it is checked: gives its cells cleaned, notes what was cleaned and what is wrong. */
final class Line {

    private final RosterTable table;
    private final List<Finding> findings;
    private final SheetRow row;
    private boolean faulty;

    Line(RosterTable table, SheetRow row, List<Finding> findings) {
        this.table = table;
        this.row = row;
        this.findings = findings;
    }

    int number() {
        return row.number();
    }

    /** Whether an error was noted in this row. */
    boolean isFaulty() {
        return faulty;
    }

    void error(String column, String problem, String... args) {
        faulty = true;
        note(column, Severity.ERROR, problem, args);
    }

    void warn(String column, String problem, String... args) {
        note(column, Severity.WARNING, problem, args);
    }

    /** A word without blanks: code, Chinese name, choice. */
    String word(String column) {
        SheetCell cell = table.cell(row, column);
        String cleaned = Cleaning.solid(cell.text());
        cleanedIfOther(column, cell, cleaned);
        return cleaned;
    }

    /** A code; letters are upper case. */
    String code(String column) {
        SheetCell cell = table.cell(row, column);
        String cleaned = Cleaning.solid(cell.text()).toUpperCase(Locale.ROOT);
        cleanedIfOther(column, cell, cleaned);
        return cleaned;
    }

    /** A word that must be there; empty, and an error, if it is not. */
    String requiredWord(String column) {
        return required(column, word(column));
    }

    String requiredCode(String column) {
        return required(column, code(column));
    }

    /** Running text, inner blanks kept. */
    String text(String column) {
        SheetCell cell = table.cell(row, column);
        String cleaned = Cleaning.text(cell.text());
        cleanedIfOther(column, cell, cleaned);
        return cleaned;
    }

    /** A whole number of 0 or more; null if empty or, with an error, if it is none. */
    @Nullable
    Integer count(String column) {
        String text = word(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,6}")) {
            error(column, "notWhole", column, text);
            return null;
        }
        return Integer.valueOf(text);
    }

    /** A day; null if empty or, with an error, if it is none. */
    @Nullable
    LocalDate day(String column) {
        SheetCell cell = table.cell(row, column);
        String raw = cell.text();
        if (cell.date() != null) {
            return cell.date();
        }
        String text = Cleaning.text(raw);
        if (text.isEmpty()) {
            return null;
        }
        Optional<LocalDate> day = Cleaning.date(text);
        if (day.isEmpty()) {
            error(column, "badDate", text);
            return null;
        }
        if (!raw.equals(day.get().toString())) {
            note(column, Severity.CLEANED, "cleaned", raw, day.get().toString());
        }
        return day.get();
    }

    /** A citizen number; empty if none is given or, with an error, if it is wrong. */
    String citizenNumber(String column) {
        SheetCell cell = table.cell(row, column);
        String number = Cleaning.solid(cell.text()).toUpperCase(Locale.ROOT);
        cleanedSecretly(column, cell, number);
        if (number.isEmpty()) {
            return "";
        }
        Optional<CitizenNumber.Fault> fault = CitizenNumber.fault(number);
        if (fault.isPresent()) {
            switch (fault.get()) {
                case SHAPE -> error(column, "idShape", String.valueOf(number.length()));
                case BIRTH_DATE -> error(column, "idBirth", number.substring(6, 14));
                case CHECK_DIGIT ->
                    error(
                            column,
                            "idCheckDigit",
                            number.substring(17),
                            String.valueOf(CitizenNumber.checkDigit(number)));
            }
            return "";
        }
        return number;
    }

    /** A mobile number; empty if none is given or, with an error, if it is wrong. */
    String mobile(String column) {
        SheetCell cell = table.cell(row, column);
        String number = Cleaning.solid(cell.text()).replace("-", "");
        cleanedSecretly(column, cell, number);
        if (number.isEmpty() || number.matches("1[3-9]\\d{9}")) {
            return number;
        }
        if (number.matches("\\d+") && number.length() != 11) {
            error(column, "mobileLength", String.valueOf(number.length()));
        } else {
            error(column, "mobileShape");
        }
        return "";
    }

    /** Codes joined by 、 , ， ; or blanks. */
    Set<String> codes(String column) {
        SheetCell cell = table.cell(row, column);
        Set<String> codes = new LinkedHashSet<>();
        Arrays.stream(Cleaning.text(cell.text()).split("[、,，;；/ ]+"))
                .map(code -> code.toUpperCase(Locale.ROOT))
                .filter(code -> !code.isEmpty())
                .forEach(codes::add);
        cleanedIfOther(column, cell, String.join("、", codes));
        return codes;
    }

    /** What the cell says, noting nothing. */
    String peek(String column) {
        return Cleaning.solid(table.cell(row, column).text());
    }

    private String required(String column, String cleaned) {
        if (cleaned.isEmpty()) {
            error(column, "empty", column);
        }
        return cleaned;
    }

    private void cleanedIfOther(String column, SheetCell cell, String cleaned) {
        if (cell.formula() != null) {
            note(column, Severity.CLEANED, "formula", "=" + cell.formula(), cleaned);
        } else if (!cell.text().equals(cleaned) && !cleaned.isEmpty()) {
            note(column, Severity.CLEANED, "cleaned", cell.text(), cleaned);
        }
    }

    private void cleanedSecretly(String column, SheetCell cell, String cleaned) {
        if (!cell.text().equals(cleaned) && !cleaned.isEmpty()) {
            note(column, Severity.CLEANED, "cleanedSecretly");
        }
    }

    private void note(String column, Severity severity, String problem, String... args) {
        List<String> shown = new ArrayList<>();
        for (String arg : args) {
            shown.add(arg.length() > 60 ? arg.substring(0, 60) + "…" : arg);
        }
        findings.add(new Finding(table.sheet(), row.number(), column, severity, problem, shown));
    }
}
