// SPDX-License-Identifier: EUPL-1.2
package org.liaison.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StationsTest {

    @Test
    void readsProcessorAndWallTimeOffThePrometheusPage() {
        var page = """
                # HELP liaison_station_cpu_seconds Processor time of a station
                liaison_station_cpu_seconds{application="liaison",station="seal",quantile="0.5"} 0.002
                liaison_station_cpu_seconds_count{application="liaison",station="seal"} 12
                liaison_station_cpu_seconds_sum{application="liaison",station="seal"} 0.024
                liaison_station_seconds_sum{application="liaison",station="seal"} 1.2E-1
                jvm_memory_used_bytes{area="heap"} 1.0
                """;

        var stations = Stations.parse(page);

        assertThat(stations.cpuSeconds()).containsOnlyKeys("seal").containsEntry("seal", 0.024);
        assertThat(stations.wallSeconds()).containsOnlyKeys("seal").containsEntry("seal", 0.12);
    }
}
