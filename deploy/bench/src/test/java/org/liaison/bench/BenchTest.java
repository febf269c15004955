// SPDX-License-Identifier: EUPL-1.2
package org.liaison.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BenchTest {

    private static final Instant NOON = Instant.parse("2026-10-01T12:00:00Z");

    @Test
    void refusesAWayItCannotMeasure() {
        var line = Bench.commandLine().setErr(new PrintWriter(new StringWriter()));

        assertThat(line.execute("--path", "as4")).isEqualTo(64);
    }

    @Test
    void reportsForProgramsWhatTheIssueAsksFor() {
        var json = new JsonMapper().readTree(new Report(measured(), Hardware.here()).json());

        assertThat(json.get("path").asString()).isEqualTo("siena-like");
        assertThat(json.get("messages").asInt()).isEqualTo(2);
        assertThat(json.get("messagesPerSecond").asDouble()).isEqualTo(0.2);
        assertThat(json.get("p50Millis").asDouble()).isEqualTo(200);
        assertThat(json.get("p99Millis").asDouble()).isEqualTo(300);
        assertThat(json.get("cpuMillisPerMessage").asDouble()).isEqualTo(25);
        assertThat(json.get("cpuMillisByProcess").get("bench").asDouble()).isEqualTo(5);
        assertThat(json.get("compilerMillisByProcess").get("gateway").asDouble())
                .isEqualTo(10);
        assertThat(json.get("cpuMillisByStation").get("seal").asDouble()).isEqualTo(500);
    }

    @Test
    void reportsForPeopleTheSameFigures() {
        var text = new StringWriter();

        new Report(measured(), Hardware.here()).print(new PrintWriter(text));

        assertThat(text.toString()).contains("messages/s      0.2", "p50 200 ms, p99 300 ms", "gateway", "seal");
    }

    private static Measurement measured() {
        var plan = new Plan(
                java.nio.file.Path.of("."),
                Plan.Warmup.of(Duration.ofSeconds(1)),
                Duration.ofSeconds(10),
                4,
                10_240,
                new Plan.Tuning(List.of(), List.of(), Map.of()));
        return new Measurement(
                plan,
                Duration.ofSeconds(1),
                List.of(finished(200), finished(300)),
                new Measurement.Outcomes(Map.of(Finished.DELIVERED, 3), Map.of(), 0),
                reading(NOON, 0),
                reading(NOON.plusSeconds(10), 1));
    }

    private static Finished finished(int millis) {
        return new Finished(Finished.DELIVERED, NOON, NOON.plusMillis(50), NOON.plusMillis(millis));
    }

    private static Measurement.Reading reading(Instant at, double used) {
        return new Measurement.Reading(
                at,
                Map.of("gateway", used * 50, "bench", used * 10),
                Map.of("gateway", used * 20, "bench", used),
                new Stations(Map.of("seal", used), Map.of("seal", used)),
                Map.of("gateway", 100.0, "bench", 50.0),
                0.5);
    }
}
