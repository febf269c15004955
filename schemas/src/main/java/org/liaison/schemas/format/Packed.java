// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.format;

import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks into an archive, such as a packed workbook: compression hides what a medium begins with. An archive that cannot be
 * looked into, or that holds another one, counts as media, because nobody could tell that it does not hold any.
 */
final class Packed {

    private static final int UNPACKED = 64 * 1024 * 1024;
    private static final int PARTS = 1_000;

    private Packed() {}

    static boolean isOne(byte[] document) {
        return document.length > 4 && document[0] == 'P' && document[1] == 'K' && document[2] == 3 && document[3] == 4;
    }

    static Optional<MediaKind> find(byte[] document) {
        return isOne(document) && !isHarmless(document) ? Optional.of(MediaKind.ARCHIVE) : Optional.empty();
    }

    private static boolean isHarmless(byte[] document) {
        try (var zip = ZipFile.builder().setByteArray(document).get()) {
            int left = UNPACKED;
            int parts = 0;
            for (var part : Collections.list(zip.getEntries())) {
                try (var stream = zip.getInputStream(part)) {
                    var content = stream.readNBytes(left + 1);
                    left -= content.length;
                    if (left < 0
                            || ++parts > PARTS
                            || isOne(content)
                            || !MediaScan.scan(content).isEmpty()) {
                        return false;
                    }
                }
            }
            return true;
        } catch (IOException | IllegalArgumentException e) { // broken, encrypted or packed in an unknown way
            return false;
        }
    }
}
