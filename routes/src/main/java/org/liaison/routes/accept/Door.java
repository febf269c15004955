// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.accept;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.PartnerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partners' door: takes bytes of known partners, as they are, and hands them to the way. Everything it refuses it
 * refuses without having looked at the envelope.
 */
final class Door extends Handler.Abstract {

    static final String PATH = "/siena";

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final String SOAP = "application/soap+xml; charset=UTF-8";

    private final Function<X509Certificate, Optional<PartnerId>> partners;
    private final Function<Arrived, Answered> way;
    private final int maxBytes;
    private final Duration within;

    Door(
            Function<X509Certificate, Optional<PartnerId>> partners,
            Function<Arrived, Answered> way,
            int maxBytes,
            Duration within) {
        this.partners = partners;
        this.way = way;
        this.maxBytes = maxBytes;
        this.within = within;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!Request.getPathInContext(request).equals(PATH)
                || request.getHttpURI().getQuery() != null) {
            return end(response, callback, HttpStatus.NOT_FOUND_404);
        }
        if (!request.getMethod().equals("POST")) {
            return end(response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
        }
        var partner = client(request).flatMap(partners);
        if (partner.isEmpty()) {
            return fault(
                    response,
                    callback,
                    HttpStatus.FORBIDDEN_403,
                    "GW-ACP-001",
                    "the client certificate is one of a partner");
        }
        if (!RequestHeaders.areAgreed(request)) {
            return fault(
                    response,
                    callback,
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE_415,
                    "GW-ACP-002",
                    "one application/soap+xml in UTF-8, not encoded, with the agreed action or none");
        }
        return take(request, response, callback, partner.get());
    }

    private boolean take(Request request, Response response, Callback callback, PartnerId partner) {
        try (var body = Content.Source.asInputStream(request)) {
            var envelope = read(body);
            if (envelope.length > maxBytes) {
                return fault(
                        response,
                        callback,
                        HttpStatus.PAYLOAD_TOO_LARGE_413,
                        "GW-ACP-003",
                        "an envelope has an agreed size");
            }
            return answer(response, callback, way.apply(new Arrived(partner, envelope)));
        } catch (IOException e) { // too slow, or gone
            LOG.atInfo().addKeyValue("partner", partner).log("a request was not received completely");
            callback.failed(new org.eclipse.jetty.io.QuietException.Exception("not received"));
            return true;
        } catch (RuntimeException e) { // its text may quote the envelope
            LOG.atError()
                    .addKeyValue("partner", partner)
                    .addKeyValue("failure", e.getClass().getSimpleName())
                    .log("a message of a partner could not be taken");
            return answer(response, callback, Answered.UNABLE);
        }
    }

    private byte[] read(InputStream body) throws IOException {
        long began = System.nanoTime();
        var read = new ByteArrayOutputStream(16 * 1024);
        var chunk = new byte[16 * 1024];
        for (int n = body.read(chunk); n >= 0 && read.size() <= maxBytes; n = body.read(chunk)) {
            read.write(chunk, 0, n);
            if (System.nanoTime() - began > within.toNanos()) {
                throw new IOException("too slow");
            }
        }
        return read.toByteArray();
    }

    private static Optional<X509Certificate> client(Request request) {
        return request.getAttribute(EndPoint.SslSessionData.ATTRIBUTE) instanceof EndPoint.SslSessionData session
                        && session.peerCertificates() != null
                        && session.peerCertificates().length > 0
                ? Optional.of(session.peerCertificates()[0])
                : Optional.empty();
    }

    private static boolean answer(Response response, Callback callback, Answered answered) {
        return switch (answered) {
            case Answered.Receipted receipted -> write(response, callback, HttpStatus.OK_200, receipted.receipt());
            case Answered.Faulted faulted ->
                write(
                        response,
                        callback,
                        faulted.temporary() ? HttpStatus.SERVICE_UNAVAILABLE_503 : HttpStatus.BAD_REQUEST_400,
                        Fault.of(faulted));
        };
    }

    private static boolean fault(Response response, Callback callback, int status, String code, String rule) {
        response.getHeaders().put(HttpHeader.CONNECTION, "close"); // what is left of the request stays unread
        return write(
                response, callback, status, Fault.of(new Answered.Faulted(new Finding(code, "door", rule), false)));
    }

    private static boolean write(Response response, Callback callback, int status, byte[] bytes) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, SOAP);
        response.write(true, ByteBuffer.wrap(bytes), callback);
        return true;
    }

    private static boolean end(Response response, Callback callback, int status) {
        response.setStatus(status);
        response.write(true, ByteBuffer.allocate(0), callback);
        return true;
    }
}
