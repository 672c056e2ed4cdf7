package org.gankao.shared;

/** A thing people edit, as it was read: who changes it says which version he has seen. */
public interface Versioned {

    /** Counts the changes, from 0 or 1. */
    int version();
}
