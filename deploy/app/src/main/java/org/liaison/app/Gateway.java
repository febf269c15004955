// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The Spring Boot application; {@link Wiring} puts it together. */
@SpringBootApplication(scanBasePackages = {"org.liaison.app", "org.liaison.console"})
@EnableConfigurationProperties(GatewayConfig.class)
public class Gateway {}
