// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.cms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Certificates and revocation lists from files, PEM or DER. */
public final class CertificateFiles {

    private CertificateFiles() {}

    public static Set<X509Certificate> certificates(Path file) {
        try (var in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(file + " holds no certificates", e);
        }
    }

    /** @param directory whose {@code *.crl} are read; null: none */
    public static List<X509CRL> crls(@Nullable Path directory) {
        if (directory == null || !Files.isDirectory(directory)) {
            return List.of();
        }
        var crls = new ArrayList<X509CRL>();
        try (var files = Files.newDirectoryStream(directory, "*.crl")) {
            for (var file : files) {
                try (var in = Files.newInputStream(file)) {
                    crls.add((X509CRL) CertificateFactory.getInstance("X.509").generateCRL(in));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a file in " + directory + " is no revocation list", e);
        }
        return List.copyOf(crls);
    }
}
