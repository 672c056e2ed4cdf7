package org.gankao.locality;

import java.util.List;

/** The villages and households a cadre links. */
public record CadreDuties(List<VillageRow> villages, List<HouseholdRow> households) {}
