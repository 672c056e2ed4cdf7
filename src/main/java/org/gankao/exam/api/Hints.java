package org.gankao.exam.api;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.gankao.exam.sitting.SittingsChanged;

/**
 * Open test pages that wait for a word. It carries no state: a page that is told, or finds the line dead, asks for its
 * sitting. A beat every 20 s finds dead lines and keeps proxies from cutting live ones.
 */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Hints {

    /** Pages of one sitting that may listen; beyond that the one that has listened longest is dropped. */
    private static final int MOST_OF_A_SITTING = 3;

    private record Page(SseEventSink sink, Sse sse) {

        /** @return whether the page is still there */
        boolean send(OutboundSseEvent event) {
            if (sink.isClosed()) {
                return false;
            }
            sink.send(event).whenComplete((sent, failure) -> {
                if (failure != null) {
                    sink.close();
                }
            });
            return true;
        }
    }

    private final Map<Long, Deque<Page>> pages = new ConcurrentHashMap<>();

    public void add(long sitting, SseEventSink sink, Sse sse) {
        Page page = new Page(sink, sse);
        pages.compute(sitting, (id, open) -> {
            Deque<Page> kept = open == null ? new ArrayDeque<>() : open;
            if (kept.size() >= MOST_OF_A_SITTING) {
                kept.removeFirst().sink().close();
            }
            kept.addLast(page);
            return kept;
        });
        page.send(sse.newEventBuilder().comment("listening").build());
    }

    /** How many sittings have a page that listens. */
    public int listening() {
        return pages.size();
    }

    public void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) SittingsChanged change) {
        change.sittingIds()
                .forEach(id -> visit(
                        id,
                        page -> page.sse()
                                .newEventBuilder()
                                .name("look")
                                .data("1")
                                .build()));
    }

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    void beat() {
        pages.keySet()
                .forEach(id -> visit(
                        id, page -> page.sse().newEventBuilder().comment("beat").build()));
    }

    private void visit(long sitting, Function<Page, OutboundSseEvent> event) {
        pages.computeIfPresent(sitting, (id, open) -> {
            open.removeIf(page -> !page.send(event.apply(page)));
            return open.isEmpty() ? null : open;
        });
    }
}
