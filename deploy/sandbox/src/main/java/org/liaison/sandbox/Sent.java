// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

/**
 * What a gateway answered to a message of this partner: {@code accepted} or {@code refused} by a receipt that verified,
 * {@code fault}, or {@code untrusted}; {@code code} says why, where there is one.
 */
public record Sent(String messageId, String outcome, String code) {

    @Override
    public String toString() {
        return messageId + "\t" + outcome + "\t" + code;
    }
}
