// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.app.Explainer;
import org.liaison.app.command.Home;
import org.liaison.routes.Steps;
import org.liaison.routes.state.Progress;
import org.liaison.schemas.cases.Golden;
import org.liaison.schemas.exchange.ExchangeWriter;
import org.liaison.schemas.message.Converted;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Ingested;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.trail.TrailLog;
import org.liaison.security.vault.Vault;

/** Every case folder through a whole gateway; what each station makes of it stands in the folder. */
class CaseFoldersIT {

    /** A message that is always the same, so that the files are too. */
    private static final Header HEADER = new Header(
            new MessageId("00000000-0000-7000-8000-000000000001"), "", Instant.parse("2026-11-22T12:00:00Z"), null);

    /** What the invented people, accounts and addresses of the cases have in common. */
    private static final String[] PERSONAL = {
        "Nowhere",
        "Nobody",
        "Nemo",
        "Niemand",
        "Testa",
        "Probus",
        "example.org",
        "example.com",
        "192.0.2.",
        "198.51.100."
    };

    private static final List<Demo.Sample> SAMPLES = new ArrayList<>();

    private static Demo demo;
    private static boolean met;

    @BeforeAll
    static void runEveryCase() throws Exception {
        demo = Demo.start(Path.of("target/cases").toAbsolutePath(), Home.agreements(), 0);
        met = demo.run(Home.cases(), line -> {
            if (line instanceof Demo.Sample sample) {
                SAMPLES.add(sample);
            }
        });
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    static List<Demo.Sample> samples() {
        return SAMPLES;
    }

    static Stream<Demo.Sample> sent() {
        return SAMPLES.stream()
                .filter(each ->
                        each.outcome().equals("delivered") || each.outcome().equals("dead"));
    }

    static Stream<Demo.Sample> keptBackByThePolicy() {
        return SAMPLES.stream()
                .filter(each -> each.outcome().equals("held")
                        || (each.outcome().equals("refused") && !each.partners().isEmpty()));
    }

    static Stream<Demo.Sample> refusedBefore() {
        return SAMPLES.stream()
                .filter(each ->
                        each.outcome().equals("refused") && each.partners().isEmpty());
    }

    @Test
    void allCasesTogetherLeaveATrailThatVerifies() {
        assertThat(met).isTrue();
        assertThat(SAMPLES).hasSizeGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyCaseEndsAsItsPropertiesSay(Demo.Sample sample) {
        assertThat(sample.met()).as(sample.text()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theTrailTellsTheWayAndNothingOfThePeople(Demo.Sample sample) {
        var entries = demo.gateway().get(TrailLog.class).entriesOf(id(sample));

        var trail = entries.stream().map(each -> Normal.entry(each.body())).collect(Collectors.joining());

        assertThat(trail).doesNotContain(PERSONAL);
        golden(sample, "trail.jsonl").matches(trail);
    }

    @ParameterizedTest
    @MethodSource("sent")
    void whatIsSentComesAboutAsTheFolderShows(Demo.Sample sample) throws IOException {
        var converted = converted(sample);
        var steps = demo.gateway().get(Steps.class);
        var rendered = steps.render().apply(steps.authorise().apply(converted));

        golden(sample, "3-convert.xml")
                .matches(Normal.xml(new ExchangeWriter()
                        .write(converted.exchange(), converted.header())
                        .document()));
        golden(sample, "4-authorise.json").matches(explained(converted));
        golden(sample, "5-render.xml").matches(Normal.xml(rendered.document()));
        golden(sample, "8-receipt.json").matches(receipt(sample));
    }

    @ParameterizedTest
    @MethodSource("keptBackByThePolicy")
    void thePolicyExplainsWhatItKeepsBackAsTheFolderShows(Demo.Sample sample) throws IOException {
        golden(sample, "4-authorise.json").matches(explained(converted(sample)));
    }

    @ParameterizedTest
    @MethodSource("refusedBefore")
    void aRefusalBeforeThePolicyNamesWhatTheFolderShows(Demo.Sample sample) {
        var findings = progress(sample).findings();

        golden(sample, "2-validate.txt").matches(String.join("\n", findings) + "\n");
    }

    @ParameterizedTest
    @MethodSource("sent")
    void theEvidenceHoldsWhatTheRecordBecame(Demo.Sample sample) {
        var vault = demo.gateway().get(Vault.class);

        var evidence = vault.open(id(sample), Vault.Kind.SIGNED, new PartnerId(sample.partners()))
                .bytes();

        assertThat(new String(evidence, StandardCharsets.UTF_8)).contains(sample.message(), "Signature", "Timestamp");
    }

    private static Converted converted(Demo.Sample sample) throws IOException {
        var format = progress(sample).format();
        var header = new Header(HEADER.id(), format, HEADER.receivedAt(), null);
        var record = Case.all(Home.cases()).stream()
                .filter(each -> each.name().equals(sample.sample()))
                .findFirst()
                .orElseThrow()
                .record();
        var steps = demo.gateway().get(Steps.class);
        return steps.convert()
                .apply(steps.validate().apply(new Ingested(header, new Document(format, record))))
                .to(new PartnerId(sample.partners()));
    }

    private static String explained(Converted converted) {
        var explainer = new Explainer(Home.agreements(), Clock.fixed(HEADER.receivedAt(), ZoneOffset.UTC));
        return Normal.json(explainer.explain(explainer.decide(converted)));
    }

    private static String receipt(Demo.Sample sample) {
        var delivery = progress(sample).deliveries().getFirst();
        var members = new LinkedHashMap<String, Object>();
        members.put("partner", delivery.partner());
        members.put("state", delivery.state());
        members.put("attempts", delivery.attempts());
        members.put("code", delivery.code() == null ? "" : delivery.code());
        members.put("reason", delivery.reason() == null ? "" : delivery.reason());
        return Normal.json(members);
    }

    private static Progress.Of progress(Demo.Sample sample) {
        return demo.gateway().get(Progress.class).find(id(sample)).orElseThrow();
    }

    private static MessageId id(Demo.Sample sample) {
        return new MessageId(sample.message());
    }

    private static Golden golden(Demo.Sample sample, String file) {
        return new Golden(folder(sample).resolve(file));
    }

    private static Path folder(Demo.Sample sample) {
        return Home.cases().resolve(sample.sample());
    }
}
