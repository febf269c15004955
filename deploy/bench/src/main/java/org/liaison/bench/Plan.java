// SPDX-License-Identifier: EUPL-1.2
package org.liaison.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What is measured, and how long. {@code size} is the size of a record in bytes. */
record Plan(Path home, Warmup warmup, Duration measured, int concurrency, int size, Tuning tuning) {

    Path directory() {
        return home.resolve(".liaison/bench");
    }

    /** What is not counted: at least and at most this long, ended in between as soon as the JVMs are warm. */
    record Warmup(Duration least, Duration most) {

        static Warmup of(Duration exactly) {
            return new Warmup(exactly, exactly);
        }

        static Warmup untilWarm() {
            return new Warmup(Duration.ofSeconds(30), Duration.ofSeconds(300));
        }
    }

    /** What the processes are started with beyond the defaults. */
    record Tuning(List<String> gatewayJvm, List<String> sandboxJvm, Map<String, String> settings) {

        Tuning {
            gatewayJvm = List.copyOf(gatewayJvm);
            sandboxJvm = List.copyOf(sandboxJvm);
            settings = Map.copyOf(settings);
        }
    }
}
