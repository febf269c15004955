// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.mapped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.liaison.schemas.xml.Shape;

/** The mappings in the product, and what tests ask of them. */
final class Shipped {

    private Shipped() {}

    static Mapping mapping(String name) {
        return MappingFile.read(name, bytes(name), each -> Optional.of(bytes(each)));
    }

    static byte[] bytes(String name) {
        try (var stream = resource(name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        var folder = name.startsWith("umf") ? "umf" : "eis";
        return Objects.requireNonNull(Shipped.class.getResourceAsStream("/org/liaison/schemas/" + folder + "/" + name));
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** One line a rule that ends somewhere: where it stands in the package, where in the format (null: nowhere). */
    record Line(String from, String to, Rule rule, Shape source) {}

    static List<Line> lines(Mapping mapping) {
        var lines = new ArrayList<Line>();
        collect(mapping.rules(), "", mapping.root(), Mapping.PACKAGE, lines);
        return lines;
    }

    private static void collect(List<Rule> rules, String from, String to, Shape shape, List<Line> lines) {
        for (var rule : rules) {
            var source = shape.find(rule.from()).orElse(shape);
            switch (rule) {
                case Rule.Part part ->
                    collect(
                            part.rules(),
                            join(from, part.from()),
                            join(to, part.to().toString()),
                            source,
                            lines);
                case Rule.Field field ->
                    lines.add(new Line(
                            join(from, field.from()), join(to, field.to().toString()), rule, source));
                case Rule.Fixed fixed ->
                    lines.add(new Line("", join(to, fixed.to().toString()), rule, source));
                case Rule.Position number ->
                    lines.add(new Line(
                            join(from, number.from()), join(to, number.to().toString()), rule, source));
                case Rule.Dropped dropped -> lines.add(new Line(join(from, dropped.from()), "", rule, source));
            }
        }
    }

    private static String join(String path, String step) {
        return step.equals(".") ? path : path.isEmpty() ? step : path + "/" + step;
    }

    /** The places that the mapping writes to, each with the words it can write there (none: anything). */
    static Map<String, Set<String>> targets(Mapping mapping) {
        var targets = new TreeMap<String, Set<String>>();
        for (var each : lines(mapping)) {
            if (!each.to().isEmpty()) {
                targets.computeIfAbsent(each.to(), to -> new TreeSet<>()).addAll(words(each));
            }
        }
        return targets;
    }

    private static List<String> words(Line line) {
        return switch (line.rule()) {
            case Rule.Field field ->
                field.codes() == null
                        ? line.source().words()
                        : field.codes().byWord().values().stream()
                                .filter(each -> !each.isEmpty())
                                .toList();
            case Rule.Fixed fixed -> List.of(fixed.value());
            case Rule.Position number -> List.of();
            case Rule.Dropped dropped -> List.of();
            case Rule.Part part -> List.of();
        };
    }
}
