// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of hashes and categories. Every cell is a number or a hash of a known form, so none needs quotes and none can
 * be taken for a formula. PhotoDNA stays out: it allows searching for material.
 */
final class HashTable implements Sink, AutoCloseable {

    private static final List<String> HASHES = List.of("MD5", "SHA1", "SHA256", "SHA512");
    private static final List<String> MEMBERS = List.of("MediaID", "Category", "MediaSize");

    private final Writer out;
    private String profile = "";

    HashTable(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII));
        line("MediaID,MD5,SHA1,SHA256,SHA512,Category,Profile,MediaSize");
    }

    @Override
    public void began(Marker marker) {
        profile = marker.profile().word();
    }

    @Override
    public void take(Entry media, Losses losses) {
        Map<String, String> hashes = new HashMap<>();
        for (var each : Hashes.of(media)) {
            if (!HASHES.contains(each.algorithm()) || hashes.putIfAbsent(each.algorithm(), each.value()) != null) {
                losses.noHome(each.place(), "the table has one column for each common hash");
            }
        }
        line(String.join(
                ",",
                cell(media, "MediaID"),
                hashes.getOrDefault("MD5", ""),
                hashes.getOrDefault("SHA1", ""),
                hashes.getOrDefault("SHA256", ""),
                hashes.getOrDefault("SHA512", ""),
                cell(media, "Category"),
                profile,
                cell(media, "MediaSize")));
        lost(media, losses);
    }

    private static void lost(Entry media, Losses losses) {
        media.given()
                .filter(each -> !MEMBERS.contains(each) && !Hashes.MEMBERS.containsKey(each))
                .filter(each -> !each.equals("AlternativeHashes"))
                .forEach(each -> losses.noHome(media.place(each), "the table has no column for it"));
    }

    private static String cell(Entry media, String member) {
        var text = media.text(member);
        return text == null ? "" : text;
    }

    private void line(String line) {
        try {
            out.write(line);
            out.write("\r\n"); // RFC 4180
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
