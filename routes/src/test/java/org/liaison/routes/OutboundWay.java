// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.liaison.routes.convert.ConvertStep;
import org.liaison.routes.dispatch.Partners;
import org.liaison.routes.dispatch.Partners.Partner;
import org.liaison.routes.given.Bells;
import org.liaison.routes.given.Database;
import org.liaison.routes.given.Keys;
import org.liaison.routes.given.RecordingTrail;
import org.liaison.routes.given.Records;
import org.liaison.routes.given.SettableClock;
import org.liaison.routes.ingest.Ingestion;
import org.liaison.routes.ingest.Intake;
import org.liaison.routes.ingest.MessageIds;
import org.liaison.routes.render.RenderStep;
import org.liaison.routes.state.Deliveries;
import org.liaison.routes.state.Messages;
import org.liaison.routes.state.Progress;
import org.liaison.routes.validate.ValidateStep;
import org.liaison.routes.watch.StationListener;
import org.liaison.routes.watch.Watch;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.ExchangeReader;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.format.Formats;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.sicase.SiCaseReader;
import org.liaison.schemas.sienalike.SienaLikeWriter;
import org.liaison.security.approve.Holds;
import org.liaison.security.approve.Kept;
import org.liaison.security.authorise.Agreements;
import org.liaison.security.authorise.PolicyGate;
import org.liaison.security.authorise.PostgresApprovals;
import org.liaison.security.authorise.PostgresConsents;
import org.liaison.security.keys.KeyRing;
import org.liaison.security.seal.Sealer;
import org.liaison.security.store.UnitOfWork;
import org.liaison.security.vault.Vault;

/** The outbound way as the gateway wires it, on a real database, with recording fakes for bell, trail and door. */
final class OutboundWay implements AutoCloseable {

    final RecordingTrail trail = new RecordingTrail();
    final Bells bells = new Bells();
    final List<Finding> told = Collections.synchronizedList(new ArrayList<>());
    final Progress progress = new Progress(Database.SHARED.jdbc);

    final SettableClock clock = new SettableClock();
    final UnitOfWork work = new UnitOfWork(Database.SHARED.jdbc);
    final Deliveries deliveries = new Deliveries(work);
    final Messages messages = new Messages(work);
    final PostgresConsents consents = new PostgresConsents(work, trail);
    final Vault vault;
    final KeyRing ring;
    private volatile Agreements agreements = Agreements.read(Path.of("../deploy/config/agreements"));
    private final Formats formats =
            new Formats(List.of(new SiCaseReader(), new ExchangeReader()), List.of(new SienaLikeWriter("gateway")));
    private final Partners partners = new Partners(Stream.of("siena-sandbox", "narrow-sandbox", "forger-sandbox")
            .map(OutboundWay::partner)
            .toList());
    private final CamelContext camel = new DefaultCamelContext();
    private final Watch watch;

    private OutboundWay(StationListener listener, KeyRing ring) {
        this.ring = ring;
        vault = new Vault(work, ring);
        watch = new Watch(new SimpleMeterRegistry(), List.of(listener));
    }

    static OutboundWay start(StationListener listener) throws Exception {
        return start(listener, Keys.ring());
    }

    static OutboundWay start(StationListener listener, KeyRing ring) throws Exception {
        var outbound = new OutboundWay(listener, ring);
        outbound.start();
        return outbound;
    }

    private void start() throws Exception {
        var transactions = Database.SHARED.transactions;
        var holding = new Holding(new Holds(work, new Kept(vault), clock), deliveries, partners, clock);
        var around = new Way.Surroundings(
                clock, transactions, Duration.ofSeconds(30), new Bell(bells.producer()), watch, holding);
        var way = new Way(messages, deliveries, vault, trail, partners, around);
        camel.getPropertiesComponent().addInitialProperty("gateway.way", "direct:way");
        camel.addRoutesConfigurations(
                new Faults(messages, deliveries, trail, (message, findings) -> told.addAll(findings), around));
        camel.addRoutes(new OutboundRoute(steps(), way));
        camel.start();
    }

    private Steps steps() {
        var defaults = new org.liaison.schemas.format.Intake.Defaults(
                "contact-point-si",
                List.of(),
                List.of(Purpose.OPERATIONAL_ANALYSIS),
                "Directive (EU) 2023/977 Art. 7",
                Classification.BPL,
                List.of(HandlingCode.H1));
        var approvals = new PostgresApprovals(work, vault, clock);
        return new Steps(
                new ValidateStep(formats),
                new ConvertStep(Map.of(), defaults),
                converted -> new PolicyGate(() -> agreements, consents, clock, approvals).admit(converted),
                new RenderStep(formats, partners),
                new Sealer(ring)::seal);
    }

    /** From now on other agreements are in force. */
    void agree(Path directory) {
        agreements = Agreements.read(directory);
    }

    private static Partner partner(String name) {
        return new Partner(
                new PartnerId(name),
                "siena-like",
                URI.create("https://partner.example"),
                Duration.ofSeconds(20),
                Duration.ofDays(7),
                3,
                Duration.ofSeconds(2),
                Duration.ofMinutes(1),
                1);
    }

    /** Hands a record in, as a door would; nothing rings for it yet. */
    MessageId take(String record) {
        var frame = new Intake.Frame(
                clock, MessageIds.random(), Database.SHARED.transactions, Duration.ofSeconds(30), watch);
        var intake = new Intake(formats, ring, messages, vault, trail, frame);
        return ((Ingestion.Accepted) intake.take(Records.delivered(record))).message();
    }

    void ring(MessageId id) {
        try (var producer = camel.createProducerTemplate()) {
            producer.sendBody("direct:way", id.value());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    MessageId carry(String record) {
        var id = take(record);
        ring(id);
        return id;
    }

    Progress.Of progressOf(MessageId id) {
        return progress.find(id).orElseThrow();
    }

    @Override
    public void close() {
        camel.stop();
    }
}
