// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import static org.liaison.sandbox.Behaviour.Kind.FAULT;
import static org.liaison.sandbox.Behaviour.Kind.REFUSE;
import static org.liaison.sandbox.Behaviour.Kind.TWICE;
import static org.liaison.sandbox.Behaviour.Kind.WRONG_DIGEST;
import static org.liaison.sandbox.Behaviour.Kind.WRONG_SIGNATURE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web service itself, SOAP 1.2 over HTTP: opens each envelope, hands the package to the desk, answers as told. */
final class Door extends Handler.Abstract {

    static final String PATH = "/siena";

    /** Longer requests are refused unread, bytes. */
    private static final int MAX_BYTES = 64 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);

    private final String self;
    private final EnvelopeSecurity security;
    private final Desk desk;
    private final Supplier<Behaviour> behaviour;
    private final Clock clock;

    Door(String self, EnvelopeSecurity security, Desk desk, Supplier<Behaviour> behaviour, Clock clock) {
        this.self = self;
        this.security = security;
        this.desk = desk;
        this.behaviour = behaviour;
        this.clock = clock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        if (!request.getMethod().equals("POST")
                || !request.getHttpURI().getPath().equals(PATH)) {
            Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            return true;
        }
        var current = behaviour.get();
        byte[] answer;
        try {
            answer = answer(bytes(request), current);
        } catch (HangUp e) {
            request.getConnectionMetaData().getConnection().getEndPoint().close();
            callback.failed(new QuietException.Exception("closed on purpose"));
            return true;
        } catch (EnvelopeFault e) {
            answer = fault(e, response);
        } catch (RuntimeException e) { // its text may quote the request
            LOG.atWarn()
                    .addKeyValue("sandbox", self)
                    .addKeyValue("kind", e.getClass().getSimpleName())
                    .log("failed");
            answer = fault(EnvelopeFault.receiver("SBX-INT-001", "the sandbox failed"), response);
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/soap+xml; charset=UTF-8");
        response.write(true, ByteBuffer.wrap(answer), callback);
        return true;
    }

    private static byte[] bytes(Request request) throws IOException {
        try (var body = Content.Source.asInputStream(request)) {
            var read = body.readNBytes(MAX_BYTES + 1);
            if (read.length > MAX_BYTES) {
                throw EnvelopeFault.sender("SBX-ENV-007", "an envelope has at most 64 MiB");
            }
            return read;
        }
    }

    private byte[] answer(byte[] request, Behaviour current) {
        var kind = current.kind();
        if (kind == FAULT) {
            throw EnvelopeFault.receiver("SBX-BEH-002", "this sandbox is set to fail");
        }
        var opened = security.opener().open(request);
        var entry = desk.receive(opened, kind == REFUSE);
        if (kind == TWICE && entry.deliveries() == 1 && entry.seen() == 1) {
            throw new HangUp();
        }
        pause(current.delay());
        var digest = kind == WRONG_DIGEST
                ? Desk.digest(opened.bodyDigest().getBytes(StandardCharsets.UTF_8))
                : opened.bodyDigest();
        var receipt =
                ReceiptBody.of(self, opened, digest, entry, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return security.signer().sign(receipt, kind == WRONG_SIGNATURE);
    }

    private byte[] fault(EnvelopeFault fault, Response response) {
        LOG.atInfo()
                .addKeyValue("sandbox", self)
                .addKeyValue("fault", fault.text())
                .log("answered with a fault");
        response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR_500);
        return Soap.fault(fault.side(), "sandbox " + self + ": " + fault.text());
    }

    private static void pause(Duration delay) {
        try {
            TimeUnit.MILLISECONDS.sleep(delay.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The connection ends without an answer, though the package was taken over. */
    private static final class HangUp extends RuntimeException {

        private static final long serialVersionUID = 1L;

        HangUp() {
            super(null, null, false, false);
        }
    }
}
