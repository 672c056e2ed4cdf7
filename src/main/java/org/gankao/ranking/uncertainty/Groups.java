package org.gankao.ranking.uncertainty;

/** Groups of places that cannot be told apart: from the top, a new one starts at the first who surely stands below its leader. */
public final class Groups {

    private Groups() {}

    /**
     * @param sets of people in the order of their places
     * @return number of each one's group, from 1
     */
    public static int[] of(RankSets sets, int people) {
        int[] groups = new int[people];
        int leader = 0;
        int group = 1;
        for (int person = 0; person < people; person++) {
            if (sets.tells(leader, person)) {
                leader = person;
                group++;
            }
            groups[person] = group;
        }
        return groups;
    }
}
