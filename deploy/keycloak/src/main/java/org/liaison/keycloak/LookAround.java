// SPDX-License-Identifier: EUPL-1.2
package org.liaison.keycloak;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** {@code ./liaison keycloak}: the realm with one invented person a role, until it is interrupted. */
public final class LookAround {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private LookAround() {}

    /** @param arguments where the distribution lies unpacked, and the console's address */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var work = Files.createTempDirectory("liaison-keycloak");
        var people = List.of("contact-officer", "approver", "partner-analyst", "auditor", "administrator").stream()
                .map(LookAround::person)
                .toList();
        var realm = Realm.shipped();
        people.forEach(realm::with);
        var server = KeycloakServer.prepare(Path.of(arguments[0]), work, realm, arguments[1]);
        server.resume();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        say(System.out, server, people);
        new CountDownLatch(1).await();
    }

    private static Account person(String role) {
        return new Account(
                role,
                role,
                Map.of("unit", List.of("contact-point"), "clearance", List.of("RESTRICTED")),
                KeycloakServer.secret().substring(0, 16),
                KeycloakServer.secret());
    }

    private static void say(PrintStream out, KeycloakServer server, List<Account> people) {
        out.println("Keycloak for looking around, invented people only. It ends with this program.");
        out.println("  administration  " + server.issuer().resolve("/admin/") + "  " + server.administrator() + " / "
                + server.password());
        for (var each : people) {
            out.println("  " + each.name() + " / " + each.password()
                    + "   one-time password, secret for an authenticator (SHA-256): " + base32(each.otp()));
        }
        out.println("A gateway uses it with");
        out.println("  --set liaison.sign-in.issuer=" + server.issuer());
        out.println("  --set liaison.sign-in.secrets=" + server.secrets());
        out.println("  --set liaison.sign-in.trust=" + server.authority().certificate());
    }

    /** RFC 4648, as authenticators take a secret. */
    static String base32(String secret) {
        var bits = new StringBuilder();
        for (var each : secret.getBytes(StandardCharsets.US_ASCII)) {
            bits.append("%8s".formatted(Integer.toBinaryString(each)).replace(' ', '0'));
        }
        bits.append("0".repeat((5 - bits.length() % 5) % 5));
        var text = new StringBuilder();
        for (int i = 0; i < bits.length(); i += 5) {
            text.append(LETTERS.charAt(Integer.parseInt(bits.substring(i, i + 5), 2)));
        }
        return text.toString();
    }
}
