package org.gankao.exam.sitting;

/**
 * What an emergency file brought.
 *
 * @param answers it holds
 * @param listed of them now on the list two people decide on; the others had come before, or newer ones count
 * @param marked the session is marked already: once they are decided it is to be marked anew
 */
public record RescueReport(
        long sittingId, String cadreCode, String cadreName, int answers, int listed, boolean marked) {}
