package org.gankao.exam.sitting;

import java.util.Set;

/** Deadlines moved, clocks were stopped or set going, or another device took over: open test pages had better ask at once. */
public record SittingsChanged(Set<Long> sittingIds) {

    public SittingsChanged {
        sittingIds = Set.copyOf(sittingIds);
    }
}
