// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.given;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.camel.ProducerTemplate;
import org.jspecify.annotations.Nullable;

/** In place of a broker: remembers at which queue was rung for which message. */
public final class Bells {

    private final List<String> rung = Collections.synchronizedList(new ArrayList<>());

    /** Queue and message id of each, in order. */
    public List<String> rung() {
        return List.copyOf(rung);
    }

    public ProducerTemplate producer() {
        return (ProducerTemplate) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ProducerTemplate.class}, (self, method, arguments) -> {
                    remember(arguments);
                    return null;
                });
    }

    private void remember(Object @Nullable [] arguments) {
        if (arguments != null && arguments.length > 1) {
            var queue = arguments[0].toString().replaceAll("^jms:queue:|\\?.*$", "");
            rung.add(queue + " " + arguments[1]);
        }
    }
}
