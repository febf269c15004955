// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What {@code openapi.yaml} describes is what the gateway answers: nothing hidden, nothing promised in vain. */
class ApiDescriptionTest {

    private static final String API = "/api/";

    @Test
    void describesEveryEndpointOfTheApiAndNoOther() throws IOException {
        assertThat(described()).isEqualTo(mapped());
    }

    private static Set<String> described() throws IOException {
        try (var in = Objects.requireNonNull(
                ApiDescriptionTest.class.getResourceAsStream("/org/liaison/routes/openapi.yaml"))) {
            return YAMLMapper.builder().build().readTree(in).path("paths").properties().stream()
                    .flatMap(path -> path.getValue().propertyNames().stream()
                            .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> mapped() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.liaison").stream()
                        .flatMap(each -> each.getMethods().stream())
                        .filter(each -> each.isAnnotatedWith(RequestMapping.class)
                                || each.isMetaAnnotatedWith(RequestMapping.class))
                        .map(JavaMethod::reflect)
                        .flatMap(ApiDescriptionTest::calls)
                        .filter(each -> each.contains(" " + API))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> calls(Method method) {
        var whole = AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), RequestMapping.class);
        var own = Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class));
        var prefixes = whole == null || whole.path().length == 0 ? new String[] {""} : whole.path();
        var paths = own.path().length == 0 ? new String[] {""} : own.path();
        return Stream.of(prefixes)
                .flatMap(prefix -> Stream.of(paths).map(path -> prefix + path))
                .flatMap(path -> Stream.of(own.method()).map(verb -> verb + " " + path));
    }
}
