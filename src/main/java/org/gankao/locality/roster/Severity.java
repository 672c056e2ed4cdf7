package org.gankao.locality.roster;

/** What a finding means for the import. */
public enum Severity {
    /** Nothing can be imported until it is mended. */
    ERROR,
    /** Worth a look; does not block. */
    WARNING,
    /** What was typed was understood otherwise than written; listed so that somebody can object. */
    CLEANED
}
