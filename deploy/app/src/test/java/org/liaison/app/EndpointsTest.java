// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.liaison.app.wrong.OpensADoor;
import org.liaison.security.access.Guarded;
import org.liaison.security.access.OpenToAll;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whatever answers a request says who may ask: deny by default, at build time. */
class EndpointsTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.liaison");

    private static final DescribedPredicate<JavaMethod> MAPPED = DescribedPredicate.describe(
            "answer requests",
            method -> method.isAnnotatedWith(RequestMapping.class) || method.isMetaAnnotatedWith(RequestMapping.class));

    private static final ArchRule GUARDED = methods()
            .that(MAPPED)
            .should()
            .beAnnotatedWith(Guarded.class)
            .orShould()
            .beAnnotatedWith(OpenToAll.class)
            .because("an endpoint without a rule is open to nobody, and nobody should find that out in production");

    @Test
    void everyEndpointNamesItsAction() {
        GUARDED.check(PRODUCT);
    }

    @Test
    void theRuleFindsAnEndpointWithoutOne() {
        assertThatThrownBy(() -> GUARDED.check(new ClassFileImporter().importClasses(OpensADoor.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("OpensADoor.letsAnybodyIn");
    }

    @Test
    void theRuleSeesTheEndpointsThereAre() {
        assertThat(PRODUCT.stream()
                        .flatMap(each -> each.getMethods().stream())
                        .filter(MAPPED)
                        .map(JavaMethod::getName))
                .contains("post", "list", "show");
    }

    @Test
    void nothingAnswersRequestsPastTheGuard() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.springframework\\.web\\.servlet\\.function\\..*|"
                        + "org\\.springframework\\.web\\.HttpRequestHandler|"
                        + "jakarta\\.servlet\\.http\\.HttpServlet|"
                        + "org\\.springframework\\.boot\\.actuate\\.endpoint\\.annotation\\..*")
                .because("the guard stands before handler methods; a servlet or a function would pass it by")
                .check(PRODUCT);
    }
}
