// SPDX-License-Identifier: EUPL-1.2
package org.liaison.sandbox;

import java.nio.file.Path;
import java.util.List;
import org.liaison.schemas.message.PartnerId;

/**
 * What one sandbox partner is made of. {@code port} 0 takes a free one; {@code schemas} are class-path names of XSD
 * files, imported ones first.
 */
public record SandboxConfig(String name, int port, Path keys, Path store, Behaviour behaviour, List<String> schemas) {

    /** The package format of this partner. */
    public static final List<String> SIENA_LIKE =
            List.of("/org/liaison/schemas/xsd/exchange.xsd", "/org/liaison/schemas/xsd/siena-like.xsd");

    public SandboxConfig {
        if (!PartnerId.isValid(name) || !name.contains("sandbox")) {
            throw new IllegalArgumentException(
                    "a sandbox says so in its name: lower-case letters, digits, hyphens and the word sandbox");
        }
        schemas = List.copyOf(schemas);
    }
}
