// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.net.URI;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Jetty with mutual TLS 1.3 on loopback, and CXF behind it. */
final class SandboxServer implements AutoCloseable {

    private static final long IDLE_MILLIS = 1_000L * (Line.SILENCE_SECONDS + 60);

    private final Server server;
    private final ServerConnector connector;
    private final Bus bus;

    private SandboxServer(Server server, ServerConnector connector, Bus bus) {
        this.server = server;
        this.connector = connector;
        this.bus = bus;
    }

    static SandboxServer start(
            int port, SSLContext tls, Door door, EnvelopeSecurity security, Supplier<Behaviour> behaviour) {
        var server = new Server();
        var connector = connector(server, tls, port);
        var bus = new ExtensionManagerBus();
        // without it, CXF searches the class path for one at every request
        bus.setExtension(SandboxServer.class.getClassLoader(), ClassLoader.class);
        var servlet = new CXFNonSpringServlet();
        servlet.setBus(bus);
        var context = new ServletContextHandler();
        context.addServlet(new ServletHolder(servlet), "/*");
        server.addConnector(connector);
        server.setHandler(new Line(behaviour, context));
        var running = new SandboxServer(server, connector, bus);
        running.start();
        var endpoint = new EndpointImpl(bus, door);
        security.applyTo(endpoint);
        endpoint.publish("/siena");
        return running;
    }

    URI address() {
        return URI.create("https://127.0.0.1:" + connector.getLocalPort() + "/siena");
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
        } finally {
            bus.shutdown(true);
        }
    }
}
