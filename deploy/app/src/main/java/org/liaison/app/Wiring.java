// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.liaison.console.Explanations;
import org.liaison.routes.Bell;
import org.liaison.routes.Faults;
import org.liaison.routes.Holding;
import org.liaison.routes.IntakeRoute;
import org.liaison.routes.OutboundRoute;
import org.liaison.routes.Steps;
import org.liaison.routes.Sweeper;
import org.liaison.routes.Way;
import org.liaison.routes.convert.ConvertStep;
import org.liaison.routes.dispatch.Partners;
import org.liaison.routes.ingest.InboxDirectory;
import org.liaison.routes.ingest.Ingestion;
import org.liaison.routes.ingest.Intake;
import org.liaison.routes.ingest.MessageIds;
import org.liaison.routes.ingest.RecordsApi;
import org.liaison.routes.render.RenderStep;
import org.liaison.routes.state.Deliveries;
import org.liaison.routes.state.Messages;
import org.liaison.routes.state.Progress;
import org.liaison.routes.validate.ValidateStep;
import org.liaison.routes.watch.StationListener;
import org.liaison.routes.watch.Watch;
import org.liaison.schemas.checks.Catalogue;
import org.liaison.schemas.checks.Explained;
import org.liaison.schemas.format.Formats;
import org.liaison.security.authorise.Agreements;
import org.liaison.security.authorise.Approvals;
import org.liaison.security.authorise.PolicyGate;
import org.liaison.security.keys.CryptoProvider;
import org.liaison.security.keys.KeyRing;
import org.liaison.security.keys.RingLogSigner;
import org.liaison.security.seal.Answers;
import org.liaison.security.seal.Sealer;
import org.liaison.security.store.UnitOfWork;
import org.liaison.security.trail.LogSigner;
import org.liaison.security.trail.Trail;
import org.liaison.security.vault.Vault;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the gateway together: who gets which port. The only place that makes a {@link PolicyGate}. No keys, no policy, no
 * trail: no start.
 */
@Configuration(proxyBeanMethods = false)
class Wiring {

    @Bean
    Clock clock() {
        return Clock.tick(Clock.system(ZoneOffset.UTC), java.time.Duration.ofNanos(1_000)); // as PostgreSQL stores it
    }

    @Bean
    KeyRing keyRing(GatewayConfig config) {
        var problems = config.problems();
        if (!problems.isEmpty()) {
            throw new CannotStart("GW-SYS-005", String.join("; ", problems), "correct the configuration file");
        }
        LoggerFactory.getLogger(Wiring.class)
                .atInfo()
                .addKeyValue("provider", CryptoProvider.install())
                .log("crypto provider chosen");
        return KeyRing.open(config.keys().directory());
    }

    @Bean
    Agreements agreements(GatewayConfig config) {
        return Agreements.read(config.agreements());
    }

    @Bean
    Formats formats(GatewayConfig config) {
        return KnownFormats.of(config.ourselves(), config.mappings(), config.artefacts());
    }

    @Bean
    Catalogue catalogue() {
        return Catalogue.load();
    }

    @Bean
    Explanations explanations(Catalogue catalogue) {
        return code ->
                catalogue.codes().contains(code) ? Optional.of(explanation(catalogue.explain(code))) : Optional.empty();
    }

    private static Explanations.Explanation explanation(Explained explained) {
        return new Explanations.Explanation(explained.question(), explained.answer(), explained.next());
    }

    @Bean
    Partners partners(GatewayConfig config) {
        return new Partners(config.partners().entrySet().stream()
                .map(each -> each.getValue().partner(each.getKey()))
                .toList());
    }

    @Bean
    Messages messages(UnitOfWork work) {
        return new Messages(work);
    }

    @Bean
    Deliveries deliveries(UnitOfWork work) {
        return new Deliveries(work);
    }

    @Bean
    Progress progress(JdbcOperations jdbc) {
        return new Progress(jdbc);
    }

    @Bean
    Vault vault(UnitOfWork work, KeyRing ring) {
        return new Vault(work, ring);
    }

    @Bean
    LogSigner logSigner(KeyRing ring, GatewayConfig config) {
        return new RingLogSigner(ring, config.trail().origin());
    }

