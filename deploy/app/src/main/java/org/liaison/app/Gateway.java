// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The Spring Boot application; {@link Wiring} puts it together. */
@SpringBootApplication(scanBasePackages = {"org.liaison.app", "org.liaison.console"})
@EnableConfigurationProperties(GatewayConfig.class)
@EnableScheduling // Gauges measure
public class Gateway {}
