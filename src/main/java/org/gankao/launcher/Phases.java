package org.gankao.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** The quiet console during the start: one line a phase, with the time it took. */
final class Phases {

    private final PrintStream console;
    private long began;

    Phases(PrintStream console) {
        this.console = console;
    }

    void begin(String phase) {
        end();
        console.print("  " + phase + " ... ");
        console.flush();
        began = System.nanoTime();
    }

    /** The phase failed; what follows begins on a line of its own. */
    void abandon() {
        if (began != 0) {
            console.println();
            began = 0;
        }
    }

    void end() {
        if (began != 0) {
            double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
            console.println(String.format(Locale.ROOT, "%.1f s", seconds));
            began = 0;
        }
    }
}
