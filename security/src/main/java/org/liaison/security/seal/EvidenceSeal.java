// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.seal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import org.liaison.security.authorise.Rendered;
import org.liaison.security.container.BatchSeal;
import org.liaison.security.container.Contained;
import org.liaison.security.container.DataObject;
import org.liaison.security.container.Stamping;
import org.liaison.security.keys.SignatureScheme;
import org.liaison.security.stamp.Standing;
import org.liaison.security.stamp.TimeStamps;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts what leaves into a container of its own, beside the envelope that travels: the document as the partner gets it, and
 * what was decided about it. A stamp of our own is set at once; one from elsewhere comes later, for nobody waits here.
 */
public final class EvidenceSeal {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final BatchSeal seal;
    private final SignatureScheme scheme;
    private final TimeStamps stamps;

    public EvidenceSeal(BatchSeal seal, SignatureScheme scheme, TimeStamps stamps) {
        this.seal = seal;
        this.scheme = scheme;
        this.stamps = stamps;
    }

    Contained contain(Rendered rendered) {
        var bytes = rendered.document().bytes();
        var container = seal.seal(List.of(
                Kind.of(bytes).named("document", bytes),
                new DataObject("manifest.json", "application/json", manifest(rendered))));
        if (stamps.standing() != Standing.LOCAL) {
            return new Contained(container.bytes(), scheme, null, stamps.standing());
        }
        var stamped = Stamping.stamp(container, stamps);
        return new Contained(stamped.container().bytes(), scheme, stamped.token(), stamps.standing());
    }

    private static byte[] manifest(Rendered rendered) {
        var header = rendered.header();
        var said = new LinkedHashMap<String, String>();
        said.put("message", header.id().value());
        said.put("partner", header.partner().value());
        said.put("agreement", rendered.agreement());
        said.put("format", rendered.format());
        said.put("version", rendered.version());
        said.put("receivedAt", header.receivedAt().toString());
        said.put("decided", HexFormat.of().formatHex(rendered.decidedDigest().bytes()));
        said.put("document", HexFormat.of().formatHex(rendered.documentDigest().bytes()));
        return JSON.writeValueAsString(said).getBytes(StandardCharsets.UTF_8);
    }

    /** What a document is, for those who open the container. */
    private enum Kind {
        XML("xml", "application/xml"),
        JSON("json", "application/json"),
        PDF("pdf", "application/pdf"),
        TEXT("txt", "text/plain"),
        OTHER("bin", "application/octet-stream");

        private final String extension;
        private final String mime;

        Kind(String extension, String mime) {
            this.extension = extension;
            this.mime = mime;
        }

        static Kind of(byte[] bytes) {
            var head = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.UTF_8).stripLeading();
            if (head.isEmpty() || head.charAt(0) < ' ') {
                return OTHER;
            }
            return switch (head.charAt(0)) {
                case '<', '\uFEFF' -> XML;
                case '{', '[' -> JSON;
                case '%' -> PDF;
                case 'P' -> OTHER; // ZIP, or text that nobody can tell from it here
                default -> TEXT;
            };
        }

        DataObject named(String name, byte[] bytes) {
            return new DataObject(name + "." + extension, mime, bytes);
        }
    }
}
