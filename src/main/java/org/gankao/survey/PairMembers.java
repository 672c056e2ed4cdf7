package org.gankao.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pair of evaluators with who they are.
 *
 * @param number from 1 within the campaign
 * @param townshipId it visits
 * @param members the first and the second
 */
public record PairMembers(long id, int number, long townshipId, List<Member> members) {

    /**
     * @param loginName null until he has an account
     * @param cadreId if he is a cadre of the roster
     */
    public record Member(
            String name,
            @Nullable String loginName,
            @Nullable Long cadreId) {}
}