    @Bean
    TransactionTemplate transactions(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    @Bean
    Watch watch(MeterRegistry meters) {
        return new Watch(
                meters,
                ServiceLoader.load(StationListener.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList());
    }

    @Bean
    Bell bell(ProducerTemplate camel) {
        return new Bell(camel);
    }

    @Bean
    InboxDirectory inbox(GatewayConfig config, Catalogue catalogue, KeyRing ring) {
        return new InboxDirectory(config.inboxDirectory(), catalogue, ring::fingerprint);
    }

    @Bean
    Intake intake(Formats formats, KeyRing ring, Messages messages, Vault vault, Trail trail, Intake.Frame frame) {
        return new Intake(formats, ring, messages, vault, trail, frame);
    }

    @Bean
    Intake.Frame intakeFrame(Clock clock, TransactionTemplate transactions, GatewayConfig config, Watch watch) {
        return new Intake.Frame(
                clock, MessageIds.random(), transactions, config.work().ringAgainAfter(), watch);
    }

    @Bean
    RecordsApi recordsApi(ProducerTemplate camel, Progress progress, Catalogue catalogue) {
        return new RecordsApi(
                delivered -> Objects.requireNonNull(camel.requestBody(IntakeRoute.RECORDS, delivered, Ingestion.class)),
                progress,
                catalogue);
    }

    @Bean
    Sealer sealer(KeyRing ring) {
        return new Sealer(ring);
    }

    @Bean
    Answers answers(KeyRing ring, GatewayConfig config) {
        return new Answers(ring, config.party());
    }

    @Bean
    PolicyGate policyGate(Agreements agreements, Clock clock, Approvals approvals) {
        return new PolicyGate(agreements, clock, approvals);
    }

    @Bean
    Steps steps(GatewayConfig config, Formats formats, Partners partners, Sealer sealer, PolicyGate gate) {
        Map<String, org.liaison.schemas.format.Intake.Defaults> sources = new TreeMap<>();
        config.sources().forEach((format, source) -> sources.put(format, source.defaults()));
        var otherwise = sources.remove("otherwise");
        if (otherwise == null) {
            throw new CannotStart(
                    "GW-SYS-005", "liaison.sources.otherwise is missing", "see deploy/config/gateway.example.yaml");
        }
        return new Steps(
                new ValidateStep(formats),
                new ConvertStep(sources, otherwise),
                gate::admit,
                new RenderStep(formats, partners),
                sealer::seal);
    }

    @Bean
    Way.Surroundings waySurroundings(
            Clock clock,
            TransactionTemplate transactions,
            GatewayConfig config,
            Bell bell,
            Watch watch,
            Holding holding) {
        return new Way.Surroundings(clock, transactions, config.work().ringAgainAfter(), bell, watch, holding);
    }

    @Bean
    Way way(
            Messages messages,
            Deliveries deliveries,
            Vault vault,
            Trail trail,
            Partners partners,
            Way.Surroundings surroundings) {
        return new Way(messages, deliveries, vault, trail, partners, surroundings);
    }

    @Bean
    OutboundRoute outboundRoute(Steps steps, Way way) {
        return new OutboundRoute(steps, way);
    }

    @Bean
    IntakeRoute intakeRoute(Intake intake, InboxDirectory inbox, Bell bell, GatewayConfig config) {
        return new IntakeRoute(intake, inbox, bell, config.unit());
    }

    @Bean
    Faults faults(
            Messages messages,
            Deliveries deliveries,
            Trail trail,
            InboxDirectory inbox,
            Way.Surroundings surroundings) {
        return new Faults(messages, deliveries, trail, inbox, surroundings);
    }

    @Bean(destroyMethod = "close")
    Sweeper sweeper(
            Messages messages,
            Deliveries deliveries,
            Trail trail,
            Bell bell,
            Sweeper.Rhythm rhythm,
            CamelContext camel) {
        return new Sweeper(messages, deliveries, trail, bell, rhythm);
    }

    /** Not before the routes run: a bell that nobody can ring yet is lost, and its row waits for the next one. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> sweeping(Sweeper sweeper) {
        return ready -> sweeper.start();
    }

    @Bean
    Sweeper.Rhythm rhythm(Clock clock, TransactionTemplate transactions, GatewayConfig config) {
        return new Sweeper.Rhythm(
                clock, transactions, config.work().sweepEvery(), config.work().ringAgainAfter());
    }
}
