// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import jakarta.jms.ConnectionFactory;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.liaison.app.embedded.EmbeddedBroker;
import org.liaison.routes.DispatchRoute;
import org.liaison.routes.SoapPartner;
import org.liaison.routes.dispatch.Dispatcher;
import org.liaison.routes.dispatch.Partners;
import org.liaison.routes.state.Deliveries;
import org.liaison.routes.state.Messages;
import org.liaison.routes.watch.Watch;
import org.liaison.security.keys.KeyRing;
import org.liaison.security.seal.Answers;
import org.liaison.security.seal.Sealer;
import org.liaison.security.trail.Trail;
import org.liaison.security.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jms.connection.CachingConnectionFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** The broker, and a queue, a breaker and an endpoint for each partner. */
@Configuration(proxyBeanMethods = false)
class Transport {

    private static final Duration BREAKER_OPEN = Duration.ofSeconds(10);

    @Bean(destroyMethod = "close")
    @Conditional(Embedded.Broker.class)
    EmbeddedBroker embeddedBroker(GatewayConfig config) {
        return EmbeddedBroker.start(config.data());
    }

    @Bean
    ConnectionFactory connections(
            GatewayConfig config, org.springframework.beans.factory.ObjectProvider<EmbeddedBroker> embedded) {
        var broker = embedded.getIfAvailable();
        var connections = new CachingConnectionFactory(
                broker != null
                        ? broker.connectionFactory()
                        : EmbeddedBroker.connectionFactory(config.broker().url()));
        connections.setSessionCacheSize(16);
        return connections;
    }

    @Bean
    JmsComponent jms(ConnectionFactory connections) {
        return JmsComponent.jmsComponent(connections);
    }

    @Bean(destroyMethod = "")
    Bus bus() {
        return BusFactory.getDefaultBus();
    }

    @Bean
    Dispatcher.Stores stores(
            Messages messages,
            Deliveries deliveries,
            Vault vault,
            Trail trail,
            TransactionTemplate transactions,
            java.time.Clock clock) {
        return new Dispatcher.Stores(messages, deliveries, vault, trail, transactions, clock);
    }

    @Bean
    CamelContextConfiguration dispatch(
            Partners partners, Dispatcher.Stores stores, Sealer sealer, Answers answers, Sending sending) {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext camel) {
                for (var partner : partners.all()) {
                    var dispatcher =
                            new Dispatcher(partner, breaker(partner.id().value()), stores, sealer, answers);
                    camel.getRegistry()
                            .bind(
                                    SoapPartner.bean(partner.id()),
                                    SoapPartner.endpoint(partner, sending.ring().tls(), sending.bus()));
                    add(camel, new DispatchRoute(partner, dispatcher, sending.watch()));
                }
            }

            @Override
            public void afterApplicationStart(CamelContext camel) {}
        };
    }

    /** What every dispatch route shares. */
    record Sending(KeyRing ring, Bus bus, Watch watch) {}

    @Bean
    Sending sending(KeyRing ring, Bus bus, Watch watch) {
        return new Sending(ring, bus, watch);
    }

    private static void add(CamelContext camel, DispatchRoute route) {
        try {
            camel.addRoutes(route);
        } catch (Exception e) { // Camel declares it
            throw new IllegalStateException("a dispatch route cannot be added", e);
        }
    }

    private static CircuitBreaker breaker(String partner) {
        return CircuitBreaker.of(
                partner,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(20)
                        .minimumNumberOfCalls(5)
                        .failureRateThreshold(60)
                        .waitDurationInOpenState(BREAKER_OPEN)
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .build());
    }
}
