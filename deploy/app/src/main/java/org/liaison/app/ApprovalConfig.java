// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Four-eyes. {@code goodFor}: how long an approval may wait for the seal before it is void. */
public record ApprovalConfig(@DefaultValue("24h") Duration goodFor) {

    List<String> problems() {
        return goodFor.isPositive() ? List.of() : List.of("liaison.approvals.good-for: a time such as 24h");
    }
}
