// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged product: where it is and how its programs are called. */
final class Product {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    static final Path CASES = ROOT.resolve("schemas/cases");
    static final Path AGREEMENTS = ROOT.resolve("deploy/config/agreements");

    /** Classes as a gateway loads them, so that the next one starts in half the time; the launcher keeps one too. */
    static final Path ARCHIVE = Path.of("target/gateway.jsa").toAbsolutePath();

    /** As the launcher starts it. */
    private static final List<String> QUICK = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-Xlog:cds=off",
            "-Xlog:cds+dynamic=off",
            "--enable-native-access=ALL-UNNAMED");

    private Product() {}

    /** The gateway's command line; {@code home} keeps it from remembering a test in the checkout. */
    static List<String> liaison(Path home, List<String> options, List<String> arguments) {
        var all = new ArrayList<>(options);
        all.add("-Dliaison.home=" + home);
        if (Files.exists(ARCHIVE)) {
            all.add("-XX:SharedArchiveFile=" + ARCHIVE);
        }
        return java(classPath(options), all, "org.liaison.app.Liaison", arguments);
    }

    /** With the saboteur only if he has something to do. */
    private static String classPath(List<String> options) {
        var saboteur = File.pathSeparator + Path.of("target/test-classes").toAbsolutePath();
        return options.stream().anyMatch(each -> each.startsWith("-D" + Saboteur.PREFIX))
                ? jars("app") + saboteur
                : jars("app");
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
