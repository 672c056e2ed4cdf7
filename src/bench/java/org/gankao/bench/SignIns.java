package org.gankao.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;

/** Signs in one staff code after the other until enough candidates are found. */
final class SignIns {

    private static final int MOST_TRIES = 20;
    private static final int BUSY = 409;
    private static final long PAUSE_MILLIS = 500;

    private final Options options;
    private final Sessions sessions;
    private final AtomicInteger next = new AtomicInteger();
    private final List<Candidate> ready = new ArrayList<>();

    SignIns(Options options, Sessions sessions) {
        this.options = options;
        this.sessions = sessions;
    }

    boolean one(Lane lane) throws IOException, InterruptedException {
        int index = next.get();
        if (enough() || index >= most() || !next.compareAndSet(index, index + 1)) {
            return !enough() && index < most();
        }
        String login = "c%04d".formatted(options.first() + index);
        Optional<String> kept = sessions.of(login);
        Reply own = kept.isPresent() ? own(lane, kept.get()) : null;
        if (own != null && own.status() == 200) {
            take(kept.get(), own);
        } else {
            Optional<String> cookie = signIn(lane, login);
            if (cookie.isPresent()) {
                sessions.keep(login, cookie.get());
                take(cookie.get(), own(lane, cookie.get()));
            }
        }
        return true;
    }

    synchronized List<Candidate> ready() {
        return List.copyOf(ready.subList(0, Math.min(ready.size(), options.candidates())));
    }

    int tried() {
        return next.get();
    }

    private Optional<String> signIn(Lane lane, String login) throws IOException, InterruptedException {
        String body = "{\"login\":%s,\"password\":%s}".formatted(Json.text(login), Json.text(options.password()));
        Request request = new Request("POST", "/api/v1/session", "", 0, "", body);
        Reply reply = lane.call(Report.SIGN_IN, request);
        for (int tries = 1; reply.status() == BUSY && tries < MOST_TRIES; tries++) {
            Thread.sleep(PAUSE_MILLIS);
            reply = lane.call(Report.SIGN_IN, request);
        }
        return reply.status() == 201 ? Optional.of(reply.header("set-cookie").split(";", 2)[0]) : Optional.empty();
    }

    private static Reply own(Lane lane, String cookie) throws IOException {
        return lane.call("own", new Request("GET", "/api/v1/sittings", cookie, 0, "", null));
    }

    private int most() {
        return options.candidates() + options.candidates() / 5 + 10;
    }

    private synchronized boolean enough() {
        return ready.size() >= options.candidates();
    }

    private synchronized void take(String cookie, Reply own) {
        sitting(own).ifPresent(id -> ready.add(new Candidate(cookie, id)));
    }

    private static OptionalLong sitting(Reply own) {
        if (own.status() != 200) {
            return OptionalLong.empty();
        }
        return Json.maps(Json.read(own.text())).stream()
                .filter(row -> row.get("state").equals("ASSIGNED"))
                .filter(row -> millis(row, "opensAt") <= millis(row, "now"))
                .filter(row -> millis(row, "now") < millis(row, "startUntil"))
                .mapToLong(row -> millis(row, "id"))
                .findFirst();
    }

    private static long millis(Map<String, Object> row, String field) {
        return ((Number) row.get(field)).longValue();
    }
}
