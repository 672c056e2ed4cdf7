package org.gankao.security;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** At start: the table of demo accounts for the console. Every ten minutes: sessions and slips that have run out. */
@ApplicationScoped
public class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class.getName());
    private static final long EVERY_MINUTES = 10;

    @Resource
    ManagedScheduledExecutorService timer;

    @Inject
    DemoSwitch demo;

    @Inject
    @ConfigProperty(name = "gankao.data")
    String data;

    @Inject
    Sweep sweep;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        tellDemoAccounts();
        timer.scheduleWithFixedDelay(sweep::run, 1, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    private void tellDemoAccounts() {
        Path table = Path.of(data, "demo-accounts.txt");
        try {
            if (demo.on()) {
                Files.writeString(table, DemoCast.table());
            } else {
                Files.deleteIfExists(table);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The timer's work, in a request of its own. */
    @ApplicationScoped
    public static class Sweep {

        @Inject
        SessionService sessions;

        @Inject
        SlipService slips;

        @ActivateRequestContext
        public void run() {
            try {
                sessions.purge();
                slips.purge();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Sessions that have run out were not removed; next try in ten minutes.", e);
            }
        }
    }
}
