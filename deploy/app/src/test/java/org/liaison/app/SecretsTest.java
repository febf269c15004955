// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No key, token or password is in a file under version control, and no address of a package registry. */
class SecretsTest {

    private static final Path ROOT = Path.of(System.getProperty("liaison.home", "../.."));

    /** Put together here, so that this file does not find itself. */
    private static final Map<String, Pattern> PATTERNS = new TreeMap<>(Map.of(
            "private key", Pattern.compile("-----BEGIN (?:[A-Z]+ )*PRIVATE" + " KEY-----"),
            "token of a forge", Pattern.compile("\\b(?:gh[pousr]_|github_pat_|glpat-)[A-Za-z0-9_]{20,}"),
            "key of a cloud", Pattern.compile("\\bAKIA[0-9A-Z]{16}\\b"),
            "signed token", Pattern.compile("\\beyJ[A-Za-z0-9_-]{20,}\\.eyJ[A-Za-z0-9_-]{20,}\\.[A-Za-z0-9_-]{20,}"),
            "password",
                    Pattern.compile("(?i)(?:password|passwd|secret|api[-_]?key)\\s*[:=]\\s*[\"']?"
                            + "(?![\"']?\\s*$)(?=[^\\s\"'${}<>(),;]*[0-9])(?=[^\\s\"'${}<>(),;]*[a-z])"
                            + "[^\\s\"'${}<>(),;]{12,}"),
            "registry",
                    Pattern.compile("(?i)https?://(?:[a-z0-9.-]*\\.)?(?:" + "repo1?\\.maven\\.(?:apache\\.)?org"
                            + "|registry\\.npmjs\\.org|deb\\.debian\\.org|central\\.sonatype\\.com|pypi\\.org)"
                            + "|<(?:repository|pluginRepository|mirror)>")));

    @Test
    void noFileUnderVersionControlHoldsASecret() throws IOException {
        var tracked = tracked();

        assertThat(tracked).hasSizeGreaterThan(1_000);
        assertThat(tracked.stream().flatMap(each -> findings(each).stream())).isEmpty();
    }

    @Test
    void noKeyStoreIsUnderVersionControl() throws IOException {
        assertThat(tracked()).noneMatch(each -> each.toString().matches(".*\\.(p12|pfx|jks|keystore|pem|key)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN EC PRIVATE# KEY-----",
                "token = ghp_#0123456789abcdefghij0123456789abcdef",
                "key: AKIA#ABCDEFGHIJKLMNOP",
                "pass#word: correct4horse8battery",
                "url: https://repo1.maven#.org/maven2",
                "<repo#sitory><id>other</id>"
            })
    void thePatternsCanFail(String planted) {
        assertThat(findings("planted", planted.replace("#", ""))).hasSize(1);
    }

    private static List<String> findings(Path file) {
        try {
            return findings(
                    ROOT.relativize(file).toString(),
                    new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says where, never what. */
    private static List<String> findings(String name, String text) {
        var found = new ArrayList<String>();
        var lines = text.split("\n", -1);
        for (var index = 0; index < lines.length; index++) {
            for (var each : PATTERNS.entrySet()) {
                if (each.getValue().matcher(lines[index]).find()) {
                    found.add(name + ":" + (index + 1) + " " + each.getKey());
                }
            }
        }
        return found;
    }

    private static List<Path> tracked() throws IOException {
        var git = new ProcessBuilder("git", "-C", ROOT.toString(), "ls-files", "-z")
                .redirectErrorStream(true)
                .start();
        var names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(git.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        assertThat(git.exitValue()).as(names).isZero();
        return List.of(names.split("\0", -1)).stream()
                .filter(each -> !each.isEmpty())
                .map(ROOT::resolve)
                .filter(Files::isRegularFile)
                .toList();
    }
}
