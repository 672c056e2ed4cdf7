package org.gankao.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a phase has measured. */
final class Figures {

    final double seconds;
    final Meter.Reading cpu;
    private final Map<String, Series> series = new LinkedHashMap<>();

    Figures(long nanos, Meter.Reading cpu, List<Lane> lanes) {
        this.seconds = nanos / 1e9;
        this.cpu = cpu;
        lanes.stream()
                .flatMap(lane -> lane.series.keySet().stream())
                .distinct()
                .forEach(name -> series.put(name, Series.sum(lanes.stream().map(lane -> lane.series.get(name)))));
    }

    Series of(String name) {
        return series.getOrDefault(name, new Series());
    }
}
