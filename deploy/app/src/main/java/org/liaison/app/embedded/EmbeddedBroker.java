// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.embedded;

import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.liaison.app.CannotStart;

/** Apache ActiveMQ Artemis inside this JVM, reachable from nowhere else. Its journal may be deleted at any time. */
public final class EmbeddedBroker implements AutoCloseable {

    /** Netty avoids Unsafe on Java 24 and newer by itself, and then Artemis cannot read a journal that has entries. */
    private static final String NO_UNSAFE = "io.netty.noUnsafe";

    private final EmbeddedActiveMQ broker;
    private final int id;

    private EmbeddedBroker(EmbeddedActiveMQ broker, int id) {
        this.broker = broker;
        this.id = id;
    }

    /** @throws CannotStart {@code GW-SYS-004} */
    public static EmbeddedBroker start(Path data) {
        var directory = data.resolve("broker").toAbsolutePath();
        int id = (int) (ProcessHandle.current().pid() % 10_000);
        if (System.getProperty(NO_UNSAFE) == null) {
            System.setProperty(NO_UNSAFE, "false");
        }
        try {
            var broker = new EmbeddedActiveMQ();
            broker.setConfiguration(configuration(directory, id));
            broker.start();
            if (!broker.getActiveMQServer().isActive()) { // Artemis only logs it
                throw new IllegalStateException("the broker is not active");
            }
            return new EmbeddedBroker(broker, id);
        } catch (Exception e) { // Artemis declares it
            throw new CannotStart(
                    "GW-SYS-004",
                    "the embedded broker cannot start in " + directory,
                    "delete that directory (nothing is lost by it) or set liaison.broker.url",
                    e);
        }
    }

    private static ConfigurationImpl configuration(Path directory, int id) throws Exception { // Artemis declares it
        var configuration = new ConfigurationImpl();
        configuration.setName("liaison");
        configuration.setBrokerInstance(directory.toFile());
        configuration.setJournalDirectory(directory.resolve("journal").toString());
        configuration.setBindingsDirectory(directory.resolve("bindings").toString());
        configuration.setLargeMessagesDirectory(directory.resolve("large").toString());
        configuration.setPagingDirectory(directory.resolve("paging").toString());
        configuration.setJournalType(JournalType.NIO);
        configuration.setJournalFileSize(1024 * 1024);
        configuration.setSecurityEnabled(false); // in-VM acceptor only
        configuration.setJMXManagementEnabled(false);
        configuration.setMaxDiskUsage(-1);
        configuration.addAcceptorConfiguration("in-vm", "vm://" + id);
        configuration.addAddressSetting("#", new AddressSettings().setMaxDeliveryAttempts(-1));
        return configuration;
    }

    /** Without prefetch, so that an urgent bell never waits behind others in a busy consumer. */
    public ConnectionFactory connectionFactory() {
        return connectionFactory("vm://" + id);
    }

    public static ConnectionFactory connectionFactory(String url) {
        var factory = new ActiveMQConnectionFactory(url);
        factory.setConsumerWindowSize(0);
        return factory;
    }

    @Override
    public void close() {
        try {
            broker.stop();
        } catch (Exception e) { // Artemis declares it
            throw new IllegalStateException("the embedded broker did not stop", e);
        }
    }
}
