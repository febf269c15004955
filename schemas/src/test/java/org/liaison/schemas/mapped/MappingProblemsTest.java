// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.mapped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.table.InvalidMapping;

/** Whatever is wrong with a mapping is said at start, all at once, with its line. */
class MappingProblemsTest {

    private static final String SHIPPED = Shipped.text("umf-inspired.yaml");

    @Test
    void theShippedMappingHasNone() {
        assertThat(Shipped.mapping("umf-inspired.yaml").rules()).isNotEmpty();
    }

    @Test
    void allAreNamedAtOnceWithTheirLines() {
        var broken = SHIPPED.replace("        Alias: Alias\n", "")
                .replace("Sex: {to: Sex, codes: sexes}", "Sex: {to: Sex, codes: genders}")
                .replace("FEMALE: female, OTHER: other", "FEMALE: female, ELSE: other")
                .replace("Occupation: Occupation", "Ocupation: Occupation")
                .replace("City: City", "City: \"1/City\"")
                .replace("namespace: urn", "nmespace: urn");

        var findings = problems(broken);

        assertThat(findings).extracting(Finding::code).containsOnly("GW-SYS-005");
        assertThat(findings)
                .extracting(each -> each.place().replaceAll(".*line \\d+,? ?", "") + " " + each.rule())
                .contains(
                        "nmespace is no key that mappings know here",
                        "namespace is missing",
                        "objects/kinds/Person/fields says what becomes of Alias",
                        "objects/kinds/Person/fields says what becomes of Occupation",
                        "objects/kinds/Person/fields/Ocupation is no part of the package here",
                        "objects/kinds/Person/fields/Sex/codes is the name of a list under codes",
                        "objects/kinds/Location/fields/City is a path such as Name/Given or Place/@country, with prefixes"
                                + " that namespaces has");
        assertThat(findings)
                .extracting(Finding::place)
                .allSatisfy(each -> assertThat(each).matches("umf-inspired.yaml: line \\d+.*"));
    }

    @Test
    void aCodeListHasEveryWordAndNoOther() {
        assertThat(rules(SHIPPED.replace("FEMALE: female, OTHER: other", "FEMALE: female, ELSE: other")))
                .contains("is a list of exactly these words: UNKNOWN, MALE, FEMALE, OTHER");
    }

    @Test
    void twoThingsDoNotGoToOnePlace() {
        assertThat(rules(SHIPPED.replace("PostCode: PostalCode", "PostCode: City")))
                .contains("writes only one thing to City");
    }

    @Test
    void aKindOfObjectCannotBeForgotten() {
        assertThat(rules(SHIPPED.replace("    Event:\n      to: Event\n", "    Evnt:\n      to: Event\n")))
                .contains("is no kind of object", "says what becomes of Event/@id");
    }

    @Test
    void somethingRepeatedNeedsFieldsOfItsOwn() {
        var flat = SHIPPED.replace(
                "Contact: {to: ContactPoint, fields: {\"@kind\": Kind, \".\": Value, \"@verified\": Verified}}",
                "Contact/@kind: ContactPoint/Kind");

        assertThat(rules(flat)).contains("stands below something that can be there several times: give that fields");
    }

    @Test
    void aSchemaThatCannotBeReadIsAProblemToo() {
        assertThat(rules(SHIPPED.replace("schema: umf-inspired.xsd", "schema: ../umf-inspired.xsd")))
                .containsExactly("names XSD files beside the mapping, imported ones first");
        var failure = catchThrowableOfType(
                InvalidMapping.class,
                () -> MappingFile.read("m.yaml", utf8(SHIPPED), name -> Optional.of(utf8("<schema/>"))));
        assertThat(failure.findings())
                .extracting(Finding::rule)
                .containsExactly("names XSD files that can be read without any other");
    }

    private static java.util.List<String> rules(String mapping) {
        return problems(mapping).stream().map(Finding::rule).toList();
    }

    private static java.util.List<Finding> problems(String mapping) {
        var failure = catchThrowableOfType(
                InvalidMapping.class,
                () -> MappingFile.read(
                        "umf-inspired.yaml",
                        utf8(mapping),
                        name -> name.contains("/") ? Optional.empty() : Optional.of(Shipped.bytes(name))));
        return failure.findings();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
