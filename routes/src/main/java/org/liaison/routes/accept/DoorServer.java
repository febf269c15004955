// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.accept;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.liaison.schemas.message.PartnerId;

/**
 * A listener of its own for partners: mutual TLS 1.3, no other path, no other protocol. It shares neither port nor
 * threads with the console, so that nobody reaches one through the other.
 */
public final class DoorServer implements AutoCloseable {

    private final Server server;
    private final ServerConnector connector;

    /**
     * @param maxBytes of one envelope
     * @param threads requests at once; more wait
     * @param idleMillis a sender may be silent so long
     * @param within a whole envelope has to be there, so that nobody holds a thread by a byte now and then
     */
    public record Limits(int maxBytes, int threads, long idleMillis, Duration within) {

        /** Ten MiB of content become thirteen when they are encrypted. */
        public static final Limits USUAL = new Limits(14 * 1024 * 1024, 24, 10_000, Duration.ofSeconds(30));
    }

    /** Where it listens. */
    public record Place(String address, int port) {}

    private DoorServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * @param partners whose certificate it is
     * @param way what takes the bytes and answers
     */
    public static DoorServer start(
            Place place,
            SSLContext tls,
            Limits limits,
            Function<X509Certificate, Optional<PartnerId>> partners,
            Function<Arrived, Answered> way) {
        var threads = new QueuedThreadPool(limits.threads(), Math.min(8, limits.threads()));
        threads.setName("door");
        threads.setDaemon(true);
        var server = new Server(threads);
        var connector = connector(server, place, tls, limits);
        server.addConnector(connector);
        server.setErrorHandler((request, response, callback) -> { // Jetty's own page would quote the request
            callback.succeeded();
            return true;
        });
        server.setHandler(new Door(partners, way, limits.maxBytes(), limits.within()));
        var running = new DoorServer(server, connector);
        running.start();
        return running;
    }

    public URI address() {
        return URI.create("https://" + connector.getHost() + ":" + connector.getLocalPort() + Door.PATH);
    }

    public boolean isOpen() {
        return server.isStarted() && connector.isOpen();
    }

    private static ServerConnector connector(Server server, Place place, SSLContext context, Limits limits) {
        var tls = new SslContextFactory.Server();
        tls.setSslContext(context);
        tls.setNeedClientAuth(true);
        tls.setIncludeProtocols("TLSv1.3");
        tls.setRenegotiationAllowed(false);
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(8 * 1024);
        http.addCustomizer(new SecureRequestCustomizer(false)); // partners may know us by any name
        var connector =
                new ServerConnector(server, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(http));
        connector.setHost(place.address());
        connector.setPort(place.port());
        connector.setIdleTimeout(limits.idleMillis());
        return connector;
    }

    private void start() {
        try {
            server.start();
        } catch (Exception e) { // Jetty declares no less
            close();
            throw new IllegalStateException("the partners' door does not open", e);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) { // Jetty declares no less
            throw new IllegalStateException("the partners' door does not close", e);
        }
    }
}
