// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.jms.JmsConstants;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;

/**
 * Rings for work: a JMS message holds an id and nothing else. Bells are not persistent; the sweeper rings again for
 * what the broker forgot.
 */
public final class Bell {

    private static final String OPTIONS = "?deliveryPersistent=false&preserveMessageQos=true&disableReplyTo=true";

    private final ProducerTemplate producer;

    public Bell(ProducerTemplate producer) {
        this.producer = producer;
    }

    /** A record was stored. */
    public void ring(MessageId message) {
        ring(message, 4);
    }

    /** A record was stored, or a second person agreed to a delivery of it. */
    public void ring(MessageId message, int priority) {
        ring("jms:queue:liaison.way" + OPTIONS, message, priority);
    }

    /** A delivery is ready. */
    public void ring(MessageId message, PartnerId partner, int priority) {
        ring("jms:queue:" + queue(partner) + OPTIONS, message, priority);
    }

    static String queue(PartnerId partner) {
        return "liaison.dispatch." + partner;
    }

    private void ring(String endpoint, MessageId message, int priority) {
        producer.sendBodyAndHeaders(
                endpoint,
                message.value(),
                java.util.Map.of(JmsConstants.JMS_HEADER_PRIORITY, priority, JmsConstants.JMS_HEADER_DELIVERY_MODE, 1));
    }
}
