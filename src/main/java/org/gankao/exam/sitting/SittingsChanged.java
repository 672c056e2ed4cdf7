package org.gankao.exam.sitting;

import java.util.Set;

/** Deadlines moved, or clocks were stopped or set going: open test pages had better ask at once. */
public record SittingsChanged(Set<Long> sittingIds) {

    public SittingsChanged {
        sittingIds = Set.copyOf(sittingIds);
    }
}
