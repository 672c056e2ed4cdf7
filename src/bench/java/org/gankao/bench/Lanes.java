package org.gankao.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** All connections. */
final class Lanes {

    private final List<Lane> lanes;

    private Lanes(List<Lane> lanes) {
        this.lanes = lanes;
    }

    static Lanes empty(Options options, int count) {
        return new Lanes(IntStream.range(0, count)
                .mapToObj(i -> new Lane(new Connection(options.address(), options.authority()), List.of()))
                .toList());
    }

    /** Deals the candidates to as many connections as wanted, or as there are candidates. */
    static Lanes of(Options options, List<Candidate> candidates) {
        int count = Math.min(options.connections(), candidates.size());
        Lanes lanes = empty(options, count);
        for (int i = 0; i < candidates.size(); i++) {
            lanes.lanes.get(i % count).candidates.add(candidates.get(i));
        }
        return lanes;
    }

    int size() {
        return lanes.size();
    }

    void keep(List<Candidate> able) {
        lanes.forEach(lane -> lane.candidates.retainAll(able));
    }

    /** Rings the bell for all lanes at once and lets them work until they are through or the time is over. */
    Figures run(Meter meter, Duration limit, Round round) throws InterruptedException {
        CountDownLatch bell = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        long[] end = new long[1];
        for (Lane lane : lanes) {
            lane.begin();
            Thread thread = new Thread(() -> work(lane, bell, end, round), "lane");
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        Meter.Reading before = meter.read();
        long from = System.nanoTime();
        end[0] = from + limit.toNanos();
        bell.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        long nanos = System.nanoTime() - from;
        return new Figures(nanos, meter.read().since(before), lanes);
    }

    void close() {
        lanes.forEach(lane -> lane.connection.close());
    }

    private static void work(Lane lane, CountDownLatch bell, long[] end, Round round) {
        try {
            bell.await();
            boolean more = true;
            while (more && System.nanoTime() - end[0] < 0) {
                try {
                    more = round.on(lane);
                } catch (IOException e) {
                    // Counted where it happened; the pause keeps a dead server from being hammered.
                    lane.connection.close();
                    Thread.sleep(100);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
