// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.liaison.schemas.message.Station;

/** The packaged product: where it is and how its programs are called. */
final class Product {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    static final Path CASES = ROOT.resolve("schemas/cases");
    static final Path AGREEMENTS = ROOT.resolve("deploy/config/agreements");

    /** As the launcher starts it. */
    private static final List<String> QUICK = List.of(
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "--enable-native-access=ALL-UNNAMED");

    private Product() {}

    /** Every station, in order; here so that a test reads well. */
    static List<Station> stations() {
        return List.of(Station.values());
    }

    /** The gateway's command line; {@code home} keeps it from remembering a test in the checkout. */
    static List<String> liaison(Path home, List<String> options, List<String> arguments) {
        var classPath = jars("app")
                + File.pathSeparator
                + Path.of("target/test-classes").toAbsolutePath();
        var all = new ArrayList<>(options);
        all.add("-Dliaison.home=" + home);
        return java(classPath, all, "org.liaison.app.Liaison", arguments);
    }

    static List<String> sandbox(List<String> arguments) {
        return java(jars("sandbox"), List.of(), "org.liaison.sandbox.Sandbox", arguments);
    }

    static List<String> verifier(List<String> arguments) {
        return java(jars("verifier"), List.of(), "org.liaison.verifier.Verify", arguments);
    }

    private static String jars(String module) {
        var target = ROOT.resolve("deploy").resolve(module).resolve("target");
        return target.resolve("liaison-" + module + ".jar") + File.pathSeparator + target.resolve("lib") + "/*";
    }

    private static List<String> java(String classPath, List<String> options, String main, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUICK);
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(arguments);
        return command;
    }
}
