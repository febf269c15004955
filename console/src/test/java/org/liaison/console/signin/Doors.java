// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import org.liaison.security.access.Action;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Guarded;
import org.liaison.security.access.OpenToAll;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sign-in alone, in front of pages that only say that they were reached. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(SignIn.class)
class Doors {

    @RestController
    static final class Behind {

        @Guarded(Action.LIST_MESSAGES)
        @RequestMapping("/console")
        String list() {
            return "reached";
        }

        @Guarded(Action.HAND_IN_RECORD)
        @RequestMapping("/api/records")
        String handIn(Actor actor) {
            return "reached by " + actor.name();
        }

        @Guarded(Action.READ_PROGRESS)
        @RequestMapping("/api/records/{id}")
        String progress() {
            return "reached";
        }

        @Guarded(Action.EXPORT_EVIDENCE)
        @RequestMapping("/api/evidence")
        String export() {
            return "reached";
        }

        @OpenToAll(reason = "stands in for the real ones")
        @RequestMapping({
            "/actuator/health",
            "/actuator/health/readiness",
            "/actuator/prometheus",
            "/actuator/env",
        })
        String actuator() {
            return "reached";
        }

        @RequestMapping({"/console/other", "/api/unruled", "/elsewhere"})
        String unruled() {
            return "reached";
        }
    }
}
