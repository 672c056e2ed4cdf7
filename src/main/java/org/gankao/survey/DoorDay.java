package org.gankao.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a phone needs for a day without a network. Nothing in it is optional: it is replaced as a whole.
 *
 * @param serverTime ISO 8601, UTC
 * @param day the county's date, ISO 8601
 * @param campaignId 0 if the caller's pair has no campaign at the doors
 * @param points public points of both halves of the ballot key, base64
 * @param receiptKey key that proves receipts, SPKI in base64
 */
public record DoorDay(
        String serverTime,
        String day,
        long campaignId,
        String campaignName,
        int pairNumber,
        List<String> members,
        List<String> points,
        String receiptKey,
        Questionnaire questionnaire,
        List<DoorBatch> batches) {

    /** Texts of the questionnaire; {@code {0}} stands for the cadre's name. */
    public record Questionnaire(String intro, String team, String known, String cadre) {}

    /**
     * One village on one day.
     *
     * @param tokens one-time tokens, shuffled; each brings one ballot
     */
    public record DoorBatch(
            long id,
            String day,
            long villageId,
            String villageName,
            String townshipName,
            int wanted,
            List<String> tokens,
            List<DoorHousehold> households) {}

    /**
     * A drawn household; spares stand at the end in the order they open.
     *
     * @param replaces household it stands in for, if it is an opened spare
     */
    public record DoorHousehold(
            long id,
            String code,
            int place,
            boolean spare,
            int route,
            String door,
            String head,
            String grid,
            @Nullable Long replaces,
            List<DoorCadre> cadres,
            List<DoorAttempt> attempts) {}

    public record DoorCadre(long id, String name) {}

    /** @param at ISO 8601, UTC */
    public record DoorAttempt(String outcome, String at) {}
}
