// SPDX-License-Identifier: EUPL-1.2
package org.liaison.bench;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import me.tongfei.progressbar.ProgressBarBuilder;

/** One run: warm-up, measured time, and waiting for what is still under way. */
final class Run {

    private static final int DRAIN_SECONDS = 60;
    private static final int STEP_MILLIS = 200;

    private final Plan plan;
    private final Site site;
    private final UnderWay underWay;

    Run(Plan plan, Site site) {
        this.plan = plan;
        this.site = site;
        this.underWay = new UnderWay(plan.concurrency());
    }

    Measurement measure() throws InterruptedException {
        try (var lookout = Lookout.start(underWay, site.database());
                var load = new Load(site, Records.ofSize(plan.size()), underWay)) {
            load.start();
            var warmth = new Warmth(plan.warmup(), site.processes(lookout));
            pass("warm-up", plan.warmup().most(), lookout, warmth::isReached);
            var warmedUp = warmth.passed();
            var before = Measurement.Reading.now(site, lookout);
            pass("measure", plan.measured(), lookout, () -> false);
            var after = Measurement.Reading.now(site, lookout);
            load.stop();
            underWay.drain(DRAIN_SECONDS);
            lookout.assertWatching();
            return new Measurement(plan, warmedUp, window(before, after), outcomes(), before, after);
        }
    }

    private void pass(String task, Duration time, Lookout lookout, BooleanSupplier enough) throws InterruptedException {
        long began = System.nanoTime();
        LongFunction<String> rate = nanos -> underWay.count() + " messages";
        try (var bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(time.toSeconds())
                .setUnit(" s", 1)
                .clearDisplayOnFinish()
                .build()) {
            for (long passed = 0;
                    passed < time.toNanos() && !enough.getAsBoolean();
                    passed = System.nanoTime() - began) {
                bar.stepTo(passed / 1_000_000_000);
                bar.setExtraMessage(rate.apply(passed));
                lookout.assertWatching();
                Thread.sleep(STEP_MILLIS); // the clock of the measurement
            }
        }
    }

    private java.util.List<Finished> window(Measurement.Reading before, Measurement.Reading after) {
        return underWay.finished().stream()
                .filter(each -> each.outcome().equals(Finished.DELIVERED))
                .filter(each -> !each.published().isBefore(before.at())
                        && each.published().isBefore(after.at()))
                .toList();
    }

    private Measurement.Outcomes outcomes() {
        Map<String, Integer> ended = new TreeMap<>();
        underWay.finished().forEach(each -> ended.merge(each.outcome(), 1, Integer::sum));
        return new Measurement.Outcomes(ended, underWay.notTaken(), underWay.messages().length);
    }
}
