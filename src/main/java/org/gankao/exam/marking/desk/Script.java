package org.gankao.exam.marking.desk;

import java.math.BigDecimal;

/** An answer people mark, with whose it is: for the desk itself, never for a marker. */
record Script(
        long id,
        long session,
        long sitting,
        long cadre,
        long form,
        String item,
        String ref,
        BigDecimal points,
        String response,
        String sameness) {

    /** The question, however many forms have it; an item that counts differently in two lines is two of them. */
    String question() {
        return ref + " " + points;
    }
}
