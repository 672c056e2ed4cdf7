package org.gankao.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

/** Work of the product itself outside any request (start-up, timers), done with a caller of its own: 系统. */
@ApplicationScoped
public class AsSystem {

    @Inject
    Caller caller;

    /** Runs the work with every permission; the ledger names 系统 as the one who did it. */
    @ActivateRequestContext
    public void run(Runnable work) {
        caller.becomeSystem();
        work.run();
    }
}
