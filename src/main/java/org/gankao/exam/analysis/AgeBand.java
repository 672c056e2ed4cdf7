package org.gankao.exam.analysis;

/** Age in completed years on the day of the test; groups that are asked whether an item is fair to them. */
public enum AgeBand {
    UNDER_35,
    FROM_35,
    FROM_45,
    FROM_55;

    /** @param years completed years of life */
    static AgeBand of(int years) {
        return years < 35 ? UNDER_35 : years < 45 ? FROM_35 : years < 55 ? FROM_45 : FROM_55;
    }
}
