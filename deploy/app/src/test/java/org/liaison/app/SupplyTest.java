// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What is in the product is what was reviewed. {@code docs/supply.md} says how a new component gets in. */
class SupplyTest {

    private static final Path ROOT = Path.of(System.getProperty("liaison.home", "../.."));
    private static final Path REVIEWED = ROOT.resolve("deploy/supply");
    private static final Path TARGET = ROOT.resolve("deploy/app/target");

    /** As the dependency plugin writes it: {@code g:a:jar:v:compile} or {@code g:a:jar:classifier:v:runtime}. */
    private static final Pattern RESOLVED =
            Pattern.compile("\\s*([^:\\s]+):([^:]+):jar:(?:[^:]+:)?([^:]+):(?:compile|runtime)\\b.*");

    @Test
    void everyComponentOfTheProductIsReviewedAndNothingElseIsListed() throws IOException {
        var runtime = runtime(Files.readAllLines(TARGET.resolve("runtime.txt")));

        assertThat(runtime).hasSizeGreaterThan(200);
        assertThat(Review.read(REVIEWED).problems(runtime)).isEmpty();
    }

    /** Made by {@code ./liaison test}; a narrow build has none. */
    @Test
    void theBillOfMaterialsNamesWhatIsResolved() throws IOException {
        var bill = TARGET.resolve("bom.json");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(bill), "built without -Psbom");

        assertThat(components(bill)).isEqualTo(runtime(Files.readAllLines(TARGET.resolve("runtime.txt"))));
    }

    @Test
    void aComponentThatNobodyReviewedFails() throws IOException {
        var runtime = reviewed();
        runtime.put("org.example:new", "1.0");
        runtime.computeIfPresent("info.picocli:picocli", (name, version) -> version + ".1");

        assertThat(Review.read(REVIEWED).problems(runtime))
                .satisfiesExactly(
                        each -> assertThat(each).startsWith("not reviewed: info.picocli:picocli"),
                        each -> assertThat(each).isEqualTo("not reviewed: org.example:new 1.0"));
    }

    @Test
    void aReviewedComponentThatIsGoneFails() throws IOException {
        var runtime = reviewed();
        runtime.remove("info.picocli:picocli");

        assertThat(Review.read(REVIEWED).problems(runtime))
                .containsExactly("no longer in the product: info.picocli:picocli");
    }

    @Test
    void aSevereAdvisoryThatNothingStandsAgainstFails() {
        assertThat(problems("1.2.3", new Review.Advisory("CVE-0000-1", "g:a", "..1.3", "high", "open", " ")))
                .containsExactly("CVE-0000-1 is open and nothing stands against it");
    }

    @Test
    void anAdvisorySaidToBeFixedThatIsNotFails() {
        assertThat(problems("1.2.3", new Review.Advisory("CVE-0000-1", "g:a", "1.0..1.2.4", "low", "fixed", "why")))
                .containsExactly("CVE-0000-1 is not fixed with 1.2.3");
        assertThat(problems("1.2.4", new Review.Advisory("CVE-0000-1", "g:a", "1.0..1.2.4", "low", "fixed", "why")))
                .isEmpty();
    }

    @Test
    void aLicenceThatWouldBindTheProductFails() {
        var component = new Review.Component("g:a", "1", "GPL-3.0-only", LocalDate.EPOCH, "searched");
        var choice = new Review.Component("g:b", "1", "EPL-2.0 OR GPL-2.0-only", LocalDate.EPOCH, "searched");

        assertThat(new Review(Map.of("g:a", component, "g:b", choice), List.of())
                        .problems(Map.of("g:a", "1", "g:b", "1")))
                .containsExactly("licence: g:a GPL-3.0-only");
    }

    @Test
    void aComponentListedTwiceFails(@TempDir Path directory) throws IOException {
        Files.writeString(
                directory.resolve("components.csv"),
                "head\ng:a,1,MIT,2026-11-28,searched\ng:a,2,MIT,2026-11-28,searched\n");
        Files.writeString(directory.resolve("advisories.csv"), "head\n");

        assertThatThrownBy(() -> Review.read(directory)).hasMessageContaining("listed twice");
    }

    @Test
    void comparesVersionsByNumber() {
        assertThat(Versions.compare("4.2.9.Final", "4.2.17.Final")).isNegative();
        assertThat(Versions.compare("3.1.5.RELEASE", "3.1.4")).isPositive();
        assertThat(Versions.inAny("1.83", "1.0..1.80;1.82..1.84")).isTrue();
        assertThat(Versions.inAny("1.81", "1.0..1.80;1.82..1.84")).isFalse();
    }

    private static List<String> problems(String version, Review.Advisory advisory) {
        var component = new Review.Component("g:a", version, "MIT", LocalDate.EPOCH, "searched");
        return new Review(Map.of("g:a", component), List.of(advisory)).problems(Map.of("g:a", version));
    }

    private static Map<String, String> reviewed() throws IOException {
        var all = new TreeMap<String, String>();
        Review.read(REVIEWED).components().forEach((name, each) -> all.put(name, each.version()));
        return all;
    }

    private static Map<String, String> runtime(List<String> lines) {
        var all = new HashMap<String, String>();
        for (var line : lines) {
            var matcher = RESOLVED.matcher(line);
            if (matcher.matches() && !matcher.group(1).equals("org.liaison")) {
                all.put(matcher.group(1) + ":" + matcher.group(2), matcher.group(3));
            }
        }
        return all;
    }

    private static Map<String, String> components(Path bill) throws IOException {
        var all = new HashMap<String, String>();
        for (var each :
                JsonMapper.builder().build().readTree(Files.readAllBytes(bill)).path("components")) {
            var group = each.path("group").asString();
            if (!group.equals("org.liaison")) {
                all.put(
                        group + ":" + each.path("name").asString(),
                        each.path("version").asString());
            }
        }
        return all;
    }
}
