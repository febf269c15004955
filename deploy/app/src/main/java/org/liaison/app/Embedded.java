// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Conditions: nothing external is configured, so the gateway brings its own. */
final class Embedded {

    private Embedded() {}

    static final class Database implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment()
                    .getProperty("spring.datasource.url", "")
                    .isBlank();
        }
    }

    static final class Broker implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment()
                    .getProperty("liaison.broker.url", "")
                    .isBlank();
        }
    }
}
