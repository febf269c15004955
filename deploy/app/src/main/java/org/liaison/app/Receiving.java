// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.ProducerTemplate;
import org.liaison.routes.Bell;
import org.liaison.routes.FaultsBack;
import org.liaison.routes.InboundRoute;
import org.liaison.routes.StepsBack;
import org.liaison.routes.WayBack;
import org.liaison.routes.accept.Answered;
import org.liaison.routes.accept.DoorServer;
import org.liaison.routes.convert.ConvertStep;
import org.liaison.routes.convert.MarkStep;
import org.liaison.routes.deliver.DeliverStep;
import org.liaison.routes.deliver.Forwarder;
import org.liaison.routes.ingest.MessageIds;
import org.liaison.routes.state.Arrivals;
import org.liaison.routes.state.Inbox;
import org.liaison.routes.state.Messages;
import org.liaison.routes.state.Received;
import org.liaison.routes.validate.ReceivedStep;
import org.liaison.routes.validate.ValidateStep;
import org.liaison.routes.watch.Watch;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.ExchangeWriter;
import org.liaison.schemas.format.Formats;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Ingested;
import org.liaison.security.authorise.InboundGate;
import org.liaison.security.keys.KeyRing;
import org.liaison.security.policy.Policy;
import org.liaison.security.seal.Opener;
import org.liaison.security.seal.Receipts;
import org.liaison.security.store.UnitOfWork;
import org.liaison.security.trail.Trail;
import org.liaison.security.vault.Vault;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The way back: the partners' door, what opens, what decides, where it lies. The only place that makes an {@link InboundGate}. */
@Configuration(proxyBeanMethods = false)
class Receiving {

    /** A partner's package says everything itself: nothing stands in for what it leaves out. */
    private static final Intake.Defaults NOTHING =
            new Intake.Defaults("", List.of(), List.of(), "", Classification.BPL, List.of());

    @Bean
    Received received(UnitOfWork work) {
        return new Received(work);
    }

    @Bean
    Inbox partnersInbox(UnitOfWork work) {
        return new Inbox(work);
    }

    @Bean
    MarkStep markStep() {
        return new MarkStep(new ConvertStep(Map.of(), NOTHING));
    }

    @Bean
    StepsBack stepsBack(GatewayConfig config, KeyRing ring, Formats formats, Policy policy, Clock clock, Lying lying) {
        return new StepsBack(
                new Opener(ring, config.party(), clock)::open,
                new ReceivedStep(new ValidateStep(formats), NOTHING, config.party()),
                lying.mark(),
                new InboundGate(policy)::admit,
                new DeliverStep(lying.inbox(), lying.received(), config.unit()));
    }

    /** What the way back and sending on share. */
    record Lying(Inbox inbox, Received received, MarkStep mark, Vault vault, Formats formats) {

        /** The content of what lies at a desk, with its markings; its header names the partner that gave it. */
        ExchangePackage open(Header header) {
            var record = new ValidateStep(formats)
                    .apply(new Ingested(
                            header,
                            new org.liaison.schemas.message.Document(
                                    header.format(),
                                    vault.openOriginal(header.id()).bytes())));
            return mark.apply(record).exchange();
        }
    }

    @Bean
    Lying lying(Inbox partnersInbox, Received received, MarkStep mark, Vault vault, Formats formats) {
        return new Lying(partnersInbox, received, mark, vault, formats);
    }

    @Bean
    WayBack wayBack(
            GatewayConfig config,
            KeyRing ring,
            WayBack.Stores backStores,
            TransactionTemplate transactions,
            Clock clock,
            Watch watch) {
        return new WayBack(
                backStores,
                ring,
                new Receipts(ring, config.party()),
                new WayBack.Surroundings(clock, transactions, MessageIds.random(), watch, config.unit()));
    }

    @Bean
    WayBack.Stores backStores(Messages messages, Received received, UnitOfWork work, Vault vault, Trail trail) {
        return new WayBack.Stores(messages, received, new Arrivals(work), vault, trail);
    }

    @Bean
    InboundRoute inboundRoute(StepsBack steps, WayBack way) {
        return new InboundRoute(steps, way);
    }

    @Bean
    FaultsBack faultsBack(WayBack way) {
        return new FaultsBack(way);
    }

    @Bean
    Forwarder forwarder(Lying lying, org.liaison.routes.ingest.Intake intake, Trail trail, Forwarder.Frame forwarding) {
        return new Forwarder(lying::open, lying.inbox(), lying.received(), intake, trail, forwarding);
    }

    @Bean
    Forwarder.Frame forwarding(Clock clock, TransactionTemplate transactions, Bell bell, GatewayConfig config) {
        return new Forwarder.Frame(clock, transactions, new ExchangeWriter(), config.unit(), bell::ring);
    }

    @Bean
    Mailroom mailroom(Lying lying, Forwarder forwarder, TransactionTemplate transactions) {
        return new Mailroom(lying.inbox(), lying::open, forwarder, transactions);
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty("liaison.door.port")
    DoorServer partnersDoor(
            GatewayConfig config, KeyRing ring, ProducerTemplate camel, MeterRegistry meters, InboundRoute route) {
        if (!ring.holds("encrypt")) {
            throw new CannotStart(
                    "GW-SYS-002", "the door is open, but there is no key to open with", "add the key encrypt");
        }
        var place = new DoorServer.Place(
                config.door().address(), Objects.requireNonNull(config.door().port()));
        return DoorServer.start(place, ring.tls(), DoorServer.Limits.USUAL, ring::findPartner, arrived -> {
            var answered = Objects.requireNonNull(camel.requestBody(InboundRoute.PARTNERS, arrived, Answered.class));
            meters.counter("liaison.received", "partner", arrived.partner().value(), "answer", word(answered))
                    .increment();
            return answered;
        });
    }

    /** What a partner was told, as operators count it: {@code receipt}, or the code of a fault. */
    private static String word(Answered answered) {
        return switch (answered) {
            case Answered.Receipted receipted -> "receipt";
            case Answered.Faulted faulted -> faulted.finding().code();
        };
    }
}
