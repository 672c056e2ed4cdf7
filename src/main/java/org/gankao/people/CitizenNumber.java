package org.gankao.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gankao.platform.time.KnownDays;

/**
 * Citizen identity number (公民身份号码): area, date of birth, serial, check digit.
 *
 * <p>Source: GB 11643-1999; the check digit is MOD 11-2 of GB/T 17710 (ISO 7064).
 */
public record CitizenNumber(String text) {

    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{16}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    /** What is wrong with a text that should be one. */
    public enum Fault {
        /** Not 17 digits and a digit or X. */
        SHAPE,
        /** The date of birth in it does not exist, or nobody living has it. */
        BIRTH_DATE,
        /** The last place does not agree with the others. */
        CHECK_DIGIT
    }

    /** @throws IllegalArgumentException if the text has a {@link Fault} */
    public CitizenNumber {
        if (fault(text).isPresent()) {
            throw new IllegalArgumentException(
                    "Not a citizen number: " + fault(text).get());
        }
    }

    public static Optional<Fault> fault(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.of(Fault.SHAPE);
        }
        try {
            if (!KnownDays.hold(birthDate(text))) {
                return Optional.of(Fault.BIRTH_DATE);
            }
        } catch (DateTimeException e) {
            return Optional.of(Fault.BIRTH_DATE);
        }
        return text.charAt(17) == checkDigit(text) ? Optional.empty() : Optional.of(Fault.CHECK_DIGIT);
    }

    /** The last place that the first 17 call for. */
    public static char checkDigit(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (first17.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    public LocalDate birthDate() {
        return birthDate(text);
    }

    public Gender gender() {
        return (text.charAt(16) - '0') % 2 == 1 ? Gender.MALE : Gender.FEMALE;
    }

    /** As screens show it: 331099********4304. */
    public String masked() {
        return Masking.idNumber(text);
    }

    private static LocalDate birthDate(String text) {
        return LocalDate.of(
                Integer.parseInt(text, 6, 10, 10),
                Integer.parseInt(text, 10, 12, 10),
                Integer.parseInt(text, 12, 14, 10));
    }

    /** Never the number itself, so that no log holds it. */
    @Override
    public String toString() {
        return masked();
    }
}
