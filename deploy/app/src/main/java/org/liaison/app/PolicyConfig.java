// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Who signs agreements. {@code signers}: certificate files by account; two of them have to sign every set. */
public record PolicyConfig(@DefaultValue Map<String, Path> signers) {

    public PolicyConfig {
        signers = Map.copyOf(signers);
    }

    /** @throws CannotStart if a file is no certificate */
    Map<String, X509Certificate> certificates() {
        var certificates = new TreeMap<String, X509Certificate>();
        signers.forEach((account, file) -> certificates.put(account, certificate(account, file)));
        return certificates;
    }

    private static X509Certificate certificate(String account, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException | CertificateException e) {
            throw new CannotStart(
                    "GW-SYS-005",
                    "liaison.policy.signers." + account + " names no certificate",
                    "correct the configuration file");
        }
    }
}
