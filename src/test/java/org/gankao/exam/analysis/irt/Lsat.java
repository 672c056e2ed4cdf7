package org.gankao.exam.analysis.irt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The data of Bock and Lieberman (1970), on which most programs for item response theory have published results. */
public final class Lsat {

    private static final int ITEMS = 5;

    private Lsat() {}

    /** Answers of the thousand persons of section 6 or 7, one after the other by pattern. */
    public static List<byte[]> section(int section) {
        List<byte[]> people = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Lsat.class.getResourceAsStream("/org/gankao/exam/analysis/lsat.csv"), StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                if (Character.isDigit(line.charAt(0))) {
                    String[] cells = line.split(",");
                    byte[] pattern = new byte[ITEMS];
                    for (int j = 0; j < ITEMS; j++) {
                        pattern[j] = Byte.parseByte(cells[j]);
                    }
                    int count = Integer.parseInt(cells[ITEMS + section - 6]);
                    for (int person = 0; person < count; person++) {
                        people.add(pattern.clone());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return people;
    }
}
