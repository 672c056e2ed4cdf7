package org.gankao.launcher;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts the embedded database again whenever its process ends although nobody asked it to, for instance when the
 * machine ran short of memory. Waits longer before each new attempt, so that a database which cannot start does not
 * keep the machine busy.
 */
final class DatabaseWatch implements Runnable {

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class.getName());

    private final EmbeddedMariaDb database;
    private final Pauses pauses = new Pauses();

    private DatabaseWatch(EmbeddedMariaDb database) {
        this.database = database;
    }

    /** Watches until the database is closed. */
    static void begin(EmbeddedMariaDb database) {
        Thread thread = new Thread(new DatabaseWatch(database), "gankao-database-watch");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            long since = System.nanoTime();
            while (database.awaitUnwantedEnd()) {
                Duration pause = pauses.after(Duration.ofNanos(System.nanoTime() - since));
                LOG.log(
                        Level.SEVERE,
                        "The database has ended by itself; starting it again in {0} ms.",
                        pause.toMillis());
                Thread.sleep(pause.toMillis());
                startAgain();
                since = System.nanoTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A failure is told only: the process has ended again, and the next round waits longer. */
    private void startAgain() {
        try {
            database.startAgain();
            LOG.info("The database runs again.");
        } catch (LaunchException e) {
            LOG.log(Level.SEVERE, "The database does not run: {0}", e.getMessage());
        }
    }

    /** How long to wait before a new attempt: half a second, doubled each time up to a minute. */
    static final class Pauses {

        private static final Duration SHORTEST = Duration.ofMillis(500);
        private static final Duration LONGEST = Duration.ofMinutes(1);
        /** Who ran that long had started well, so the next failure is a new one. */
        private static final Duration STEADY = Duration.ofMinutes(5);

        private Duration next = SHORTEST;

        /** @param ran how long the database ran before it ended */
        Duration after(Duration ran) {
            if (ran.compareTo(STEADY) >= 0) {
                next = SHORTEST;
            }
            Duration pause = next;
            Duration doubled = pause.multipliedBy(2);
            next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
            return pause;
        }
    }
}
