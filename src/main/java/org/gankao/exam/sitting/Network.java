package org.gankao.exam.sitting;

import java.util.Arrays;

/** The network an address belongs to, as coarsely as the question whether it changed allows. */
final class Network {

    private static final int PARTS = 3;

    private Network() {}

    /** {@code 10.1.2.*} of 10.1.2.3, {@code 2001:db8:1:*} of an IPv6 address; others as they are. */
    static String of(String address) {
        if (address.indexOf(':') >= 0) {
            return first(address, ":");
        }
        return address.chars().filter(c -> c == '.').count() == PARTS ? first(address, ".") : address;
    }

    private static String first(String address, String mark) {
        String[] parts = address.split(mark.equals(".") ? "\\." : mark, -1);
        return String.join(mark, Arrays.asList(parts).subList(0, Math.min(PARTS, parts.length))) + mark + "*";
    }
}
