// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.Soap12;
import org.apache.cxf.binding.soap.SoapFault;

/** A fault whose text is ours, so that it may leave the house: a code and a rule. */
final class EnvelopeFault extends SoapFault {

    private static final long serialVersionUID = 1L;

    private EnvelopeFault(String text, QName code) {
        super(text, code);
    }

    /** The request is wrong; sending it again will not help. */
    static EnvelopeFault sender(String code, String rule) {
        return new EnvelopeFault(code + ": " + rule, Soap12.getInstance().getSender());
    }

    /** We cannot answer; sending it again may help. */
    static EnvelopeFault receiver(String code, String rule) {
        return new EnvelopeFault(code + ": " + rule, Soap12.getInstance().getReceiver());
    }
}
