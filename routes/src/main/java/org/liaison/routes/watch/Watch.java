// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Station;

/** Watches stations work: wall and processor time of each, and listeners. */
public final class Watch {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<Station, Timer> wall = new EnumMap<>(Station.class);
    private final Map<Station, Timer> processor = new EnumMap<>(Station.class);
    private final List<StationListener> listeners;

    public Watch(MeterRegistry meters, List<StationListener> listeners) {
        for (var station : Station.values()) {
            wall.put(
                    station,
                    timer("liaison.station", "Wall time of a station", station)
                            .publishPercentiles(0.5, 0.99)
                            .register(meters));
            processor.put(
                    station,
                    timer("liaison.station.cpu", "Processor time of a station", station)
                            .register(meters));
        }
        this.listeners = List.copyOf(listeners);
    }

    /** Does the work of a station under watch. */
    public <T> T at(Station station, Header header, Supplier<T> work) {
        long began = System.nanoTime();
        long used = THREADS.getCurrentThreadCpuTime();
        try {
            listeners.forEach(each -> each.at(station, header));
            return work.get();
        } finally {
            record(processor, station, THREADS.getCurrentThreadCpuTime() - used);
            record(wall, station, System.nanoTime() - began);
        }
    }

    private static void record(Map<Station, Timer> timers, Station station, long nanos) {
        var timer = timers.get(station);
        if (timer != null) {
            timer.record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    private static Timer.Builder timer(String name, String description, Station station) {
        return Timer.builder(name).description(description).tag("station", station.word());
    }
}
