// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.container;

import static org.liaison.security.cms.Objection.unless;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.liaison.security.cms.Objection;

/**
 * Reads ZIP that {@link Zip} wrote and says of any other what is wrong with it. Nothing is ever inflated, so there is
 * nothing to explode; nothing is ever written to a disk under a name that came from outside.
 */
final class Unzip {

    static final int LARGEST = 512 << 20;
    static final int MOST = 512;

    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    private static final int LONGEST_NAME = 200;

    private final ByteBuffer zip;
    private final Set<String> names = new HashSet<>();

    private Unzip(byte[] zip) {
        this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    static boolean isPlain(String name) {
        return name.length() <= LONGEST_NAME && PLAIN.matcher(name).matches();
    }

    /** @throws Objection with the code of the first thing that is wrong */
    static List<Part> read(byte[] zip) {
        unless(zip.length <= LARGEST, "GW-SEA-015", "container", "it is not larger than what is read");
        var parts = new Unzip(zip).parts();
        unless(
                Arrays.equals(Zip.write(parts), zip),
                "GW-SEA-018",
                "container",
                "it has the one form in which containers are written, and nothing beside its files");
        return parts;
    }

    private List<Part> parts() {
        int end = zip.capacity() - Zip.END_BYTES;
        unless(end >= 0 && has(Zip.LOCAL, 0), "GW-SEA-010", "container", "it is a ZIP file");
        unless(has(Zip.END, end), "GW-SEA-018", "container", "it ends with its directory, without a comment");
        int count = Short.toUnsignedInt(zip.getShort(end + 10));
        unless(count <= MOST, "GW-SEA-015", "container", "it has few files");
        int at = zip.getInt(end + 16);
        var parts = new ArrayList<Part>();
        long total = 0;
        for (int i = 0; i < count; i++) {
            unless(
                    at >= 0 && at <= end - Zip.CENTRAL_BYTES && has(Zip.CENTRAL, at),
                    "GW-SEA-010",
                    "container",
                    "its directory can be read");
            var part = part(at, "file " + (i + 1));
            total += part.bytes().length;
            unless(total <= zip.capacity(), "GW-SEA-014", "container", "its files are not larger than itself");
            parts.add(part);
            at += Zip.CENTRAL_BYTES + unsigned(at + 28) + unsigned(at + 30) + unsigned(at + 32);
        }
        return parts;
    }

    private Part part(int at, String place) {
        var name = name(at + Zip.CENTRAL_BYTES, unsigned(at + 28), place);
        int mode = zip.getInt(at + 38) >>> 28;
        unless(mode == 0 || mode == 8, "GW-SEA-016", place, "it is a plain file, no link and no folder");
        unless(isPlain(name), name.endsWith("/") ? "GW-SEA-016" : "GW-SEA-012", place, "its name stays inside");
        unless(names.add(name.toLowerCase(Locale.ROOT)), "GW-SEA-013", place, "its name is there once");
        unless(
                zip.getShort(at + 8) == 0 && zip.getShort(at + 10) == 0,
                "GW-SEA-014",
                place,
                "it is stored as it is: neither compressed nor encrypted");
        int size = zip.getInt(at + 24);
        int local = zip.getInt(at + 42);
        unless(size >= 0 && size <= LARGEST, "GW-SEA-015", place, "it is not larger than what is read");
        long start = (long) local + Zip.LOCAL_BYTES + name.length();
        unless(
                local >= 0 && start + size <= zip.capacity() && has(Zip.LOCAL, local),
                "GW-SEA-010",
                place,
                "it is where the directory says");
        return new Part(name, Arrays.copyOfRange(zip.array(), (int) start, (int) start + size));
    }

    private String name(int at, int length, String place) {
        unless(at + length <= zip.capacity(), "GW-SEA-010", place, "it has a name");
        return new String(zip.array(), at, length, StandardCharsets.ISO_8859_1);
    }

    private boolean has(int signature, int at) {
        return at >= 0 && at + 4 <= zip.capacity() && zip.getInt(at) == signature;
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(zip.getShort(at));
    }
}
