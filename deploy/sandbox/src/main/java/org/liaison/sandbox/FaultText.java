// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import javax.xml.stream.XMLStreamException;
import org.apache.cxf.binding.soap.Soap12;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets no library's fault text out, neither to the sender nor into the log: it may quote the request. */
final class FaultText extends AbstractPhaseInterceptor<Message> implements FaultListener {

    private static final Logger LOG = LoggerFactory.getLogger(FaultText.class);

    private final String self;

    FaultText(String self) {
        super(Phase.PRE_LOGICAL);
        this.self = self;
    }

    @Override
    public void handleMessage(Message message) {
        var fault = (Fault) message.getContent(Exception.class);
        var senders = isSenders(fault);
        var text = fault instanceof EnvelopeFault
                ? fault.getMessage()
                : senders
                        ? "SBX-SEC-001: malformed, or the encryption, signature or timestamp does not hold"
                        : "SBX-INT-001: the sandbox failed";
        var soap = Soap12.getInstance();
        var code = senders ? soap.getSender() : soap.getReceiver();
        message.setContent(Exception.class, new SoapFault("sandbox " + self + ": " + text, code));
    }

    private static boolean isSenders(Fault fault) {
        var ours = fault.getFaultCode().equals(Soap12.getInstance().getReceiver());
        return fault.getCause() instanceof XMLStreamException || (fault instanceof SoapFault && !ours);
    }

    /** Says that it was taken care of, so that CXF logs nothing of its own. */
    @Override
    public boolean faultOccurred(Exception exception, String description, Message message) {
        var text = exception instanceof EnvelopeFault ? exception.getMessage() : "SBX-SEC-001 or SBX-INT-001";
        LOG.atInfo()
                .addKeyValue("sandbox", self)
                .addKeyValue("fault", text)
                .addKeyValue("kind", exception.getClass().getSimpleName())
                .log("answered with a fault");
        return false;
    }
}
