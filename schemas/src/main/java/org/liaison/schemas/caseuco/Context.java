// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;

/** What short names mean at some place of a document. A context that is an address is refused, never fetched. */
final class Context {

    /** A definition leads to another no more often; it can lead to itself. */
    private static final int LONGEST_WAY = 8;

    /** It is put before every name that uses it. */
    private static final int LONGEST_MEANING = 1_000;

    private final Map<String, Term> terms;
    private final String vocabulary;
    private final String base;
    private final Map<String, String> names = new HashMap<>();

    private Context(Map<String, Term> terms, String vocabulary, String base) {
        this.terms = Map.copyOf(terms);
        this.vocabulary = vocabulary;
        this.base = base;
    }

    /** @param type how texts under this name are meant: {@code @id}, {@code @vocab} or a datatype */
    record Term(String meaning, @Nullable String type) {}

    static Context empty() {
        return new Context(Map.of(), "", "");
    }

    Context extend(Json definition, Place place, Consumer<Finding> findings) {
        return switch (definition) {
            case Json.Sequence sequence -> {
                var extended = this;
                for (var each : sequence.items()) {
                    extended = extended.extend(each, place, findings);
                }
                yield extended;
            }
            case Json.Structure structure -> with(structure, place, findings);
            case Json.Scalar scalar -> {
                if (scalar.kind() == Json.Kind.NOTHING) {
                    yield empty();
                }
                findings.accept(new Finding("GW-VAL-055", place.located(), "a graph brings its own context"));
                yield this;
            }
        };
    }

    private Context with(Json.Structure definition, Place place, Consumer<Finding> findings) {
        Map<String, Term> all = new HashMap<>(terms);
        var vocab = vocabulary;
        var root = base;
        for (var each : definition.members()) {
            switch (each.name()) {
                case "@vocab" -> vocab = text(each.value());
                case "@base" -> root = text(each.value());
                case "@import" ->
                    findings.accept(new Finding("GW-VAL-055", place.located(), "a graph brings its own context"));
                default -> define(each, all, place, findings);
            }
        }
        return new Context(all, vocab, root);
    }

    private static void define(Json.Member member, Map<String, Term> all, Place place, Consumer<Finding> findings) {
        switch (member.value()) {
            case Json.Scalar scalar
            when scalar.text().length() > LONGEST_MEANING ->
                findings.accept(new Finding("GW-VAL-003", place.located(), "a namespace is short"));
            case Json.Scalar scalar
            when scalar.kind() == Json.Kind.TEXT -> all.put(member.name(), new Term(scalar.text(), null));
            case Json.Structure structure -> {
                var meaning = structure.find("@id").map(Context::text).orElse("");
                var type = structure.find("@type").map(Context::text).orElse(null);
                all.put(member.name(), new Term(meaning, type));
            }
            case Json.Scalar ignored -> all.remove(member.name());
            case Json.Sequence ignored -> all.remove(member.name());
        }
    }

    private static String text(Json json) {
        return json instanceof Json.Scalar scalar && scalar.text().length() <= LONGEST_MEANING ? scalar.text() : "";
    }

    /** The keyword, or the short name of the property or class; a name that means nothing stays as it is. */
    String name(String written) {
        return names.computeIfAbsent(written, each -> Names.shorten(expand(each, LONGEST_WAY)));
    }

    /** The full identifier of a node. */
    String id(String written) {
        int colon = written.indexOf(':');
        return colon < 0 && !written.startsWith("@") ? base + written : prefixed(written, colon, LONGEST_WAY);
    }

    @Nullable
    String typeOf(String written) {
        var term = terms.get(written);
        return term == null || term.type() == null
                ? null
                : term.type().startsWith("@") ? term.type() : name(term.type());
    }

    private String expand(String written, int further) {
        var term = terms.get(written);
        if (term != null && !term.meaning().isEmpty() && !term.meaning().equals(written) && further > 0) {
            return expand(term.meaning(), further - 1);
        }
        int colon = written.indexOf(':');
        if (written.startsWith("@") || (colon < 0 && vocabulary.isEmpty())) {
            return written;
        }
        return colon < 0 ? vocabulary + written : prefixed(written, colon, further);
    }

    private String prefixed(String written, int colon, int further) {
        if (colon < 0 || written.startsWith("//", colon + 1) || further == 0) {
            return written;
        }
        var prefix = written.substring(0, colon);
        return terms.containsKey(prefix) ? expand(prefix, further - 1) + written.substring(colon + 1) : written;
    }
}
