package org.gankao.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A connection with the candidates whose device it is, and what it has measured in this phase. */
final class Lane {

    final Connection connection;
    final List<Candidate> candidates;
    final Map<String, Series> series = new LinkedHashMap<>();
    private int turn;

    Lane(Connection connection, List<Candidate> candidates) {
        this.connection = connection;
        this.candidates = new ArrayList<>(candidates);
    }

    void begin() {
        series.clear();
        turn = 0;
    }

    /** Each candidate once. */
    boolean once(Step step) throws IOException {
        if (turn >= candidates.size()) {
            return false;
        }
        step.on(candidates.get(turn++));
        return true;
    }

    /** Each candidate of this lane who is among some, once. */
    boolean once(Collection<Candidate> some, Step step) throws IOException {
        return once(candidate -> {
            if (some.contains(candidate)) {
                step.on(candidate);
            }
        });
    }

    /** The candidates in turn, without end. */
    boolean around(Step step) throws IOException {
        if (candidates.isEmpty()) {
            return false;
        }
        step.on(candidates.get(turn++ % candidates.size()));
        return true;
    }

    Reply call(String name, Request request) throws IOException {
        long from = System.nanoTime();
        try {
            Reply reply = connection.exchange(request);
            took(name, System.nanoTime() - from, reply.status());
            return reply;
        } catch (IOException e) {
            failed(name, e.getClass().getSimpleName());
            throw e;
        }
    }

    void took(String name, long nanos, int status) {
        Series one = series.computeIfAbsent(name, key -> new Series());
        if (status / 100 == 2 || status == 304) {
            one.add(nanos);
        } else {
            one.failed(Integer.toString(status));
        }
    }

    void failed(String name, String why) {
        series.computeIfAbsent(name, key -> new Series()).failed(why);
    }
}
