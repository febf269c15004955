// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.schemas.checks.Catalogue;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.message.Finding;
import org.liaison.security.access.Action;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Guarded;
import org.liaison.security.access.Role;
import org.liaison.security.cms.Objection;
import org.liaison.security.evidence.EvidenceBundle.Order;
import org.liaison.security.evidence.EvidenceBundle.Use;
import org.liaison.security.trail.AccessEvent;
import org.liaison.security.trail.TrailEvent;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

class EvidenceApiTest {

    private static final String MESSAGE = "01a201ec-69a3-7034-8554-719ac45ee4c4";
    private static final Actor OFFICER =
            new Actor("officer", "unit", Set.of(Role.CONTACT_OFFICER), Classification.BPL, Set.of(), Set.of(), true);

    private final List<TrailEvent> trailed = new ArrayList<>();
    private final List<Order> asked = new ArrayList<>();
    private Optional<Finding> objection = Optional.empty();
    private Function<Order, byte[]> bundle = order -> new byte[] {1, 2, 3};

    @Test
    void handsOutTheBundleAndTrailsItBefore() throws Exception {
        bundle = order -> {
            assertThat(trailed).hasSize(1);
            asked.add(order);
            return new byte[] {1, 2, 3};
        };

        mvc().perform(request("audit").header("Justification", "audit 2026/11"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content().contentType("application/vnd.etsi.asic-e+zip"))
                .andExpect(content().bytes(new byte[] {1, 2, 3}));

        assertThat(asked).singleElement().satisfies(order -> {
            assertThat(order.use()).isEqualTo(Use.AUDIT);
            assertThat(order.who()).isEqualTo("officer");
        });
        assertThat(trailed.getFirst()).isInstanceOfSatisfying(AccessEvent.Consulted.class, event -> {
            assertThat(event.what()).isEqualTo("evidence audit siena-sandbox");
            assertThat(event.justification()).isEqualTo("audit 2026/11");
        });
    }

    @Test
    void refusesWhatTheHandlingCodesForbidWithTheArticle() throws Exception {
        objection = Optional.of(new Finding("GW-SEA-062", "handling codes", "Regulation (EU) 2016/794 Art. 19(2)"));

        mvc().perform(request("judicial").header("Justification", "case 12"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.findings[0].code").value("GW-SEA-062"))
                .andExpect(jsonPath("$.detail").value("Regulation (EU) 2016/794 Art. 19(2)"));

        assertThat(trailed.getFirst())
                .isInstanceOfSatisfying(
                        AccessEvent.AccessDenied.class,
                        event -> assertThat(event.ground()).isEqualTo("GW-SEA-062"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "no number",
                "O'Nowhere 12",
                "line\nbreak 1",
                "12345678901234567890123456789012345678901234567890123456789012"
            })
    void refusesAJustificationThatIsNone(String justification) throws Exception {
        mvc().perform(request("audit").header("Justification", justification))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.findings[0].code").value("GW-SEA-063"));

        assertThat(trailed).isEmpty();
    }

    @Test
    void refusesWithoutJustificationUseOrAPartnerThatCanBe() throws Exception {
        mvc().perform(request("audit")).andExpect(status().isBadRequest());
        mvc().perform(request("sale").header("Justification", "case 12")).andExpect(status().isBadRequest());
        mvc().perform(get("/api/v1/messages/" + MESSAGE + "/evidence?use=audit&partner=A/..")
                        .header("Justification", "case 12"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void saysThatThereIsNoTimeNow() throws Exception {
        bundle = order -> {
            throw new Objection("GW-SEA-031", "authority", "it answers");
        };

        mvc().perform(request("audit").header("Justification", "case 12"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.findings[0].code").value("GW-SEA-031"));
    }

    @Test
    void namesTheActionItCarriesOut() {
        assertThat(java.util.Arrays.stream(EvidenceApi.class.getDeclaredMethods())
                        .flatMap(each -> java.util.Arrays.stream(each.getAnnotationsByType(Guarded.class))))
                .extracting(Guarded::value)
                .containsExactly(Action.EXPORT_EVIDENCE);
    }

    private static MockHttpServletRequestBuilder request(String use) {
        return get("/api/v1/messages/" + MESSAGE + "/evidence?partner=siena-sandbox&use=" + use);
    }

    private MockMvc mvc() {
        var desk = new EvidenceApi.Desk(trailed::addAll, TransactionOperations.withoutTransaction(), Clock.systemUTC());
        var api = new EvidenceApi(order -> bundle.apply(order), order -> objection, Catalogue.load(), desk);
        return MockMvcBuilders.standaloneSetup(api)
                .setCustomArgumentResolvers(new SignedIn())
                .build();
    }

    /** Somebody signed in. */
    private static final class SignedIn implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Actor.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @org.jspecify.annotations.Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @org.jspecify.annotations.Nullable WebDataBinderFactory binder) {
            return OFFICER;
        }
    }
}
