// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.wrong;

import org.springframework.web.bind.annotation.GetMapping;

/** Breaks the rule on endpoints, so that its test sees it fail. */
public final class OpensADoor {

    @GetMapping("/api/v1/everything")
    String letsAnybodyIn() {
        return "everything";
    }
}
