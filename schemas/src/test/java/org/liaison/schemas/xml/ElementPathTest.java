// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ElementPathTest {

    private final ElementPath path = new ElementPath();

    @Test
    void countsSiblingsOfOneNameUnderEachParentAnew() {
        path.enter("Case");
        path.enter("Person");
        path.leave();
        path.enter("Person");
        path.enter("Name");

        assertThat(path).hasToString("Case[1]/Person[2]/Name[1]");

        path.leave();
        path.leave();
        path.enter("Place");
        path.enter("Name");

        assertThat(path).hasToString("Case[1]/Place[1]/Name[1]");
    }

    @Test
    void leavesTheDeepestOut() {
        for (int i = 0; i < 14; i++) {
            path.enter("a");
        }

        assertThat(path.toString()).endsWith("a[1]/…").hasSize(12 * 5 + 1);
    }

    @Test
    void isEmptyOutsideTheRoot() {
        path.enter("Case");
        path.leave();

        assertThat(path.isEmpty()).isTrue();
    }
}
