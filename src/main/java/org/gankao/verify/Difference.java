package org.gankao.verify;

/** The first thing in which what was published and what it should be differ, in words. */
public final class Difference extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param chinese for the people who were judged
     * @param english the same
     */
    Difference(String chinese, String english) {
        super(chinese + "\n" + english);
    }
}
