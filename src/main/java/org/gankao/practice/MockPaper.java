package org.gankao.practice;

import java.util.List;

/**
 * A mock paper (模拟卷), made anew each time and kept nowhere.
 *
 * @param minutes time the test of the cycle allows; how long one takes is one's own choice
 * @param planned whether it follows the blueprint of the current cycle; else there is none yet
 * @param missing items the blueprint asks for that practice does not have now
 */
public record MockPaper(int minutes, boolean planned, List<PracticeItem> items, int missing) {}
