// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people and systems sign in.
 *
 * @param issuer the realm's address, as tokens name it
 * @param secrets directory with the files {@code console} and {@code gateway}: secrets of the two clients
 * @param trust PEM file with the authority of the server's certificate; null: what the JDK trusts
 * @param client the console's name at the server
 * @param audience the gateway's name at the server, which every token has to be for
 */
@ConfigurationProperties("liaison.sign-in")
record SignInSettings(
        URI issuer,
        Path secrets,
        @Nullable Path trust,
        @DefaultValue("liaison-console") String client,
        @DefaultValue("liaison-gateway") String audience) {

    /** An endpoint of the realm, where Keycloak has it; asking for them at start would need the server then. */
    URI endpoint(String name) {
        return URI.create(issuer + "/protocol/openid-connect/" + name);
    }

    String secret(String name) {
        try {
            return Files.readString(secrets.resolve(name), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "GW-SYS-005 at liaison.sign-in.secrets: the directory needs a readable file " + name, e);
        }
    }
}
