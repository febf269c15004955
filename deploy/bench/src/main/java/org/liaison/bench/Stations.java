// SPDX-License-Identifier: EUPL-1.2
package org.liaison.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Seconds that the gateway's own timers have counted at each station: processor and wall. */
record Stations(Map<String, Double> cpuSeconds, Map<String, Double> wallSeconds) {

    private static final Pattern LINE =
            Pattern.compile("liaison_station_(cpu_)?seconds_sum\\{.*station=\"([a-z]+)\".*} ([0-9.Ee+-]+)");

    Stations {
        cpuSeconds = Map.copyOf(cpuSeconds);
        wallSeconds = Map.copyOf(wallSeconds);
    }

    /** Reads the Prometheus page. */
    static Stations read(URI gateway) {
        var request =
                HttpRequest.newBuilder(gateway.resolve("/actuator/prometheus")).build();
        try (var http = HttpClient.newHttpClient()) {
            return parse(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new CannotMeasure("the gateway's metrics cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotMeasure("stopped", e);
        }
    }

    static Stations parse(String page) {
        Map<String, Double> cpu = new LinkedHashMap<>();
        Map<String, Double> wall = new LinkedHashMap<>();
        page.lines().map(LINE::matcher).filter(java.util.regex.Matcher::matches).forEach(line -> {
            var into = line.group(1) != null ? cpu : wall;
            into.put(line.group(2), Double.parseDouble(line.group(3)));
        });
        return new Stations(cpu, wall);
    }
}
