// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.cms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;

/** The certificates and revocation lists that signed data carry. Carried is not trusted. */
record Certificates(List<X509Certificate> all, List<X509CRL> crls) {

    static Certificates of(SignedData data) {
        try {
            var factory = CertificateFactory.getInstance("X.509");
            var certificates = new ArrayList<X509Certificate>();
            if (data.getCertificates() != null) {
                for (var each : data.getCertificates()) {
                    var der = each.toASN1Primitive().getEncoded("DER");
                    certificates.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
                }
            }
            var crls = new ArrayList<X509CRL>();
            if (data.getCRLs() != null) {
                for (var each : data.getCRLs()) {
                    var der = each.toASN1Primitive().getEncoded("DER");
                    crls.add((X509CRL) factory.generateCRL(new ByteArrayInputStream(der)));
                }
            }
            return new Certificates(certificates, crls);
        } catch (IOException | CertificateException | CRLException e) {
            throw new Objection("GW-SEA-022", "certificates", "what is carried are certificates and revocation lists");
        }
    }

    /** The signer's: the only one with that issuer and number. */
    X509Certificate of(IssuerAndSerialNumber name) throws IOException {
        var issuer = name.getName().getEncoded("DER"); // byte by byte: names that only look the same are others
        var number = name.getSerialNumber().getValue();
        var found = all.stream()
                .filter(each -> each.getSerialNumber().equals(number)
                        && Arrays.equals(each.getIssuerX500Principal().getEncoded(), issuer))
                .toList();
        Objection.unless(found.size() == 1, "GW-SEA-026", "certificates", "the signer's certificate is carried once");
        return found.getFirst();
    }
}
