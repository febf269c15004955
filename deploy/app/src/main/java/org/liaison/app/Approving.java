// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.liaison.console.Consultation;
import org.liaison.console.api.ApprovalsApi;
import org.liaison.console.api.DelegationsApi;
import org.liaison.console.api.Previews;
import org.liaison.routes.Holding;
import org.liaison.routes.dispatch.Partners;
import org.liaison.routes.state.Deliveries;
import org.liaison.schemas.checks.Catalogue;
import org.liaison.security.access.Subjects;
import org.liaison.security.approve.Decisions;
import org.liaison.security.approve.Delegations;
import org.liaison.security.approve.Holds;
import org.liaison.security.approve.Kept;
import org.liaison.security.approve.Standing;
import org.liaison.security.approve.Tasks;
import org.liaison.security.authorise.Approvals;
import org.liaison.security.authorise.PostgresApprovals;
import org.liaison.security.store.UnitOfWork;
import org.liaison.security.trail.Trail;
import org.liaison.security.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Four-eyes: what the way, the policy gate and the API need for it. */
@Configuration(proxyBeanMethods = false)
class Approving {

    @Bean
    Approvals approvals(UnitOfWork work, Vault vault, Clock clock) {
        return new PostgresApprovals(work, vault, clock);
    }

    @Bean
    Kept kept(Vault vault) {
        return new Kept(vault);
    }

    @Bean
    Holding holding(UnitOfWork work, Kept kept, Deliveries deliveries, Partners partners, Clock clock) {
        return new Holding(new Holds(work, kept, clock), deliveries, partners, clock);
    }

    @Bean
    Tasks tasks(UnitOfWork work) {
        return new Tasks(work);
    }

    @Bean
    Delegations delegations(UnitOfWork work, Trail trail, TransactionTemplate transactions, Clock clock) {
        return new Delegations(work, trail, transactions, clock);
    }

    @Bean
    Standing standing(Delegations delegations, Subjects subjects) {
        return new Standing(delegations, subjects);
    }

    @Bean
    Decisions decisions(Tasks tasks, Standing standing, Kept kept, Decisions.Frame frame) {
        return new Decisions(tasks, standing, kept, frame);
    }

    @Bean
    ApprovalsApi approvalsApi(
            Tasks tasks, Standing standing, Decisions decisions, Previews previews, Catalogue catalogue) {
        return new ApprovalsApi(tasks, standing, decisions, previews, catalogue);
    }

    @Bean
    Previews previews(Kept kept, Trail trail, TransactionTemplate transactions, Clock clock) {
        return new Previews(kept, new Consultation(trail, transactions, clock));
    }

    @Bean
    DelegationsApi delegationsApi(Delegations delegations, Clock clock, Catalogue catalogue) {
        return new DelegationsApi(delegations, clock, catalogue);
    }

    @Bean
    ApprovalGauges approvalGauges(JdbcOperations jdbc, Clock clock, MeterRegistry meters) {
        return new ApprovalGauges(jdbc, clock, meters);
    }

    @Bean
    Decisions.Frame decisionsFrame(
            UnitOfWork work, Trail trail, TransactionTemplate transactions, Clock clock, GatewayConfig config) {
        return new Decisions.Frame(
                work, trail, transactions, clock, config.approvals().goodFor());
    }
}
