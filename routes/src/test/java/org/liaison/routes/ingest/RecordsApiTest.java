// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.routes.state.Progress;
import org.liaison.schemas.checks.Catalogue;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.access.Actor;
import org.liaison.security.access.Role;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class RecordsApiTest {

    private static final MessageId ID = new MessageId("01a201ec-69a3-7034-8554-719ac45ee4c4");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Delivered> taken = new ArrayList<>();

    @Test
    void aStoredRecordIsAnswered202WithItsPlace() throws Exception {
        var answer = handIn(new Ingestion.Accepted(ID), records().header("Idempotency-Key", "key-1"));

        assertThat(answer.getStatus()).isEqualTo(202);
        assertThat(answer.getHeader("Location")).isEqualTo("/api/v1/records/" + ID);
        assertThat(body(answer).path("message").asString()).isEqualTo(ID.value());
        assertThat(taken).singleElement().satisfies(each -> {
            assertThat(each.deliverer()).isEqualTo("case-system");
            assertThat(each.unit()).isEqualTo("contact-point");
            assertThat(each.door()).isEqualTo(Delivered.Door.REST);
            assertThat(each.idempotencyKey()).isEqualTo("key-1");
            assertThat(each.bytes()).hasSize(9);
        });
    }

    @Test
    void aRepeatedRequestIsAnswered200WithItsFirstMessage() throws Exception {
        var answer = handIn(new Ingestion.Repeated(ID), records());

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(body(answer).path("state").asString()).isEqualTo("repeated");
    }

    @Test
    void aDuplicateIsAnswered409() throws Exception {
        var answer = handIn(new Ingestion.Duplicate(ID, ID, finding("GW-ING-101")), records());

        assertThat(answer.getStatus()).isEqualTo(409);
        assertProblem(answer, "GW-ING-101");
    }

    @ParameterizedTest
    @CsvSource({"GW-ING-102,413", "GW-ING-103,409", "GW-VAL-021,422"})
    void aRefusalIsAnsweredByItsKind(String code, int status) throws Exception {
        var answer = handIn(new Ingestion.Refused(ID, List.of(finding(code))), records());

        assertThat(answer.getStatus()).isEqualTo(status);
        assertProblem(answer, code);
        assertThat(body(answer).path("message").asString()).isEqualTo(ID.value());
    }

    @Test
    void aKeyTooLongIsAnswered400AndNothingIsTaken() throws Exception {
        var answer = handIn(new Ingestion.Accepted(ID), records().header("Idempotency-Key", "k".repeat(201)));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertProblem(answer, "GW-ING-103");
        assertThat(taken).isEmpty();
    }

    @Test
    void readsOneByteMoreThanARecordMayHaveAndNoMore() throws Exception {
        handIn(new Ingestion.Accepted(ID), records().content(new byte[Intake.MAX_BYTES + 1_000]));

        assertThat(taken)
                .singleElement()
                .satisfies(each -> assertThat(each.bytes()).hasSize(Intake.MAX_BYTES + 1));
    }

    @Test
    void whatIsNoMessageIsNotFound() throws Exception {
        var answer = perform(new Ingestion.Accepted(ID), get("/api/v1/records/nothing"));

        assertThat(answer.getStatus()).isEqualTo(404);
    }

    /** What else it lists is held against every endpoint of the gateway by ApiDescriptionTest. */
    @Test
    void theDescriptionListsWhatIsMapped() throws Exception {
        var described = new TreeSet<String>();
        description()
                .path("paths")
                .properties()
                .forEach(path ->
                        path.getValue().propertyNames().forEach(method -> described.add(method + " " + path.getKey())));

        assertThat(described).containsAll(mapped());
    }

    @Test
    void theDescriptionListsExactlyTheAnswersGiven() throws Exception {
        var answers = new TreeSet<String>(List.of("401", "403")); // by the sign-in in front of the door
        for (var each : List.of(
                new Ingestion.Accepted(ID),
                new Ingestion.Repeated(ID),
                new Ingestion.Duplicate(ID, ID, finding("GW-ING-101")),
                new Ingestion.Refused(ID, List.of(finding("GW-ING-102"))),
                new Ingestion.Refused(ID, List.of(finding("GW-VAL-021"))))) {
            answers.add(String.valueOf(handIn(each, records()).getStatus()));
        }
        answers.add(String.valueOf(handIn(new Ingestion.Accepted(ID), records().header("Idempotency-Key", " "))
                .getStatus()));

        var described = description().at("/paths/~1api~1v1~1records/post/responses");

        assertThat(described.propertyNames()).containsExactlyInAnyOrderElementsOf(answers);
    }

    private static Set<String> mapped() {
        var mapped = new TreeSet<String>();
        for (var method : RecordsApi.class.getDeclaredMethods()) {
            var get = method.getAnnotation(GetMapping.class);
            var post = method.getAnnotation(PostMapping.class);
            if (get != null) {
                Arrays.stream(get.value().length > 0 ? get.value() : get.path())
                        .forEach(each -> mapped.add("get /api/v1" + each));
            }
            if (post != null) {
                Arrays.stream(post.value()).forEach(each -> mapped.add("post /api/v1" + each));
            }
        }
        return mapped;
    }

    private JsonNode description() throws Exception {
        var answer = perform(new Ingestion.Accepted(ID), get("/api/v1/openapi.yaml"));
        return YAMLMapper.builder().build().readTree(answer.getContentAsByteArray());
    }

    private static void assertProblem(MockHttpServletResponse answer, String code) throws Exception {
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        var finding = body(answer).path("findings").path(0);
        assertThat(finding.path("code").asString()).isEqualTo(code);
        assertThat(finding.path("next").asString()).isNotBlank();
        assertThat(body(answer).path("title").asString()).isNotBlank();
    }

    private static Finding finding(String code) {
        return new Finding(code, "record", "rule");
    }

    private static MockHttpServletRequestBuilder records() {
        return post("/api/v1/records").content("<record/>").contentType("application/xml");
    }

    private MockHttpServletResponse handIn(Ingestion result, MockHttpServletRequestBuilder request) throws Exception {
        return perform(result, request);
    }

    private MockHttpServletResponse perform(Ingestion result, MockHttpServletRequestBuilder request) throws Exception {
        return door(result).perform(request).andReturn().getResponse();
    }

    private MockMvc door(Ingestion result) {
        var api = new RecordsApi(
                delivered -> {
                    taken.add(delivered);
                    return result;
                },
                new Progress(new JdbcTemplate()), // never asked: no test names a message that could be there
                Catalogue.load());
        return MockMvcBuilders.standaloneSetup(api)
                .setCustomArgumentResolvers(new SomeActor())
                .build();
    }

    private static JsonNode body(MockHttpServletResponse answer) throws Exception {
        return JSON.readTree(answer.getContentAsByteArray());
    }

    /** Stands in for the console's, which asks the sign-in. */
    private static final class SomeActor implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer model,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return new Actor(
                    "case-system",
                    "contact-point",
                    Set.of(Role.INTEGRATOR),
                    Classification.RESTRICTED,
                    Set.of(),
                    Set.of(),
                    false);
        }
    }
}
