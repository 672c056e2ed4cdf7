package org.gankao.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cadre (干部) as lists show him, without sensitive fields.
 *
 * @param code staff number (工号)
 * @param townshipId township he is posted in, 0 if none
 * @param sendingUnitId unit that sent him (派出单位)
 * @param postFrom first day in the post
 * @param postUntil last day in the post, null while he is in it
 * @param title post as the roster words it (职务)
 */
public record CadreRow(
        long id,
        String code,
        String name,
        Gender gender,
        long unitId,
        String unitName,
        long townshipId,
        Establishment establishment,
        PostCategory postCategory,
        @Nullable Long sendingUnitId,
        LocalDate postFrom,
        @Nullable LocalDate postUntil,
        String title) {}
