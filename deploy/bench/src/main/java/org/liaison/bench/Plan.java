// SPDX-License-Identifier: EUPL-1.2
package org.liaison.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What is measured, and how long. {@code size} is the size of a record in bytes. */
record Plan(Path home, Duration warmup, Duration measured, int concurrency, int size, Tuning tuning) {

    Path directory() {
        return home.resolve(".liaison/bench");
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
