package org.gankao.exam.sitting;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.gankao.platform.security.Caller;

/**
 * Looks every few seconds for papers to hand in and sessions to close. What is due is told by the database alone, so
 * nothing is forgotten when the server was down meanwhile.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HandInTimer {

    @Inject
    HandInService handIns;

    @Inject
    PresenceService presence;

    @Inject
    EvidenceService evidence;

    @Inject
    Caller caller;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void sweep() {
        caller.becomeSystem();
        presence.store();
        while (handIns.handInDue() > 0) {
            // some hundred at a time, until none is left
        }
        while (handIns.markAbsent() > 0) {
            // likewise
        }
        handIns.closeOver();
        evidence.store(); // last: no paper waits for it
    }

    /** Once a night. */
    @Schedule(hour = "19", minute = "40", persistent = false, timezone = "UTC")
    public void tidy() {
        caller.becomeSystem();
        evidence.expire();
    }
}
