package org.gankao.people;

/** Sensitive fields as screens show them by default. */
public final class Masking {

    private Masking() {}

    /** 331099********4304; stars only for what is not a whole number. */
    public static String idNumber(String number) {
        return number.length() == 18
                ? number.substring(0, 6) + "********" + number.substring(14)
                : "*".repeat(number.length());
    }

    /** 138****6030; stars only for what is not a whole number. */
    public static String mobile(String number) {
        return number.length() == 11
                ? number.substring(0, 3) + "****" + number.substring(7)
                : "*".repeat(number.length());
    }
}
