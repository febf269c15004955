// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.message.Station;

/** The picture in the README names the nodes of the routes, in their order. */
class WayPictureTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path ROUTES = ROOT.resolve("routes/src/main/java/org/liaison/routes");

    /** The first word of a node's id: the rest of it names door or partner. */
    private static final Pattern NODE_ID = Pattern.compile("\\.id\\(\"([a-z]+)");

    private static final Pattern DOOR = Pattern.compile("routeId\\(\"door-([a-z]+)\"\\)");
    private static final Pattern DRAWN = Pattern.compile("(?m)^ +(?:back_)?([a-z]+)\\[");
    private static final Pattern STATIONS = Pattern.compile("(?s)from\\(STATIONS\\).*?// spotless:on");

    @Test
    void drawsEveryDoor() throws IOException {
        assertThat(drawn("doors")).isEqualTo(words(DOOR, source("IntakeRoute")));
    }

    @Test
    void drawsTheNodesOfTheOutboundRouteInTheirOrder() throws IOException {
        var route = STATIONS.matcher(source("OutboundRoute"))
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(route).hasSize(1);
        assertThat(drawn("stations")).hasSizeGreaterThan(5).isEqualTo(words(NODE_ID, route.getFirst()));
    }

    @Test
    void drawsTheNodesOfTheDispatchRouteInTheirOrder() throws IOException {
        assertThat(drawn("partner")).isNotEmpty().isEqualTo(words(NODE_ID, source("DispatchRoute")));
    }

    @Test
    void drawsTheNodesOfTheInboundRouteInTheirOrder() throws IOException {
        var route = STATIONS.matcher(source("InboundRoute"))
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(route).hasSize(1);
        assertThat(drawn("back"))
                .hasSizeGreaterThan(5)
                .isEqualTo(words(NODE_ID, route.getFirst()))
                .containsSubsequence(
                        Station.inbound().stream().map(Station::word).toList());
    }

    @Test
    void explainsEveryStationOfTheWayBack() throws IOException {
        var page = Files.readString(ROOT.resolve("docs/way/inbound.md"));

        assertThat(Station.inbound()).allSatisfy(each -> assertThat(page).containsPattern("(?m)^## .*" + each.word()));
    }

    @Test
    void drawsEveryStationAndGivesItAPage() throws IOException {
        var stations = Station.outbound().stream().map(Station::word).toList();

        assertThat(Stream.concat(drawn("stations").stream(), drawn("partner").stream()))
                .containsSubsequence(stations);
        assertThat(stations).allMatch(word -> Files.exists(ROOT.resolve("docs/way/" + word + ".md")));
    }

    private static List<String> drawn(String subgraph) throws IOException {
        var part = Pattern.compile("(?s)subgraph " + subgraph + "\\[.*?\n  end")
                .matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(part).as("subgraph %s", subgraph).hasSize(1);
        return words(DRAWN, part.getFirst());
    }

    private static List<String> words(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(each -> each.group(1)).toList();
    }

    private static String source(String route) throws IOException {
        return Files.readString(ROUTES.resolve(route + ".java"));
    }
}
