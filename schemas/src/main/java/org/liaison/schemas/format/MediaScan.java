// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds media in a document, plain or encoded as text, so that none is stored or passed on. Looks at beginnings only:
 * it never decodes a medium.
 */
public final class MediaScan {

    private static final int SHORTEST = 64;
    private static final byte[] REMOVED = "[media removed]".getBytes(StandardCharsets.US_ASCII);

    private MediaScan() {}

    /** Where a medium stands: from inclusive, to exclusive, in bytes. */
    public record Hit(int from, int to, MediaKind kind) {}

    /** In order, none overlapping another. */
    public static List<Hit> scan(byte[] document) {
        var whole = Magic.find(document, document.length).or(() -> Packed.find(document));
        if (whole.isPresent()) {
            return List.of(new Hit(0, document.length, whole.get()));
        }
        var hits = new ArrayList<Hit>();
        int at = 0;
        while (at < document.length) {
            at = EncodedText.isEncoded(document[at])
                    ? scanRun(document, at, hits)
                    : EncodedText.skipOther(document, at);
        }
        return List.copyOf(hits);
    }

    /** @param hits as {@link #scan} returned them for this document */
    public static byte[] withoutMedia(byte[] document, List<Hit> hits) {
        var out = new ByteArrayOutputStream(document.length);
        int at = 0;
        for (var each : hits) {
            out.write(document, at, each.from() - at);
            out.writeBytes(REMOVED);
            at = each.to();
        }
        out.write(document, at, document.length - at);
        return out.toByteArray();
    }

    /** @return where the run ends */
    private static int scanRun(byte[] document, int from, List<Hit> hits) {
        int characters = 0;
        int segment = from;
        int end = from;
        while (segment >= 0) {
            end = EncodedText.segmentEnd(document, segment);
            characters += end - segment;
            segment = EncodedText.nextSegment(document, end);
        }
        if (characters < SHORTEST) {
            return end;
        }
        int to = skipPadding(document, end);
        inspect(document, from, characters, to, hits);
        return to;
    }

    /** A medium may begin at any line: what stands above it can be a caption or a header. */
    private static void inspect(byte[] document, int from, int characters, int to, List<Hit> hits) {
        int segment = from;
        int left = characters;
        while (segment >= 0 && left >= SHORTEST) {
            var kind = findKind(document, segment, segment == from ? Magic.DEEP_HEAD : Magic.HEAD);
            if (kind.isPresent()) {
                hits.add(new Hit(segment, to, kind.get()));
                return;
            }
            int end = EncodedText.segmentEnd(document, segment);
            left -= end - segment;
            segment = EncodedText.nextSegment(document, end);
        }
    }

    private static Optional<MediaKind> findKind(byte[] document, int from, int depth) {
        var head = new byte[depth];
        var asBase64 = Magic.find(head, EncodedText.decodeBase64(document, from, head));
        if (asBase64.isPresent()) {
            return asBase64;
        }
        int length = EncodedText.decodeHex(document, from, head);
        return Magic.find(head, length)
                .filter(kind -> kind != MediaKind.JPEG || !HexDigest.isOne(document, from, head, length));
    }

    private static int skipPadding(byte[] document, int from) {
        int at = from;
        while (at < document.length && document[at] == '=') {
            at++;
        }
        return at;
    }
}
