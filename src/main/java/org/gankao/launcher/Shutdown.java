package org.gankao.launcher;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** What was started, stopped in the opposite order: the server before the database it writes to. */
final class Shutdown {

    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    synchronized void then(AutoCloseable last) {
        started.push(last);
    }

    synchronized void run() {
        PrintStream console = System.err;
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere); // the server chatters while it stops
        System.setErr(nowhere);
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                console.println("gankao: while stopping: " + e); // and go on: the rest must stop too
            }
        }
    }
}
