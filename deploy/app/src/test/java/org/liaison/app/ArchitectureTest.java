// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.app.wrong.RevealsAName;
import org.liaison.schemas.message.Personal;
import org.liaison.schemas.wrong.LooksUpwards;
import org.liaison.security.authorise.Admitted;
import org.liaison.security.authorise.Approval;
import org.liaison.security.authorise.Authorised;
import org.liaison.security.authorise.Held;
import org.liaison.security.authorise.InboundGate;
import org.liaison.security.authorise.PolicyGate;
import org.liaison.security.authorise.Rendered;
import org.liaison.security.seal.Opened;
import org.liaison.security.seal.Sealed;

/** What architecture.md promises about who knows whom; each rule says why. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(ArchitectureTest::isNoTestJar)
            .importPackages("org.liaison");

    /** Which modules a module may know. */
    private static final Map<String, Set<String>> MODULES = Map.of(
            "schemas", Set.of(),
            "security", Set.of("schemas"),
            "routes", Set.of("schemas", "security"),
            "console", Set.of("schemas", "security"),
            "sandbox", Set.of("schemas"),
            "verifier", Set.of(),
            "app", Set.of("schemas", "security", "routes", "console", "sandbox"));

    /** Which packages of the same module a package may know; the routes' own package knows them all. */
    private static final Map<String, Set<String>> NEIGHBOURS = Map.ofEntries(
            Map.entry("routes.ingest", Set.of("routes.state", "routes.watch")),
            Map.entry("routes.validate", Set.of()),
            Map.entry("routes.convert", Set.of()),
            Map.entry("routes.render", Set.of("routes.dispatch")),
            Map.entry("routes.dispatch", Set.of("routes.state")),
            Map.entry("routes.state", Set.of()),
            Map.entry("routes.watch", Set.of()),
            Map.entry("routes.accept", Set.of()),
            Map.entry("routes.deliver", Set.of("routes.ingest", "routes.state")),
            Map.entry("security.store", Set.of()),
            Map.entry("security.trail", Set.of("security.store")),
            Map.entry("security.access", Set.of()),
            Map.entry("security.authorise", Set.of("security.store", "security.trail", "security.vault")),
            Map.entry(
                    "security.approve",
                    Set.of(
                            "security.access",
                            "security.authorise",
                            "security.store",
                            "security.trail",
                            "security.vault")),
            Map.entry("security.keys", Set.of("security.trail")),
            Map.entry("security.revocation", Set.of("security.keys")),
            Map.entry("security.cms", Set.of("security.keys")),
            Map.entry("security.stamp", Set.of("security.cms", "security.keys")),
            Map.entry("security.container", Set.of("security.cms", "security.keys", "security.stamp")),
            Map.entry(
                    "security.evidence",
                    Set.of(
                            "security.authorise",
                            "security.cms",
                            "security.container",
                            "security.keys",
                            "security.stamp",
                            "security.store",
                            "security.trail",
                            "security.vault")),
            Map.entry(
                    "security.seal",
                    Set.of("security.authorise", "security.container", "security.keys", "security.stamp")),
            Map.entry(
                    "security.keeping",
                    Set.of(
                            "security.access",
                            "security.keys",
                            "security.seal",
                            "security.store",
                            "security.trail",
                            "security.vault")),
            Map.entry("security.vault", Set.of("security.keys", "security.store", "security.trail")));

    // spotless:off
    private static final ArchRule PERSONAL_DATA =
        classes().should(Calls.onlyFrom(Personal.class, "reveal",
                "org.liaison.schemas.caseuco.Given",
                "org.liaison.schemas.checks.BirthIsPlausible",
                "org.liaison.schemas.checks.CoordinatesAreOnEarth",
                "org.liaison.schemas.checks.DaysOfAConvictionAreInOrder",
                "org.liaison.schemas.checks.HashFitsItsAlgorithm",
                "org.liaison.schemas.checks.IpAddressIsPlausible",
                "org.liaison.schemas.cybertip.FileMetadata",
                "org.liaison.schemas.cybertip.TraceMapper",
                "org.liaison.schemas.ecris.SanctionToEcris",
                "org.liaison.schemas.exchange.Conviction",
                "org.liaison.schemas.exchange.ConvictionMapper",
                "org.liaison.schemas.exchange.Given",
                "org.liaison.schemas.exchange.IpCaptureMapper",
                "org.liaison.schemas.exchange.LocationMapper",
                "org.liaison.schemas.exchange.MediaFileMapper",
                "org.liaison.schemas.exchange.PersonMapper",
                "org.liaison.schemas.message.Personal",
                "org.liaison.schemas.stix.FileToStix",
                "org.liaison.schemas.stix.PackageToStix",
                "org.liaison.schemas.stix.TraceToStix",
                "org.liaison.schemas.summary.Carried",
                "org.liaison.schemas.summary.Names",
                "org.liaison.schemas.summary.Persons",
                "org.liaison.schemas.summary.Values",
                "org.liaison.schemas.table.Line",
                "org.liaison.schemas.taxonomy.CarriedWords",
                "org.liaison.schemas.vics.FileToEntry",
                "org.liaison.schemas.vics.Notes",
                "org.liaison.schemas.vics.SayingToEntry",
                "org.liaison.schemas.xml.Fitting",
                "org.liaison.security.authorise.CanonicalForm",
                "org.liaison.security.authorise.Echoes",
                "org.liaison.security.authorise.Limits",
                "org.liaison.security.authorise.Pseudonym",
                "org.liaison.security.authorise.Scrub"))
            .because("a revealed name can be logged; only checks, mappers and the policy's own reading may hold one");

    @Test
    void onlyChecksMappersAndThePolicyRevealPersonalData() {
        PERSONAL_DATA.check(PRODUCT);
    }

    @Test
    void theRuleOnPersonalDataCanFail() {
        assertThatThrownBy(() -> PERSONAL_DATA.check(only(RevealsAName.class)))
            .isInstanceOf(AssertionError.class).hasMessageContaining("RevealsAName");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void modulesDependDownwardsOnly(String module) {
        downwards(module).check(PRODUCT);
    }

    @Test
    void theRuleOnModulesCanFail() {
        assertThatThrownBy(() -> downwards("schemas").check(only(LooksUpwards.class)))
            .isInstanceOf(AssertionError.class).hasMessageContaining("LooksUpwards");
    }

    @ParameterizedTest
    @MethodSource("neighbours")
    void packagesKnowTheirNeighboursOnly(String name) {
        var module = name.substring(0, name.indexOf('.'));
        noClasses().that().resideInAPackage("org.liaison." + name)
            .should().dependOnClassesThat(resideInAPackage("org.liaison." + module + "..")
                .and(Calls.outside(name, NEIGHBOURS.getOrDefault(name, Set.of()))))
            .allowEmptyShould(true)
            .because("a station that reaches into another cannot be read or tested without it")
            .check(PRODUCT);
    }

    @Test
    void camelStaysWhereTheRoutesAre() {
        noClasses().that().resideOutsideOfPackage("org.liaison.routes")
            .and().haveNameNotMatching("org\\.liaison\\.app\\.(Wiring|Transport|Receiving)(\\$.*)?")
            .should().dependOnClassesThat().resideInAPackage("org.apache.camel..")
            .because("stations are plain Java; Wiring and Transport hand the routes to the context")
            .check(PRODUCT);
    }

    @Test
    void cxfStaysWhereTheRoutesAre() {
        noClasses().that().resideOutsideOfPackages("org.liaison.routes", "org.liaison.sandbox")
            .and().haveNameNotMatching("org\\.liaison\\.app\\.Transport(\\$.*)?")
            .should().dependOnClassesThat().resideInAPackage("org.apache.cxf..")
            .because("the transport of one kind of partner is no business of the rest; Transport hands it the bus")
            .check(PRODUCT);
    }

    @Test
    void schemasKnowNoFramework() {
        noClasses().that().resideInAPackage("org.liaison.schemas..")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "jakarta.servlet..",
                "org.apache.wss4j..", "org.bouncycastle..", "javax.crypto..")
            .because("what a message may be is plain Java")
            .check(PRODUCT);
    }

    @Test
    void securityKnowsNoWeb() {
        noClasses().that().resideInAPackage("org.liaison.security..")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework.web..",
                "org.springframework.http..", "org.springframework.boot..", "jakarta.servlet..")
            .because("who may and how it is proven does not depend on who asks")
            .check(PRODUCT);
    }

    @Test
    void onlyWiringAndExplainerMakeAPolicyGate() {
        classes().should(Calls.onlyFrom(PolicyGate.class, "<init>",
                "org.liaison.app.Wiring", "org.liaison.app.Explainer",
                "org.liaison.security.authorise.PolicyGate"))
            .because("whoever makes a gate with a lax policy can let anything pass")
            .check(PRODUCT);
    }

    @Test
    void onlyReceivingMakesAnInboundGate() {
        classes().should(Calls.onlyFrom(InboundGate.class, "<init>", "org.liaison.app.Receiving"))
            .because("whoever makes a gate with a lax policy can let anything in")
            .check(PRODUCT);
    }

    @Test
    void witnessesAreImplementedInTheirOwnPackageOnly() {
        for (var witness : Set.<Class<?>>of(Authorised.class, Held.class, Approval.class, Rendered.class, Sealed.class,
            Opened.class, Admitted.class)) {
            classes().that().areAssignableTo(witness)
                .should().resideInAPackage(witness.getPackageName())
                .because("a witness says that something was checked")
                .check(PRODUCT);
        }
    }

    @Test
    void nobodyUsesTheLoggingOfTheJdk() {
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING
            .because("operators read one log, in one form")
            .check(PRODUCT);
    }

    @Test
    void onlyCommandsWriteToTheStandardStreams() {
        noClasses().that().resideOutsideOfPackage("org.liaison.app.command")
            .and().doNotHaveFullyQualifiedName("org.liaison.verifier.Verify")
            .and().doNotHaveFullyQualifiedName("org.liaison.sandbox.Sandbox")
            .should(ACCESS_STANDARD_STREAMS)
            .because("what is printed is neither log nor trail")
            .check(PRODUCT);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        fields().should().notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .andShould().notBeAnnotatedWith("jakarta.inject.Inject")
            .andShould().notBeAnnotatedWith("jakarta.annotation.Resource")
            .because("what a class needs is in its constructor")
            .check(PRODUCT);
    }

    private static ArchRule downwards(String module) {
        return noClasses().that().resideInAPackage("org.liaison." + module + "..")
            .should().dependOnClassesThat(resideInAPackage("org.liaison..")
                .and(Calls.outside(module, MODULES.getOrDefault(module, Set.of()))))
            .because("dependencies run one way: " + module + " knows " + MODULES.get(module));
    }
    // spotless:on

    @Test
    void everyModuleIsExamined() {
        assertThat(MODULES.keySet())
                .allSatisfy(module -> assertThat(PRODUCT)
                        .as(module)
                        .anyMatch(each -> each.getPackageName().startsWith("org.liaison." + module)));
    }

    static Set<String> modules() {
        return MODULES.keySet();
    }

    static Set<String> neighbours() {
        return NEIGHBOURS.keySet();
    }

    private static boolean isNoTestJar(Location location) {
        return !location.contains("-tests.jar");
    }

    private static JavaClasses only(Class<?> wrong) {
        return new ClassFileImporter().importClasses(wrong);
    }
}
