// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.api;

import java.time.Clock;
import org.liaison.schemas.checks.Catalogue;
import org.liaison.security.trail.Trail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The API of what partners sent. The gateway supplies {@link ReceivedMessages}. */
@Configuration(proxyBeanMethods = false)
public class ReceivedConfiguration {

    @Bean
    ReceivedApi receivedApi(
            JdbcClient database,
            Trail trail,
            PlatformTransactionManager transactions,
            Clock clock,
            ReceivedMessages messages,
            Catalogue catalogue) {
        return new ReceivedApi(
                new Desk(database, trail, new TransactionTemplate(transactions), clock), messages, catalogue);
    }
}
