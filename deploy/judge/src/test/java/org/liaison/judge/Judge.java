// SPDX-License-Identifier: EUPL-1.2
package org.liaison.judge;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;

/** The EU's validator (DSS), offline, with its own default policy and only the given authority trusted. */
final class Judge {

    private final CommonCertificateVerifier verifier = new CommonCertificateVerifier();

    Judge(X509Certificate authority) {
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(authority));
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null); // nothing is fetched
        verifier.setCrlSource(null);
        verifier.setOcspSource(null);
    }

    /** Revocation data as an authority would serve it. */
    Judge knowing(List<X509CRL> crls) {
        verifier.setCrlSource(
                new ExternalResourcesCRLSource(crls.stream().map(Judge::stream).toArray(InputStream[]::new)));
        return this;
    }

    private static InputStream stream(X509CRL crl) {
        try {
            return new ByteArrayInputStream(crl.getEncoded());
        } catch (CRLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    SimpleReport report(byte[] container) {
        return report(container, policy());
    }

    SimpleReport report(byte[] container, String policy) {
        var document = new InMemoryDocument(container, "evidence.asice");
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(document);
        validator.setCertificateVerifier(verifier);
        return validator
                .validateDocument(new ByteArrayInputStream(policy.getBytes(StandardCharsets.UTF_8)))
                .getSimpleReport();
    }

    /** Whether DSS proves every signature of it; what cannot even be read is not proven. */
    boolean proves(byte[] container) {
        try {
            var report = report(container);
            return report.getSignaturesCount() > 0
                    && report.getSignatureIdList().stream()
                            .allMatch(id -> report.getIndication(id) == Indication.TOTAL_PASSED);
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    /** DSS's own default policy. */
    static String policy() {
        try (var in = Objects.requireNonNull(Judge.class.getResourceAsStream("/policy/constraint.xml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same with Ed25519 and Ed448 allowed: ETSI TS 119 312 does not list them, so DSS's default does not either. */
    static String policyWithEdwardsCurves() {
        return policy().replace("<Algo>ECDSA</Algo>", "<Algo>ECDSA</Algo><Algo>EdDSA</Algo>")
                .replace(
                        "<Algo Size=\"160\">ECDSA</Algo>",
                        "<Algo Size=\"160\">ECDSA</Algo><Algo Size=\"24\">EdDSA</Algo>");
    }
}
