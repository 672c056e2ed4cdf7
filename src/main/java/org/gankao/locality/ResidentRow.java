package org.gankao.locality;

import org.gankao.people.Gender;
import org.jspecify.annotations.Nullable;

/**
 * A member of a household (家庭成员) without sensitive fields: neither ID number nor health.
 *
 * @param relation to the head of household (与户主关系)
 */
public record ResidentRow(
        long id,
        long householdId,
        String name,
        String relation,
        Gender gender,
        @Nullable Integer birthYear,
        String occupation) {}
