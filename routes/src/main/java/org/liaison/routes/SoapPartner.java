// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import javax.net.ssl.SSLContext;
import javax.xml.transform.Source;
import org.apache.camel.component.cxf.common.DataFormat;
import org.apache.camel.component.cxf.jaxws.CxfEndpoint;
import org.apache.cxf.Bus;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import org.liaison.routes.dispatch.Partners.Partner;
import org.liaison.schemas.message.PartnerId;

/**
 * Sends sealed envelopes as they are: what travels is byte for byte what was sealed and kept, so CXF carries it raw over
 * mutual TLS and does not touch it.
 */
public final class SoapPartner {

    static final String CONTENT_TYPE =
            "application/soap+xml; charset=UTF-8; action=\"urn:liaison:siena-like:1:deliver\"";

    private SoapPartner() {}

    /** The bean name under which the route finds the endpoint. */
    public static String bean(PartnerId partner) {
        return "partner-" + partner;
    }

    public static CxfEndpoint endpoint(Partner partner, SSLContext tls, Bus bus) {
        var endpoint = new RawEndpoint(partner, tls);
        endpoint.setBus(bus);
        endpoint.setAddress(partner.address().toString());
        endpoint.setServiceClass(Deliver.class);
        endpoint.setDataFormat(DataFormat.RAW);
        endpoint.setSynchronous(true);
        return endpoint;
    }

    /** The shape CXF wants of a service; in raw mode nothing is mapped to it. */
    @jakarta.jws.WebService
    public interface Deliver {

        Source deliver(Source envelope);
    }

    private static final class RawEndpoint extends CxfEndpoint {

        private final Partner partner;
        private final SSLContext tls;

        RawEndpoint(Partner partner, SSLContext tls) {
            this.partner = partner;
            this.tls = tls;
        }

        @Override
        protected void setupClientFactoryBean(org.apache.cxf.frontend.ClientFactoryBean factory, Class<?> service) {
            super.setupClientFactoryBean(factory, service);
        }

        @Override
        public Client createClient() throws Exception {
            var client = super.createClient();
            var conduit = (HTTPConduit) client.getConduit();
            var parameters = new TLSClientParameters();
            parameters.setSslContext(tls);
            conduit.setTlsClientParameters(parameters);
            var policy = new HTTPClientPolicy();
            policy.setConnectionTimeout(Math.min(5_000, partner.timeout().toMillis()));
            policy.setReceiveTimeout(partner.timeout().toMillis());
            policy.setAutoRedirect(false);
            conduit.setClient(policy);
            return client;
        }
    }
}
