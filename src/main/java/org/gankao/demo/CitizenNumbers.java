package org.gankao.demo;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.random.RandomGenerator;
import org.gankao.people.CitizenNumber;
import org.gankao.people.Gender;

/** Gives out citizen numbers of the fictional area {@value #AREA}, no number twice. */
final class CitizenNumbers {

    static final String AREA = "331099";

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int SERIALS = 1000;

    private final BitSet given = new BitSet();

    /** A number not given before for somebody born that day; the serial is odd for men. */
    String next(LocalDate born, Gender gender, RandomGenerator random) {
        int day = Math.toIntExact(born.toEpochDay() - EARLIEST.toEpochDay());
        int serial = random.nextInt(SERIALS / 2) * 2 + (gender == Gender.MALE ? 1 : 0);
        while (given.get(day * SERIALS + serial)) {
            serial = (serial + 2) % SERIALS;
        }
        given.set(day * SERIALS + serial);
        StringBuilder number = new StringBuilder(18).append(AREA);
        padded(number, born.getYear(), 4);
        padded(number, born.getMonthValue(), 2);
        padded(number, born.getDayOfMonth(), 2);
        padded(number, serial, 3);
        return number.append(CitizenNumber.checkDigit(number.toString())).toString();
    }

    private static void padded(StringBuilder to, int value, int width) {
        String digits = Integer.toString(value);
        to.append("0".repeat(width - digits.length())).append(digits);
    }
}
