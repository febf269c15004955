// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.security.access.Role;
import org.liaison.security.trail.AccessEvent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@SpringBootTest(classes = TestGateway.class)
@AutoConfigureMockMvc
@ActiveProfiles("demo")
class PagesIT {

    private final MockMvcTester browser;
    private final JdbcClient database;
    private final RecordingTrail trail;
    private final WrittenLog log;
    private final MockHttpSession session = new MockHttpSession();

    @Autowired
    PagesIT(MockMvcTester browser, JdbcClient database, RecordingTrail trail, WrittenLog log) {
        this.browser = browser;
        this.database = database;
        this.trail = trail;
        this.log = log;
    }

    @BeforeEach
    void begin() {
        Sample.clear(database);
        trail.events.clear();
        trail.broken = false;
        log.entries.clear();
    }

    @Test
    void saysWhatToDoNextWhenThereIsNoMessage() {
        assertThat(open(get("/console"))).hasStatusOk().bodyText().contains("No messages yet", "./liaison send");
    }

    @Test
    void listsMessagesWithStateCodeDeliveriesAndProof() {
        Sample.insert(database);

        var list = open(get("/console"));

        assertThat(list)
                .hasStatusOk()
                .bodyText()
                .contains("<title>Messages – Liaison console</title>", "0a1b2c3d", "1b2c3d4e")
                .contains("siena-sandbox", "delivered", "GW-VAL-101", "GW-REC-001", "2 / 2 / 2", "overdue")
                .containsSubsequence("3d4e5f60", "2c3d4e5f", "1b2c3d4e", "0a1b2c3d");
        assertThat(trail.events).isEmpty();
    }

    @Test
    void saysThatNothingMatchesAFilter() {
        Sample.insert(database);

        assertThat(open(get("/console").param("code", "GW-AUT-001")))
                .bodyText()
                .contains("No message matches", "value=\"GW-AUT-001\"");
    }

    @Test
    void asksWhyBeforeItShowsAWay() {
        Sample.insert(database);

        assertThat(open(get("/console/messages/" + Sample.DELIVERED)))
                .hasStatusOk()
                .bodyText()
                .contains("Why are you looking?")
                .doesNotContain("siena-sandbox");
        assertThat(trail.events).isEmpty();
    }

    @Test
    void takesNoReferenceThatCouldBeAName() {
        Sample.insert(database);

        assertThat(justify("audit", "Probus Nemo")).bodyText().contains("Choose a ground");
        assertThat(open(get("/console/messages/" + Sample.DELIVERED)))
                .bodyText()
                .contains("Why are you looking?");
    }

    @Test
    void recordsTheLookAndShowsTheWay() {
        Sample.insert(database);
        Sample.write(log);
        justify("audit", "A-2026/17");

        var page = open(get("/console/messages/" + Sample.DELIVERED));

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<title>Message " + Sample.DELIVERED.value().substring(24) + " – Liaison console</title>",
                        "entry 1007",
                        "published")
                .contains(
                        "csem-cross-border",
                        "case/prosecutorReference NO_HOME",
                        "body digest",
                        "liaison.example/gateway")
                .containsSubsequence(
                        "ingest", "validate", "convert", "authorise", "render", "seal", "dispatch", "receipt");
        assertThat(trail.events)
                .containsExactly(new AccessEvent.Consulted(
                        TestGateway.NOW, Sample.DELIVERED, "auditor", "way", "audit A-2026/17"));
    }

    @Test
    void asksOnceASession() {
        Sample.insert(database);
        justify("audit", "");

        open(get("/console/messages/" + Sample.DELIVERED));
        open(get("/console/messages/" + Sample.REFUSED));

        assertThat(trail.events).hasSize(2).allMatch(AccessEvent.Consulted.class::isInstance);
    }

    @Test
    void showsNothingThatItCannotRecord() {
        Sample.insert(database);
        justify("audit", "");
        trail.broken = true;

        assertThat(open(get("/console/messages/" + Sample.DELIVERED))).hasFailed();
    }

    @Test
    void explainsFindings() {
        Sample.insert(database);
        justify("case", "");

        assertThat(open(get("/console/messages/" + Sample.REFUSED)))
                .bodyText()
                .contains("report/ipCaptureEvent[2]", "an address needs port and zone")
                .contains("Can a subscriber behind a shared address be found?", "Ask the provider");
    }

    @Test
    void verifiesAMessageOnRequest() {
        Sample.insert(database);
        Sample.write(log);
        justify("audit", "");

        assertThat(open(post("/console/messages/" + Sample.DELIVERED + "/verify")
                        .with(csrf())))
                .bodyText()
                .contains("Proven", "12 entries of this message, log of 1042 entries");
    }

    @Test
    void verifiesNothingForSomebodyWhoDidNotSayWhy() {
        Sample.insert(database);

        assertThat(open(post("/console/messages/" + Sample.DELIVERED + "/verify")
                        .with(csrf())))
                .bodyText()
                .contains("Why are you looking?")
                .doesNotContain("Proven");
    }

    @Test
    void refusesAFormWithoutItsToken() {
        Sample.insert(database);

        assertThat(open(post("/console/messages/" + Sample.DELIVERED + "/verify")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void knowsNoOtherMessages() {
        assertThat(open(get("/console/messages/" + Sample.UNKNOWN))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(open(get("/console/messages/nonsense"))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void hidesAnotherUnitsMessageAsIfItWereNotThereAndRecordsTheAttempt() {
        Sample.insert(database);
        database.sql("update message set unit = 'elsewhere'").update();

        var hidden = as(Role.CONTACT_OFFICER, get("/console/messages/" + Sample.DELIVERED));
        var absent = as(Role.CONTACT_OFFICER, get("/console/messages/" + Sample.UNKNOWN));

        assertThat(hidden).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(absent).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(as(Role.CONTACT_OFFICER, get("/console"))).bodyText().doesNotContain("0a1b2c3d");
        assertThat(trail.events)
                .containsExactly(new AccessEvent.AccessDenied(
                        TestGateway.NOW, Sample.DELIVERED, "contact-officer", "consult-message", "GW-ACC-003"));
    }

    @Test
    void opensNoPageToOtherRoles() {
        for (var role : List.of(Role.PARTNER_ANALYST, Role.ADMINISTRATOR, Role.INTEGRATOR)) {
            assertThat(as(role, get("/console"))).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    private MvcTestResult as(Role role, AbstractMockHttpServletRequestBuilder<?> request) {
        return browser.perform(request.with(user(Accounts.of(role))));
    }

    private MvcTestResult justify(String ground, String reference) {
        return open(post("/console/messages/" + Sample.DELIVERED)
                .param("justification", ground)
                .param("reference", reference)
                .with(csrf()));
    }

    private MvcTestResult open(AbstractMockHttpServletRequestBuilder<?> request) {
        return browser.perform(request.session(session).with(user(Accounts.of(Role.AUDITOR))));
    }
}
