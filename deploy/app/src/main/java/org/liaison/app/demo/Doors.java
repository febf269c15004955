// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.demo;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.liaison.schemas.message.MessageId;
import org.springframework.jms.core.JmsTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Hands sample records in as real sources would: over REST, through the queue, into the directory. */
final class Doors {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI gateway;
    private final String token;
    private final Path inbox;
    private final JmsTemplate jms;

    Doors(URI gateway, String token, Path inbox, ConnectionFactory connections) {
        this.gateway = gateway;
        this.token = token;
        this.inbox = inbox;
        this.jms = new JmsTemplate(connections);
        jms.setReceiveTimeout(PATIENCE.toMillis());
    }

    MessageId handIn(Case sample, int turn) throws IOException, InterruptedException, JMSException {
        boolean kept = !sample.codes().contains("GW-VAL-021"); // the directory door keeps no name for media
        return switch (turn % 3) {
            case 1 -> queue(sample);
            case 2 -> kept ? directory(sample) : rest(sample);
            default -> rest(sample);
        };
    }

    private MessageId rest(Case sample) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(gateway.resolve("/api/v1/records"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(sample.record()))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        var message = JsonMapper.shared().readTree(answer.body()).path("message");
        if (!message.isString()) {
            throw new IOException("the REST door answered " + answer.statusCode());
        }
        return new MessageId(message.asString());
    }

    private MessageId queue(Case sample) throws JMSException {
        var answer = jms.sendAndReceive("liaison.records", session -> {
            var message = session.createBytesMessage();
            message.writeBytes(sample.record());
            message.setStringProperty("LiaisonDeliverer", "demo");
            message.setStringProperty("LiaisonIdempotencyKey", "demo-" + sample.name());
            return message;
        });
        return new MessageId(
                Objects.requireNonNull(answer, "the queue door did not answer").getBody(String.class));
    }

    /** Under another name first: a file is complete when it has its own. */
    private MessageId directory(Case sample) throws IOException, InterruptedException {
        var name = sample.name() + ".xml";
        var part = inbox.resolve(name + ".part");
        Files.write(part, sample.record());
        Files.move(part, inbox.resolve(name));
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            for (var end : new String[] {"done", "refused"}) {
                try (var files = Files.newDirectoryStream(inbox.resolve(end), "*-" + name)) {
                    for (var file : files) {
                        return new MessageId(file.getFileName().toString().substring(0, 36));
                    }
                }
            }
            Thread.sleep(50); // between two looks into the directories
        }
        throw new IOException("the directory door did not take " + name);
    }
}
