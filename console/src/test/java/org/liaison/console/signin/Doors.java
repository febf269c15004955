// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

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

        @RequestMapping({
            "/console",
            "/console/other",
            "/api/records",
            "/actuator/health",
            "/actuator/health/readiness",
            "/actuator/prometheus",
            "/actuator/env",
            "/elsewhere"
        })
        String reached() {
            return "reached";
        }
    }
}
