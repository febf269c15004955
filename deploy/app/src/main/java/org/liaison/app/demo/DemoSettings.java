// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liaison.app.CannotStart;
import org.liaison.console.signin.DemoUsers;
import org.liaison.security.keys.DemoKeys;

/** The configuration of the demo profile. */
public final class DemoSettings {

    /** The sandbox partners of the demo; agreements of the same names are in {@code deploy/config/agreements}. */
    public static final List<String> PARTNERS =
            List.of("siena-sandbox", "forger-sandbox", "narrow-sandbox", "careful-sandbox");

    private DemoSettings() {}

    /** Makes keys if there are none and returns what the gateway must be told. */
    public static Map<String, String> of(Path keys, Path agreements, List<String> partners) {
        var all = new ArrayList<>(PARTNERS);
        partners.stream().filter(each -> !all.contains(each)).forEach(all::add);
        DemoKeys.makeIfAbsent(keys, all);
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("liaison.keys.directory", keys.toString());
        settings.put("liaison.agreements", agreements.toString());
        settings.put("liaison.door.port", "0");
        source(settings, "cybertip");
        source(settings, "otherwise");
        return settings;
    }

    private static void source(Map<String, String> settings, String format) {
        var prefix = "liaison.sources." + format + ".";
        settings.put(prefix + "originator", "contact-point-si");
        settings.put(prefix + "recipients[0]", "siena-sandbox");
        settings.put(prefix + "purposes[0]", "18(2)(c)");
        settings.put(prefix + "legal-basis", "Directive (EU) 2023/977 Art. 7");
        settings.put(prefix + "handling-codes[0]", "H1");
    }

    /** Prints the development sign-in and leaves the API token where {@code send} finds it. */
    public static void announce(DemoUsers users, Path data, PrintWriter out) {
        out.println("DEVELOPMENT SIGN-IN, demo profile only; never for real data:");
        for (var user : users.users()) {
            out.println("  " + user.name() + " / " + user.password() + "  (" + user.role() + ")");
        }
        try {
            leave(data.resolve("api-token"), users.apiToken());
            for (var user : users.users()) {
                leave(data.resolve("api-token." + user.name()), user.token());
            }
        } catch (IOException e) {
            throw new CannotStart("GW-SYS-005", data + " is not writable", "set --data to another directory", e);
        }
    }

    /** For nobody but who started it. */
    private static void leave(Path file, String token) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, token, StandardCharsets.US_ASCII);
    }
}
