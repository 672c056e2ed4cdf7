package org.gankao.locality;

/**
 * A village or community (村、社区) as lists show it.
 *
 * @param households households on the roster
 */
public record VillageRow(long id, String code, String name, long townshipId, String townshipName, int households) {}
