package org.gankao.locality;

/**
 * What a township organiser may change in a household.
 *
 * @param version as it was when the page was opened
 */
public record HouseholdChange(
        String door, String note, HouseholdCategory category, int memberCount, boolean away, int version) {}
