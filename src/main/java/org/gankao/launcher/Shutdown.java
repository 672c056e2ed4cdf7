package org.gankao.launcher;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was started, stopped in the opposite order: the server before the database it writes to. */
final class Shutdown {

    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    synchronized void then(AutoCloseable last) {
        started.push(last);
    }

    synchronized void run() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                System.err.println("gankao: while stopping: " + e); // and go on: the rest must stop too
            }
        }
    }
}
