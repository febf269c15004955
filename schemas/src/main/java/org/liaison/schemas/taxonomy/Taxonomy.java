// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaison.schemas.taxonomy.Tables.Table;

/**
 * The versioned taxonomy: facets, their terms, and what other instruments and scales call them. Immutable. Nothing in
 * it is certain beyond the {@link Basis} of its row.
 */
public final class Taxonomy {

    private final String version;
    private final List<Scheme> schemes;
    private final Map<String, Concept> concepts;
    private final List<Crosswalk> crosswalks;
    private final List<Grade> grades;
    private final List<Wording> wordings;
    private final List<String> quoted;

    private Taxonomy(Tables tables) {
        Structure.check(tables);
        version = tables.version();
        schemes = tables.all(Table.SCHEMES, Scheme::of);
        concepts = new LinkedHashMap<>();
        tables.all(Table.TERMS, Concept::of).forEach(each -> concepts.put(each.code(), each));
        crosswalks = tables.all(Table.CROSSWALK, Crosswalk::of);
        grades = tables.all(Table.SCALES, Grade::of);
        wordings = tables.all(Table.DEPRECATED, Wording::of);
        quoted = tables.all(Table.QUOTED, row -> row.filled("text"));
    }

    /** @throws IllegalStateException naming file and line, if the tables do not fit each other */
    public static Taxonomy load() {
        return new Taxonomy(Tables.ours());
    }

    /**
     * The product's tables with those of a directory, whose rows win.
     *
     * @throws IllegalStateException naming file and line, if the tables do not fit each other
     */
    public static Taxonomy load(Path override) {
        return new Taxonomy(Tables.ours().with(override));
    }

    public String version() {
        return version;
    }

    public List<Scheme> schemes() {
        return schemes;
    }

    public Optional<Concept> find(String scheme, String code) {
        return find(code).filter(each -> each.scheme().equals(scheme));
    }

    /** Codes are unique across schemes. */
    public Optional<Concept> find(String code) {
        return Optional.ofNullable(concepts.get(code));
    }

    public List<Concept> concepts() {
        return List.copyOf(concepts.values());
    }

    /** The terms of one facet, in the order of the table. */
    public List<Concept> terms(String scheme) {
        return concepts.values().stream()
                .filter(each -> each.scheme().equals(scheme))
                .toList();
    }

    /** Empty at the top of a scheme, and for a code that does not exist. */
    public Optional<Concept> findBroader(String code) {
        return find(code).map(Concept::broader).flatMap(this::find);
    }

    public List<Concept> narrower(String code) {
        return concepts.values().stream()
                .filter(each -> code.equals(each.broader()))
                .toList();
    }

    public List<String> targets() {
        return crosswalks.stream().map(Crosswalk::target).distinct().toList();
    }

    /** What an instrument calls a term on a day. */
    public List<Crosswalk> crosswalks(String code, String target, LocalDate on) {
        return crosswalks(on).stream()
                .filter(each -> each.code().equals(code) && each.target().equals(target))
                .toList();
    }

    public List<Crosswalk> crosswalks(LocalDate on) {
        return crosswalks.stream().filter(each -> each.period().holds(on)).toList();
    }

    /** Labels of severity and age scales; one label may lead to several terms. */
    public List<Grade> grades(LocalDate on) {
        return grades.stream().filter(each -> each.period().holds(on)).toList();
    }

    public List<Wording> wordings() {
        return wordings;
    }

    /** Titles of laws and wire literals, which are quoted as they are. */
    public List<String> quoted() {
        return quoted;
    }
}
