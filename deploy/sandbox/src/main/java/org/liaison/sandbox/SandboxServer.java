// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.net.URI;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Jetty with mutual TLS 1.3 on loopback, and the service behind it. */
final class SandboxServer implements AutoCloseable {

    private static final long IDLE_MILLIS = 1_000L * (Line.SILENCE_SECONDS + 60);

    private final Server server;
    private final ServerConnector connector;

    private SandboxServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    static SandboxServer start(int port, SSLContext tls, Handler service) {
        var server = new Server();
        var connector = connector(server, tls, port);
        server.addConnector(connector);
        server.setHandler(service);
        var running = new SandboxServer(server, connector);
        running.start();
        return running;
    }

    URI address() {
        return URI.create("https://127.0.0.1:" + connector.getLocalPort() + Door.PATH);
    }

    private static ServerConnector connector(Server server, SSLContext context, int port) {
        var tls = new SslContextFactory.Server();
        tls.setSslContext(context);
        tls.setNeedClientAuth(true);
        tls.setIncludeProtocols("TLSv1.3");
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        // senders may use any name for this machine; who we are is proven by the certificate
        http.addCustomizer(new SecureRequestCustomizer(false));
        var connector =
                new ServerConnector(server, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        return connector;
    }

    private void start() {
        try {
            server.start();
        } catch (Exception e) { // Jetty declares no less
            close();
            throw new IllegalStateException("the sandbox's server does not start", e);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) { // Jetty declares no less
            throw new IllegalStateException("the sandbox's server does not stop", e);
        }
    }
}
