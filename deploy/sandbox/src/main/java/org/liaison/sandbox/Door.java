// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import static java.util.Objects.requireNonNull;
import static org.liaison.sandbox.Behaviour.Kind.FAULT;
import static org.liaison.sandbox.Behaviour.Kind.REFUSE;
import static org.liaison.sandbox.Behaviour.Kind.TWICE;
import static org.liaison.sandbox.Behaviour.Kind.WRONG_DIGEST;
import static org.liaison.sandbox.Behaviour.Kind.WRONG_SIGNATURE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.xml.ws.BindingType;
import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import jakarta.xml.ws.soap.SOAPBinding;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.apache.wss4j.dom.handler.WSHandlerConstants;

/** The web service itself: hands the opened package to the desk and answers with a receipt, as its behaviour tells. */
@WebServiceProvider(targetNamespace = PackageCheck.NAMESPACE, serviceName = "SandboxSiena", portName = "Siena")
@ServiceMode(Service.Mode.PAYLOAD)
@BindingType(SOAPBinding.SOAP12HTTP_BINDING)
public final class Door implements Provider<Source> {

    private final String self;
    private final Desk desk;
    private final Supplier<Behaviour> behaviour;
    private final Clock clock;

    Door(String self, Desk desk, Supplier<Behaviour> behaviour, Clock clock) {
        this.self = self;
        this.desk = desk;
        this.behaviour = behaviour;
        this.clock = clock;
    }

    /** Takes the content from {@link Opened}: what was verified is what is read. */
    @Override
    public Source invoke(Source unverified) {
        var current = behaviour.get();
        var kind = current.kind();
        if (kind == FAULT) {
            throw EnvelopeFault.receiver("SBX-BEH-002", "this sandbox is set to fail");
        }
        var message = PhaseInterceptorChain.getCurrentMessage();
        var opened = requireNonNull(message.get(Opened.class));
        var entry = desk.receive(opened, kind == REFUSE);
        if (kind == TWICE && entry.deliveries() == 1 && entry.seen() == 1) {
            hangUp(message);
        }
        pause(current.delay());
        var signer = kind == WRONG_SIGNATURE ? ReceiptSigner.STRANGER : ReceiptSigner.OWN;
        message.getExchange().put(WSHandlerConstants.SIG_PROP_REF_ID, signer);
        var digest = kind == WRONG_DIGEST
                ? Desk.digest(opened.bodyDigest().getBytes(StandardCharsets.UTF_8))
                : opened.bodyDigest();
        return new DOMSource(
                ReceiptBody.of(self, opened, digest, entry, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private static void hangUp(Message message) {
        var request = (HttpServletRequest) requireNonNull(message.get(AbstractHTTPDestination.HTTP_REQUEST));
        ((Runnable) requireNonNull(request.getAttribute(Line.HANG_UP))).run();
    }

    private static void pause(Duration delay) {
        try {
            TimeUnit.MILLISECONDS.sleep(delay.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
