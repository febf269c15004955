// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.exchange.Sex;
import org.liaison.schemas.exchange.SubjectCategory;

/** For every purpose, category of people and field: what leaves is what {@link Table} allows, no more and no less. */
class NothingOutsideTheTableTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Set<DataGroup> EVERYTHING = EnumSet.allOf(DataGroup.class);
    private static final Rule.LegalBases ANY = new Rule.LegalBases(true, Set.of());

    @Test
    void knowsEveryFieldOfEveryRecord() {
        var records = leaves(ExchangeObject.class).collect(Collectors.toMap(Class::getSimpleName, each -> each));

        assertThat(Table.FIELDS.keySet()).isEqualTo(records.keySet());
        records.forEach((name, type) -> assertThat(fieldsOf(type))
                .extracting(RecordComponent::getName)
                .as(name)
                .containsExactlyInAnyOrderElementsOf(
                        Table.FIELDS.getOrDefault(name, Map.of()).keySet()));
    }

    @Test
    void fillsEveryField() {
        assertThat(present(complete(SubjectCategory.SUSPECT))).isEqualTo(allFields());
    }

    @ParameterizedTest
    @EnumSource
    void releasesExactlyWhatAnnexTwoLists(Purpose purpose) {
        for (var subject : SubjectCategory.values()) {
            var grant = new Rule.Grant(true, Set.of());

            var released = release(complete(subject), List.of(purpose), Map.of(subject, grant));

            assertThat(present(released))
                    .as("%s %s", purpose, subject)
                    .isEqualTo(allowed(List.of(purpose), subject, Table::listed));
        }
    }

    @ParameterizedTest
    @EnumSource
    void releasesNoMoreThanAnnexTwoMakesPossibleWhenTheAgreementNamesEverything(Purpose purpose) {
        for (var subject : SubjectCategory.values()) {
            var grant = new Rule.Grant(false, EVERYTHING);

            var released = release(complete(subject), List.of(purpose), Map.of(subject, grant));

            assertThat(present(released))
                    .as("%s %s", purpose, subject)
                    .isEqualTo(allowed(List.of(purpose), subject, Table::possible));
        }
    }

    @ParameterizedTest
    @EnumSource
    void releasesOnlyTheGroupThatTheAgreementNames(DataGroup group) {
        for (var purpose : Purpose.values()) {
            for (var subject : SubjectCategory.values()) {
                var released = release(
                        complete(subject), List.of(purpose), Map.of(subject, new Rule.Grant(false, Set.of(group))));

                assertThat(present(released))
                        .as("%s %s", purpose, subject)
                        .isEqualTo(allowed(
                                List.of(purpose),
                                subject,
                                (p, s) -> Table.possible(p, s).contains(group) ? Set.of(group) : Set.of()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void releasesNothingOfACategoryThatTheAgreementDoesNotName(SubjectCategory subject) {
        for (var purpose : Purpose.values()) {
            var released = release(complete(subject), List.of(purpose), Map.of());

            assertThat(released.objects()).isEmpty();
            assertThat(released.handling().urgencyReason()).isNull();
        }
    }

    /** Mixed packages and several purposes; the seed is in the message of a failure. */
    @Test
    void releasesNothingThatOneOfThePurposesForbids() {
        for (var seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var purposes = some(Purpose.values(), random);
            var exchange = mixed(random);

            var released = release(exchange, purposes, grants(new Rule.Grant(false, EVERYTHING)));

            for (var object : (Iterable<ExchangeObject>) released.objects()::iterator) {
                var subject = Objects.requireNonNull(object.provenance().subject());
                assertThat(present(object))
                        .as("seed %d, %s, %s", seed, purposes, subject)
                        .isSubsetOf(allowed(purposes, subject, Table::possible));
            }
        }
    }

    private static ExchangePackage release(
            ExchangePackage exchange, List<Purpose> purposes, Map<SubjectCategory, Rule.Grant> grants) {
        var rule = new Rule("rule", Set.copyOf(purposes), null, ANY, grants, "invented", FourEyes.NEVER);
        return Redactor.redact(exchange, new Right(rule, purposes), Blocked.nothing(), TODAY)
                .exchange();
    }

    private static Map<SubjectCategory, Rule.Grant> grants(Rule.Grant grant) {
        return Arrays.stream(SubjectCategory.values()).collect(Collectors.toMap(each -> each, each -> grant));
    }

    private static Set<String> allowed(
            List<Purpose> purposes,
            SubjectCategory subject,
            BiFunction<Purpose, SubjectCategory, Set<DataGroup>> table) {
        var allowed = new TreeSet<String>();
        Table.FIELDS.forEach((type, fields) -> fields.forEach((field, groups) -> {
            if (purposes.stream().noneMatch(each -> Collections.disjoint(groups, table.apply(each, subject)))) {
                allowed.add(type + "." + field);
            }
        }));
        // A note leaves with its reference or not at all.
        if (!allowed.contains("Reference.reference")) {
            allowed.remove("Reference.note");
        }
        return allowed;
    }

    private static Set<String> allFields() {
        var all = new TreeSet<String>();
        Table.FIELDS.forEach((type, fields) -> fields.keySet().forEach(field -> all.add(type + "." + field)));
        return all;
    }

    private static Set<String> present(ExchangePackage exchange) {
        var present = new TreeSet<String>();
        exchange.objects().forEach(each -> present.addAll(present(each)));
        return present;
    }

    private static Set<String> present(ExchangeObject object) {
        var present = new TreeSet<String>();
        for (var field : fieldsOf(object.getClass())) {
            if (isPresent(value(object, field))) {
                present.add(object.getClass().getSimpleName() + "." + field.getName());
            }
        }
        return present;
    }

    private static boolean isPresent(@Nullable Object value) {
        return value != null && value != Sex.UNKNOWN && !(value instanceof Collection<?> list && list.isEmpty());
    }

    private static @Nullable Object value(ExchangeObject object, RecordComponent field) {
        try {
            return field.getAccessor().invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static List<RecordComponent> fieldsOf(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(each -> !each.getName().equals("provenance"))
                .toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(NothingOutsideTheTableTest::leaves);
    }

    private static ExchangePackage complete(SubjectCategory subject) {
        return new PackageBuilder()
                .person("p1", subject)
                .organisation("o1", subject)
                .location("l1", subject, "school")
                .account("a1", subject)
                .device("d1", subject)
                .capture("c1", subject)
                .file("f1", subject)
                .reference("r1", subject)
                .event("e1", subject)
                .conviction("k1", subject)
                .build();
    }

    private static ExchangePackage mixed(Random random) {
        var builder = new PackageBuilder();
        for (var index = 1; index <= 6; index++) {
            builder.person("p" + index, any(random));
            builder.account("a" + index, any(random));
            builder.location("l" + index, any(random), "school");
            builder.event("e" + index, any(random));
            builder.reference("r" + index, any(random));
            builder.conviction("k" + index, any(random));
        }
        return builder.build();
    }

    private static SubjectCategory any(Random random) {
        return some(SubjectCategory.values(), random).getFirst();
    }

    private static <T> List<T> some(T[] values, Random random) {
        var some = new ArrayList<>(Arrays.asList(values));
        Collections.shuffle(some, random);
        return some.subList(0, 1 + random.nextInt(3));
    }
}
