// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

/** What a sender can get wrong when it seals. */
enum Flaw {
    UNSIGNED,
    UNENCRYPTED,
    ENCRYPTED_FIRST,
    WSA_TO_UNSIGNED,
    BODY_UNSIGNED,
    NO_TIMESTAMP,
    OLD_TIMESTAMP,
    LONG_TIMESTAMP,
    WEAK_CIPHER,
    WEAK_SIGNATURE,
    KEY_IDENTIFIER,
    SPOILED,
    DTD
}
