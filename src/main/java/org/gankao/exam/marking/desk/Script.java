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
        String sameness) {}
