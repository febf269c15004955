// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;
import org.liaison.routes.ingest.Delivered;
import org.liaison.routes.ingest.Delivered.Door;
import org.liaison.routes.ingest.InboxDirectory;
import org.liaison.routes.ingest.Ingestion;
import org.liaison.routes.ingest.Intake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The three doors. Each hands bytes to {@link Intake} and rings for what was accepted. */
public final class IntakeRoute extends RouteBuilder {

    /** Where the REST door hands its {@link Delivered} in and gets an {@link Ingestion} back. */
    public static final String RECORDS = "direct:records";

    /** The JMS door; properties LiaisonIdempotencyKey, LiaisonFormat and LiaisonDeliverer may accompany a record. */
    static final String QUEUE = "liaison.records";

    private static final Logger LOG = LoggerFactory.getLogger(IntakeRoute.class);
    private static final String TAKEN = "taken";

    private final Intake intake;
    private final InboxDirectory inbox;
    private final Bell bell;
    private final String unit;

    /** @param unit whose messages those are that come through a door without a sign-in */
    public IntakeRoute(Intake intake, InboxDirectory inbox, Bell bell, String unit) {
        this.intake = intake;
        this.inbox = inbox;
        this.bell = bell;
        this.unit = unit;
    }

    @Override
    public void configure() {
        // spotless:off
        from(RECORDS).routeId("door-rest")
            .process(this::take).id("ingest-rest");

        from("file:" + inbox.directory() + "?" + InboxDirectory.OPTIONS).routeId("door-directory")
            .onException(Exception.class).handled(true).process(this::putBack).end()
            .process(this::fromFile)
            .process(this::take).id("ingest-directory")
            .process(this::toFile);

        from("timer:door-directory-again?period=5s").routeId("door-directory-again")
            .process(exchange -> inbox.offerAgain()).id("offer-again");

        from("jms:queue:" + QUEUE + "?transacted=true&lazyCreateTransactionManager=false").routeId("door-jms")
            .process(this::fromJms)
            .process(this::take).id("ingest-jms")
            .setBody(exchange -> Body.of(exchange, Ingestion.class).message().value());
        // spotless:on
    }

    private void take(Exchange exchange) {
        var delivered = Body.of(exchange, Delivered.class);
        var result = intake.take(delivered);
        if (result instanceof Ingestion.Accepted accepted) {
            bell.ring(accepted.message());
        }
        exchange.getMessage().setBody(result);
    }

    private void fromFile(Exchange exchange) {
        var file = Body.of(exchange, java.io.File.class);
        exchange.setProperty(TAKEN, file.getPath());
        exchange.getMessage()
                .setBody(new Delivered(
                        Door.DIRECTORY,
                        "inbox",
                        unit,
                        inbox.idempotencyKey(file.toPath()),
                        null,
                        InboxDirectory.read(file.toPath())));
    }

    private void toFile(Exchange exchange) {
        var file = taken(exchange);
        inbox.settle(file, Body.of(exchange, Ingestion.class));
    }

    /** The gateway failed, not the record: the file is offered again, and its name, which may name people, is not logged. */
    private void putBack(Exchange exchange) {
        LOG.atWarn()
                .addKeyValue("door", Door.DIRECTORY.word())
                .addKeyValue(
                        "failure",
                        Body.failure(exchange, Exception.class).getClass().getSimpleName())
                .log("a file could not be ingested; it is offered again");
        inbox.putBack(taken(exchange));
    }

    private static Path taken(Exchange exchange) {
        return Path.of(Objects.requireNonNull(exchange.getProperty(TAKEN, String.class)));
    }

    private void fromJms(Exchange exchange) {
        var message = exchange.getMessage();
        exchange.getMessage()
                .setBody(new Delivered(
                        Door.JMS,
                        text(message.getHeader("LiaisonDeliverer", String.class), "jms"),
                        unit,
                        key(message),
                        message.getHeader("LiaisonFormat", String.class),
                        bytes(message.getBody())));
        message.removeHeaders("*");
    }

    private static @Nullable String key(Message message) {
        var key = message.getHeader("LiaisonIdempotencyKey", String.class);
        return key != null ? key : message.getHeader("JMSMessageID", String.class);
    }

    private static byte[] bytes(@Nullable Object body) {
        if (body instanceof byte[] bytes) {
            return bytes;
        }
        return body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : new byte[0];
    }

    private static String text(@Nullable String given, String otherwise) {
        return given == null || given.isBlank() ? otherwise : given;
    }
}
