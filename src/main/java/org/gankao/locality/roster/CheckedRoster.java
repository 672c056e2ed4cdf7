package org.gankao.locality.roster;

import java.util.List;

/** A roster file with what was found in it, errors first. It may be imported only without errors. */
record CheckedRoster(Roster roster, List<Finding> findings) {

    CheckedRoster {
        findings = List.copyOf(findings);
    }

    long count(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }
}
