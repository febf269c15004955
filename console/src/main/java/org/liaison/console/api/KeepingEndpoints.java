// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.api;

import org.liaison.schemas.checks.Catalogue;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.keeping.Acknowledgements;
import org.liaison.security.keeping.Disposal;
import org.liaison.security.keeping.Erasure;
import org.liaison.security.keeping.Glass;
import org.liaison.security.keeping.Holds;
import org.liaison.security.keeping.Notices;
import org.liaison.security.keeping.Retention;
import org.liaison.security.trail.TrailLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** The endpoints of retention, erasure, notices and broken glass, as one import. */
@Configuration(proxyBeanMethods = false)
public class KeepingEndpoints {

    /** Ids are text for whoever reads an answer. */
    @Bean
    JacksonModule idsAsText() {
        return new SimpleModule("ids as text")
                .addSerializer(MessageId.class, ToStringSerializer.instance)
                .addSerializer(PartnerId.class, ToStringSerializer.instance);
    }

    @Bean
    KeepingAnswers keepingAnswers() {
        return new KeepingAnswers(Catalogue.load());
    }

    @Bean
    ErasureApi erasureApi(Disposal disposal, Erasure erasure, TrailLog log, KeepingAnswers answers) {
        return new ErasureApi(disposal, erasure, log, answers);
    }

    @Bean
    NoticesApi noticesApi(Notices notices, Acknowledgements acknowledgements, KeepingAnswers answers) {
        return new NoticesApi(notices, acknowledgements, answers);
    }

    @Bean
    RetentionApi retentionApi(Retention retention, Holds holds, KeepingAnswers answers) {
        return new RetentionApi(retention, holds, answers);
    }

    @Bean
    GlassApi glassApi(Glass glass, KeepingAnswers answers) {
        return new GlassApi(glass, answers);
    }
}
