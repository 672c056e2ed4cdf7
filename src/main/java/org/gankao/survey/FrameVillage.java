package org.gankao.survey;

/**
 * A village of the sealed frame.
 *
 * @param households all of them
 * @param away of these known to be working away
 * @param mains drawn households
 * @param spares drawn spare households
 */
public record FrameVillage(
        long villageId,
        String code,
        String name,
        long townshipId,
        String townshipName,
        int households,
        int away,
        int mains,
        int spares) {}
