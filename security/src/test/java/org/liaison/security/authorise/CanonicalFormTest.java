// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.exchange.Urgency;

class CanonicalFormTest {

    @Test
    void isTheSameForEqualPackages() {
        assertThat(form(complete())).isEqualTo(form(complete()));
    }

    @Test
    void differsWhenAnythingDiffers() {
        var original = form(complete());

        assertThat(form(complete().urgency(Urgency.NORMAL))).isNotEqualTo(original);
        assertThat(form(complete().legalBasis("other"))).isNotEqualTo(original);
        assertThat(form(complete().person("p2", null))).isNotEqualTo(original);
        assertThat(form(complete().person("p2", SubjectCategory.VICTIM)))
                .isNotEqualTo(form(complete().person("p2", SubjectCategory.WITNESS)));
    }

    @Test
    void doesNotLetTextSlideFromOneFieldIntoTheNext() {
        assertThat(form(complete().legalBasis("ab").crimeArea("c")))
                .isNotEqualTo(form(complete().legalBasis("a").crimeArea("bc")));
    }

    private static byte[] form(PackageBuilder builder) {
        return CanonicalForm.of(builder.build());
    }

    private static PackageBuilder complete() {
        return new PackageBuilder()
                .person("p1", SubjectCategory.SUSPECT)
                .organisation("o1", null)
                .location("l1", null, "home")
                .account("a1", null)
                .device("d1", null)
                .capture("c1", null)
                .file("f1", null)
                .reference("r1", null)
                .event("e1", null);
    }
}
