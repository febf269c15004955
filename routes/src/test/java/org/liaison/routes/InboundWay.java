// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.liaison.routes.accept.Answered;
import org.liaison.routes.accept.Arrived;
import org.liaison.routes.accept.DoorServer;
import org.liaison.routes.convert.ConvertStep;
import org.liaison.routes.convert.MarkStep;
import org.liaison.routes.deliver.DeliverStep;
import org.liaison.routes.given.Database;
import org.liaison.routes.given.Keys;
import org.liaison.routes.given.RecordingTrail;
import org.liaison.routes.ingest.MessageIds;
import org.liaison.routes.state.Arrivals;
import org.liaison.routes.state.Inbox;
import org.liaison.routes.state.Messages;
import org.liaison.routes.state.Received;
import org.liaison.routes.validate.ReceivedStep;
import org.liaison.routes.validate.ValidateStep;
import org.liaison.routes.watch.StationListener;
import org.liaison.routes.watch.Watch;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.format.Formats;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Ingested;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.sienalike.SienaLikeReader;
import org.liaison.security.authorise.Agreements;
import org.liaison.security.authorise.InboundGate;
import org.liaison.security.given.Forge;
import org.liaison.security.given.Identity;
import org.liaison.security.given.Letter;
import org.liaison.security.given.Plan;
import org.liaison.security.keys.KeyRing;
import org.liaison.security.seal.Opener;
import org.liaison.security.seal.Receipts;
import org.liaison.security.store.UnitOfWork;
import org.liaison.security.vault.Vault;

/** The way back as the gateway wires it, behind a real door with real TLS, on a real database. */
final class InboundWay implements AutoCloseable {

    static final PartnerId PARTNER = Keys.PARTNER;

    private static final Agreements AGREEMENTS = Agreements.read(Path.of("../deploy/config/agreements"));

    final RecordingTrail trail = new RecordingTrail();
    final KeyRing ring = Keys.ring();
    final UnitOfWork work = new UnitOfWork(Database.SHARED.jdbc);
    final Vault vault = new Vault(work, ring);
    final Forge forge = new Forge(identity(PARTNER, "sign"), Identity.of(Keys.directory(), "gateway", "encrypt"));
    final DoorServer door;

    private final CamelContext camel = new DefaultCamelContext();
    private final ProducerTemplate producer;
    private final StationListener listener;

    private InboundWay(StationListener listener, DoorServer.Limits limits) throws Exception {
        this.listener = listener;
        var way = way();
        camel.addRoutesConfigurations(new FaultsBack(way));
        camel.addRoutes(new InboundRoute(steps(), way));
        camel.start();
        producer = camel.createProducerTemplate();
        door = DoorServer.start(
                new DoorServer.Place("127.0.0.1", 0), ring.tls(), limits, ring::findPartner, this::hand);
    }

    static InboundWay start() throws Exception {
        return start((station, header) -> {});
    }

    static InboundWay start(StationListener listener) throws Exception {
        return new InboundWay(listener, DoorServer.Limits.USUAL);
    }

    static InboundWay start(DoorServer.Limits limits) throws Exception {
        return new InboundWay((station, header) -> {}, limits);
    }

    /** Hands bytes in as if they had come through the door, without TLS. */
    Answered hand(Arrived arrived) {
        return Objects.requireNonNull(producer.requestBody(InboundRoute.PARTNERS, arrived, Answered.class));
    }

    private WayBack way() {
        var stores = new WayBack.Stores(new Messages(work), new Received(work), new Arrivals(work), vault, trail);
        var around = new WayBack.Surroundings(
                clock(),
                Database.SHARED.transactions,
                MessageIds.random(),
                new Watch(new SimpleMeterRegistry(), List.of(listener)),
                "contact-point");
        return new WayBack(stores, ring, new Receipts(ring, "gateway"), around);
    }

    private StepsBack steps() {
        var formats = new Formats(List.of(new SienaLikeReader()), List.of());
        var nothing = new Intake.Defaults("", List.of(), List.of(), "", Classification.BPL, List.of());
        return new StepsBack(
                new Opener(ring, "gateway", clock())::open,
                new ReceivedStep(new ValidateStep(formats), nothing, "gateway"),
                new MarkStep(new ConvertStep(Map.of(), nothing)),
                new InboundGate(() -> AGREEMENTS)::admit,
                new DeliverStep(new Inbox(work), new Received(work), "contact-point"));
    }

    private static Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    static Identity identity(PartnerId owner, String alias) {
        return Identity.of(Keys.directory(), owner.value(), alias);
    }

    byte[] sealed(Letter letter) {
        return forge.seal(letter, Plan.asAgreed());
    }

    static Letter letter() {
        return letter(UUID.randomUUID().toString());
    }

    /** A package that is in order. All people are invented. */
    static Letter letter(String id) {
        return Letter.about(id, content(id));
    }

    static String content(String id) {
        return content(id, "H1", "SUSPECT", "BPL");
    }

    static String content(String id, String code, String subject, String classification) {
        return """
                <Package xmlns="urn:liaison:siena-like:1" version="1.0"><Header><MessageId>%s</MessageId>\
                <From>siena-sandbox</From><To>gateway</To><SentAt>%s</SentAt><Kind>information</Kind>\
                <Subject>Information on crime area EUROPOL-I-29</Subject><Reference>SBX-2026-1</Reference>\
                <Urgency>NORMAL</Urgency><CrimeArea>EUROPOL-I-29</CrimeArea><Purpose>OPERATIONAL_ANALYSIS</Purpose>\
                <LegalBasis>Directive (EU) 2023/977, Article 7</LegalBasis><Classification>%s</Classification>\
                <HandlingCode>%s</HandlingCode></Header><e:Objects xmlns:e="urn:liaison:exchange:1">\
                <e:Person id="p1" sourceReference="Suspect[1]" subject="%s"><e:Evaluation source="A" information="1"/>\
                <e:Name><e:Given>Probus</e:Given><e:Family>Nowhere</e:Family></e:Name><e:Sex>MALE</e:Sex></e:Person>\
                </e:Objects></Package>""".formatted(
                id, Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS), classification, code, subject);
    }

    /** A stored document as a package, with its markings. */
    ExchangePackage open(Document document, Header header) {
        var formats = new Formats(List.of(new SienaLikeReader()), List.of());
        var nothing = new Intake.Defaults("", List.of(), List.of(), "", Classification.BPL, List.of());
        return new MarkStep(new ConvertStep(Map.of(), nothing))
                .apply(new ValidateStep(formats).apply(new Ingested(header, document)))
                .exchange();
    }

    int rows(String table) {
        var count = Database.SHARED.jdbc.queryForObject("select count(*) from " + table, Integer.class);
        return count == null ? 0 : count;
    }

    /** Kinds of the trail's entries since it began. */
    List<String> kinds() {
        return new ArrayList<>(trail.kinds());
    }

    @Override
    public void close() {
        door.close();
        camel.stop();
    }
}
