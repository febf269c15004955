// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.liaison.app.CannotStart;

/** The independent verifier, in a process and on a class path of its own. */
final class Verifier {

    private Verifier() {}

    static boolean accepts(Path export, String key) throws IOException, InterruptedException {
        var target = Path.of(System.getProperty("liaison.home", "."), "deploy/verifier/target");
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        target.resolve("liaison-verifier.jar") + ":" + target.resolve("lib") + "/*",
                        "org.liaison.verifier.Verify",
                        export.toString(),
                        "--key",
                        key)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code != 0 && code != 2) {
            throw new CannotStart(
                    "GW-SYS-006",
                    "the verifier did not run: " + said.lines().findFirst().orElse(""),
                    "build again");
        }
        return code == 0;
    }
}
