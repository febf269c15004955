// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Lets a test in another process steer the partner, on loopback only: {@code GET} and {@code PUT /behaviour},
 * {@code GET /accepted} with a line a message: id, deliveries, times seen; {@code GET /withdrawn} with the id of each
 * message that its sender called back; {@code PUT /send?DOOR} sends the body, or a sample if it is empty, and answers
 * with id, outcome and code.
 */
final class Control implements AutoCloseable {

    private static final int MAX_TEXT = 100;
    private static final int MAX_PACKAGE = 1024 * 1024;

    private final SandboxPartner partner;
    private final HttpServer server;

    private Control(SandboxPartner partner, HttpServer server) {
        this.partner = partner;
        this.server = server;
    }

    static Control start(SandboxPartner partner, int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var control = new Control(partner, server);
        server.createContext("/behaviour", control::behaviour);
        server.createContext("/accepted", control::accepted);
        server.createContext("/send", control::send);
        server.createContext("/withdrawn", control::withdrawn);
        server.start();
        return control;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void behaviour(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "GET" -> answer(exchange, 200, partner.behaviour().toString());
            case "PUT" -> {
                var text = new String(exchange.getRequestBody().readNBytes(MAX_TEXT), StandardCharsets.UTF_8);
                try {
                    partner.behave(Behaviour.parse(text));
                    answer(exchange, 200, partner.behaviour().toString());
                } catch (IllegalArgumentException e) {
                    answer(exchange, 400, "a behaviour is one of the words of docs/sandbox.md");
                }
            }
            default -> answer(exchange, 405, "GET or PUT");
        }
    }

    private void accepted(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                200,
                partner.accepted().stream()
                        .map(each -> each.messageId() + "\t" + each.deliveries() + "\t" + each.seen() + "\n")
                        .collect(Collectors.joining()));
    }

    private void send(HttpExchange exchange) throws IOException {
        var door = exchange.getRequestURI().getQuery();
        if (!exchange.getRequestMethod().equals("PUT") || door == null || !door.startsWith("https://")) {
            answer(exchange, 400, "PUT /send?https://... the gateway's door");
            return;
        }
        var text = new String(exchange.getRequestBody().readNBytes(MAX_PACKAGE), StandardCharsets.UTF_8);
        try {
            answer(exchange, 200, partner.send(URI.create(door), text).toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer(exchange, 503, "interrupted");
        } catch (IOException | IllegalArgumentException e) {
            answer(exchange, 502, "not sent: " + e.getClass().getSimpleName());
        }
    }

    private void withdrawn(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                200,
                partner.withdrawn().stream().map(each -> each + "\n").collect(Collectors.joining()));
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
