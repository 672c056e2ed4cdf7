package org.gankao.survey;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who works at the doors (民意测评组成员).
 *
 * @param id 0 before it is stored
 * @param loginName account he signs in with on his phone, null until he has one
 * @param townshipId where he comes from; 0: county level
 * @param cadreId if he is a cadre of the roster
 */
public record Evaluator(
        long id,
        String name,
        @Nullable String loginName,
        String unitName,
        long townshipId,
        @Nullable Long cadreId) {}
