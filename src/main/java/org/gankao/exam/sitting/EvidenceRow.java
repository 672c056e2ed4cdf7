package org.gankao.exam.sitting;

/**
 * What was noticed at a sitting, counted.
 *
 * @param away times the page was not in front
 * @param awaySeconds how long altogether
 * @param pastes times text was pasted
 * @param networks times the network changed
 * @param devices take-overs by another device
 * @param quick answers given less than {@value EvidenceRow#QUICK_SECONDS} s after the one before, by the device's clock
 */
public record EvidenceRow(
        long sittingId,
        String cadreCode,
        String cadreName,
        int away,
        int awaySeconds,
        int pastes,
        int networks,
        int devices,
        int quick) {

    /** Nobody reads an item and answers it in less. */
    public static final int QUICK_SECONDS = 2;
}
