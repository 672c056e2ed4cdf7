package org.gankao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Reads the processor time of the application, the database, this process and the whole machine. */
final class Meter {

    /** For what is not measured. */
    static final Meter NONE = new Meter(Optional.empty(), Optional.empty());

    private static final Path MACHINE = Path.of("/proc/stat");
    private static final long MILLIS_A_TICK = 10;
    private static final int IDLE = 4;
    private static final int WAITING = 5;
    private static final int LAST = 7;

    private final Optional<ProcessHandle> application;
    private final Optional<ProcessHandle> database;

    private Meter(Optional<ProcessHandle> application, Optional<ProcessHandle> database) {
        this.application = application;
        this.database = database;
    }

    record Reading(
            Optional<Duration> application,
            Optional<Duration> database,
            Optional<Duration> bench,
            Optional<Duration> machine) {

        Reading since(Reading before) {
            return new Reading(
                    difference(application, before.application),
                    difference(database, before.database),
                    difference(bench, before.bench),
                    difference(machine, before.machine));
        }

        /** What processes other than the three used; empty if one of them is unknown. */
        Optional<Duration> others() {
            return machine.flatMap(all -> application.flatMap(a ->
                    database.flatMap(d -> bench.map(b -> all.minus(a).minus(d).minus(b)))));
        }

        private static Optional<Duration> difference(Optional<Duration> after, Optional<Duration> before) {
            return after.flatMap(a -> before.map(a::minus));
        }
    }

    static Meter of(Options options) throws IOException {
        Optional<ProcessHandle> application = options.appPid().isPresent()
                ? ProcessHandle.of(options.appPid().getAsLong())
                : Processes.listener(options.address().getPort());
        Optional<ProcessHandle> database = options.dbPid().isPresent()
                ? ProcessHandle.of(options.dbPid().getAsLong())
                : application.flatMap(Processes::databaseOf);
        return new Meter(application, database);
    }

    Reading read() {
        return new Reading(used(application), used(database), used(Optional.of(ProcessHandle.current())), machine());
    }

    String application() {
        return name(application, "--app-pid");
    }

    String database() {
        return name(database, "--db-pid");
    }

    private static String name(Optional<ProcessHandle> process, String option) {
        return process.map(found -> "process " + found.pid()).orElse("not found (" + option + ")");
    }

    private static Optional<Duration> used(Optional<ProcessHandle> process) {
        return process.flatMap(found -> found.info().totalCpuDuration());
    }

    /** The first line of proc(5) stat: cpu, user, nice, system, idle, waiting, interrupts, soft interrupts, in ticks. */
    private static Optional<Duration> machine() {
        try {
            String[] ticks = Files.readString(MACHINE).split("\\s+", LAST + 2);
            long busy = 0;
            for (int column = 1; column <= LAST; column++) {
                if (column != IDLE && column != WAITING) {
                    busy += Long.parseLong(ticks[column]);
                }
            }
            return Optional.of(Duration.ofMillis(busy * MILLIS_A_TICK));
        } catch (IOException e) {
            return Optional.empty(); // not a Linux
        }
    }
}
