// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.liaison.security.access.Guarded;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The guarded endpoints of the product, as its classes declare them. */
final class Endpoints {

    private Endpoints() {}

    /** Method and path, as the access table names them; a message is called {@code id} in both. */
    static Set<String> guarded() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        Set<String> found = new TreeSet<>();
        scan.findCandidateComponents("org.liaison").stream()
                .map(each -> type(String.valueOf(each.getBeanClassName())))
                .forEach(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Guarded.class))
                        .forEach(method -> found.addAll(addresses(type, method))));
        return found;
    }

    private static Set<String> addresses(Class<?> type, Method method) {
        Set<String> addresses = new TreeSet<>();
        var own = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        var ofType = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
        if (own == null) {
            return addresses;
        }
        var before = ofType == null ? Stream.of("") : orEmpty(ofType.path());
        before.forEach(prefix -> orEmpty(own.path())
                .forEach(path ->
                        Arrays.stream(own.method()).forEach(verb -> addresses.add(verb + " " + prefix + path))));
        return addresses;
    }

    private static Stream<String> orEmpty(String[] paths) {
        return paths.length == 0 ? Stream.of("") : Arrays.stream(paths);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
