// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.ws.security.wss4j.WSS4JOutInterceptor;

/** Puts the interceptors that open requests, sign receipts and clean faults on an endpoint. */
final class EnvelopeSecurity {

    private final EnvelopeOpener opener;
    private final WSS4JOutInterceptor signer;
    private final FaultText faults;

    EnvelopeSecurity(String self, SandboxKeys keys, Clock clock) throws IOException, GeneralSecurityException {
        var password = keys.password();
        this.opener = new EnvelopeOpener(
                new LoadedKey(keys.only(SandboxKeys.ENCRYPT)),
                new CachedTrust(keys.authority()),
                password,
                new EnvelopeCheck(self, keys.senders(), clock));
        this.signer = ReceiptSigner.with(
                new LoadedKey(keys.only(SandboxKeys.SIGN)),
                new LoadedKey(Stranger.keyFor(SandboxKeys.SIGN, password, clock)),
                password);
        this.faults = new FaultText(self);
    }

    void applyTo(EndpointImpl endpoint) {
        endpoint.getInInterceptors().add(opener);
        endpoint.getOutInterceptors().add(signer);
        endpoint.getOutFaultInterceptors().add(faults);
        endpoint.getProperties().put(FaultListener.class.getName(), faults);
    }
}
