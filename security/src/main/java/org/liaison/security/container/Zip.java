// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.container;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Writes ZIP in one form: every file stored, no times, no attributes, nothing between or behind. For the same files the
 * same bytes, so that {@link Unzip} can tell whether anything was changed that no signature covers.
 */
final class Zip {

    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    static final int END = 0x06054b50;
    static final int LOCAL_BYTES = 30;
    static final int CENTRAL_BYTES = 46;
    static final int END_BYTES = 22;

    private static final short VERSION = 20;
    private static final short FIRST_DAY = 0x21; // 1 January 1980: ZIP knows no earlier and needs some

    private Zip() {}

    static byte[] write(List<Part> parts) {
        int names = parts.stream().mapToInt(each -> each.name().length()).sum();
        int contents = parts.stream().mapToInt(each -> each.bytes().length).reduce(0, Math::addExact);
        int central = Math.addExact(contents, parts.size() * LOCAL_BYTES + names);
        var out = ByteBuffer.allocate(Math.addExact(central, parts.size() * CENTRAL_BYTES + names + END_BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        var directory =
                ByteBuffer.allocate(parts.size() * CENTRAL_BYTES + names).order(ByteOrder.LITTLE_ENDIAN);
        for (var part : parts) {
            int at = out.position();
            var crc = new CRC32();
            crc.update(part.bytes());
            out.putInt(LOCAL).putShort(VERSION);
            common(out, part, (int) crc.getValue());
            out.put(name(part)).put(part.bytes());
            directory.putInt(CENTRAL).putShort(VERSION).putShort(VERSION);
            common(directory, part, (int) crc.getValue());
            directory
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt(at)
                    .put(name(part));
        }
        out.put(directory.array());
        out.putInt(END).putInt(0).putShort((short) parts.size()).putShort((short) parts.size());
        return out.putInt(directory.capacity())
                .putInt(central)
                .putShort((short) 0)
                .array();
    }

    /** Flags, method, time, date, checksum, sizes, length of the name, no extra field. */
    private static void common(ByteBuffer out, Part part, int crc) {
        out.putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(FIRST_DAY)
                .putInt(crc);
        out.putInt(part.bytes().length).putInt(part.bytes().length);
        out.putShort((short) part.name().length()).putShort((short) 0);
    }

    private static byte[] name(Part part) {
        return part.name().getBytes(StandardCharsets.US_ASCII);
    }
}
