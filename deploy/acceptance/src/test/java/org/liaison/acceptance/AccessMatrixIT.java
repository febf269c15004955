// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of the access matrix, asked of the packaged gateway over TLS with real tokens and sessions of Keycloak. */
@TestInstance(Lifecycle.PER_CLASS)
class AccessMatrixIT {

    private static final int AT_LEAST = 400;

    private final List<String> hiddenAnswers = new ArrayList<>();
    private SignInSite site;
    private PlantedMessages messages;
    private Askers askers;
    /** An id that nothing has. */
    private static final String NOTHING = "00000000-0000-4000-8000-000000000000";

    private AccessTable table;

    @BeforeAll
    void prepare() throws Exception {
        table = AccessTable.read();
        site = SignInSite.start();
        messages = PlantedMessages.in(site.database());
        askers = new Askers(site);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theGatewayAnswersAsTheTableSays(AccessTable.Case asked) throws Exception {
        var path = asked.path();
        var filled = (path.contains("{id}") ? path.replace("{id}", messages.id(asked.message())) : path)
                .replaceAll("\\{(approval|delegation|glass)}", NOTHING);

        var answer = askers.ask(asked, site.gateway().resolve(filled));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(asked.outcome());
        if (Set.of(400, 401, 403, 404).contains(asked.outcome()) && path.startsWith("/api/")) {
            assertThat(answer.body()).contains("\"code\":\"GW-", "\"next\"").doesNotContain("elsewhere", "SECRET");
        }
        if (asked.outcome() == 401) {
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        }
    }

    Stream<AccessTable.Case> cases() {
        return table.cases();
    }

    @Test
    void theTableHasEnoughCases() {
        assertThat(table.cases()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    }

    @Test
    void everyGuardedEndpointStandsInTheTable() {
        Set<String> listed = new TreeSet<>();
        table.rows().forEach(row -> listed.add(row.method() + " " + row.path()));

        assertThat(Endpoints.guarded())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(listed).contains(each));
    }

    @Test
    void aMessageThatIsHiddenIsAnsweredLikeOneThatIsNotThere() throws Exception {
        for (var kind : List.of("foreign", "over", "absent", "malformed")) {
            var asked = new AccessTable.Case("GET", "/api/v1/records/{id}", 1, kind, "contact-officer", 404);
            var answer = askers.ask(asked, site.gateway().resolve("/api/v1/records/" + messages.id(kind)));
            hiddenAnswers.add(answer.statusCode() + answer.body());
        }

        assertThat(hiddenAnswers).hasSize(4);
        assertThat(Set.copyOf(hiddenAnswers)).hasSize(1);
    }

    @Test
    void aDenialIsInTheTrailOfTheMessage() throws Exception {
        var asked = new AccessTable.Case("GET", "/api/v1/records/{id}", 1, "foreign-h2", "contact-officer", 404);

        askers.ask(asked, site.gateway().resolve("/api/v1/records/" + messages.id("foreign-h2")));

        assertThat(site.database()
                        .column("select body from trail_entry where event = 'access-denied' and message_id = '"
                                + messages.id("foreign-h2") + "'"))
                .anySatisfy(each ->
                        assertThat(each).contains("\"who\":\"contact-officer\"", "read-progress", "GW-ACC-003"));
    }
}
