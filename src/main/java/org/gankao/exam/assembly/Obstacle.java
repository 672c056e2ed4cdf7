package org.gankao.exam.assembly;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Why not even one form can be made.
 *
 * @param lines those concerned, counted from 0
 * @param wanted pieces the lines must have together; 0 unless there are too few
 * @param available pieces that fit any of the lines; 0 unless there are too few
 * @param enemies pieces whose enmity is to blame: without it the form could be made, and leaving out any of the groups they
 *     form it could too; empty unless {@link Kind#ENEMIES}
 */
public record Obstacle(Kind kind, Set<Integer> lines, int wanted, int available, Set<Integer> enemies) {

    /** What stands in the way. */
    public enum Kind {
        TOO_FEW,
        ENEMIES,
        /** The solver neither found a form nor proved that there is none. */
        UNDECIDED
    }

    public Obstacle {
        lines = Collections.unmodifiableSet(new TreeSet<>(lines));
        enemies = Collections.unmodifiableSet(new TreeSet<>(enemies));
    }
}
