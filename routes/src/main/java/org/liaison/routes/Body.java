// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes;

import org.apache.camel.Exchange;

/** The body of an exchange as the type it must have; Camel's own mandatory getter would put the body into its message. */
final class Body {

    private Body() {}

    static <T> T of(Exchange exchange, Class<T> type) {
        var body = exchange.getMessage().getBody(type);
        if (body == null) {
            throw new IllegalStateException("the body is no " + type.getSimpleName());
        }
        return body;
    }

    static <T extends Throwable> T failure(Exchange exchange, Class<T> type) {
        var failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, type);
        if (failure == null) {
            throw new IllegalStateException("nothing failed");
        }
        return failure;
    }
}
