// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.liaison.schemas.exchange.xml.HashXml;
import org.liaison.schemas.exchange.xml.MediaFileXml;
import org.liaison.schemas.exchange.xml.SeverityXml;
import org.liaison.schemas.message.Personal;
import org.liaison.schemas.xml.Fitting;

/** Files by name, hashes and labels. */
final class MediaFileMapper {

    /** As types HashValue and HashAlgorithm of the schema. */
    private static final Pattern HASH = Pattern.compile("(?=.{1,1024}$)(([0-9A-Fa-f]{2})++|[A-Za-z0-9+/]{8,}={0,2})");

    private static final Pattern ALGORITHM = Pattern.compile("[A-Z0-9][A-Z0-9._/-]{0,31}");

    private MediaFileMapper() {}

    static MediaFileXml toXml(Item.MediaFile file, Fitting fitting) {
        var xml = ProvenanceMapper.toXml(file.provenance(), new MediaFileXml(), fitting);
        xml.setName(fitting.text("Name", file.name()));
        file.hashes().forEach((algorithm, hash) -> addHash(xml.getHash(), algorithm, hash, fitting));
        xml.setMediaType(fitting.label("MediaType", file.mediaType()));
        xml.setSize(file.size());
        file.severities().forEach(each -> xml.getSeverity().add(severityToXml(each, fitting)));
        return xml;
    }

    static Item.MediaFile fromXml(MediaFileXml xml) {
        return new Item.MediaFile(
                ProvenanceMapper.fromXml(xml),
                Given.personal(xml.getName()),
                hashesFromXml(xml.getHash()),
                xml.getMediaType(),
                xml.getSize(),
                xml.getSeverity().stream()
                        .map(each -> new Item.Severity(each.getScheme(), each.getVersion(), each.getLabel()))
                        .toList());
    }

    private static void addHash(List<HashXml> target, String algorithm, Personal<String> hash, Fitting fitting) {
        var name = fitting.matching("Hash/@algorithm", algorithm, ALGORITHM);
        var value = fitting.matching("Hash", hash.reveal(), HASH);
        if (name != null && value != null) {
            var xml = new HashXml();
            xml.setAlgorithm(name);
            xml.setValue(value);
            target.add(xml);
        }
    }

    private static Map<String, Personal<String>> hashesFromXml(List<HashXml> xml) {
        var hashes = new HashMap<String, Personal<String>>();
        xml.forEach(each -> hashes.put(each.getAlgorithm(), Personal.of(each.getValue())));
        return hashes;
    }

    private static SeverityXml severityToXml(Item.Severity severity, Fitting fitting) {
        var xml = new SeverityXml();
        xml.setScheme(fitting.label("Severity/@scheme", severity.scheme()));
        xml.setVersion(fitting.label("Severity/@version", severity.version()));
        xml.setLabel(fitting.label("Severity/@label", severity.label()));
        return xml;
    }
}
