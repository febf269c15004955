// SPDX-License-Identifier: EUPL-1.2
package org.liaison.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The machine that was measured on: figures mean nothing without it. */
public record Hardware(String processor, int cores, long memoryMib, String jdk, String system) {

    public static Hardware here() {
        return new Hardware(
                field("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                Long.parseLong("0" + field("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", "")) / 1024,
                System.getProperty("java.vm.vendor") + " " + System.getProperty("java.vm.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.version"));
    }

    /** Processes that wanted to run, averaged over a minute; far above the cores means: measure again. */
    static double load() {
        var averages = read("/proc/loadavg");
        return averages.isEmpty() ? 0 : Double.parseDouble(averages.substring(0, averages.indexOf(' ')));
    }

    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("processor", processor);
        map.put("cores", cores);
        map.put("memoryMib", memoryMib);
        map.put("jdk", jdk);
        map.put("system", system);
        return map;
    }

    private static String field(String file, String name) {
        return read(file)
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            return "";
        }
    }
}
