package org.gankao.questionbank.formats;

/** Where an import stands. */
public enum ImportState {
    CHECKED,
    CONFIRMED,
    DISCARDED
}
