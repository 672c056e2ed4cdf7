package org.gankao.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one clock, in UTC. Services inject it; domain methods take an instant. */
@ApplicationScoped
class ClockProducer {

    @Produces
    @ApplicationScoped
    Clock clock() {
        return new SystemClock();
    }

    /** A class of our own because CDI cannot proxy the JDK's final clocks. */
    static class SystemClock extends Clock {

        private final Clock utc = Clock.systemUTC();

        @Override
        public java.time.ZoneId getZone() {
            return utc.getZone();
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return utc.withZone(zone);
        }

        @Override
        public java.time.Instant instant() {
            return utc.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        }
    }
}
