// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;

/** Hashes of a file. UCO writes them all in hexadecimal; one that comes in base64, such as PhotoDNA, is marked. */
final class Hashes {

    private static final String HASH = "types:Hash";
    private static final String BASE64 = "base64";
    private static final Pattern HEX = Pattern.compile("(?:[0-9a-f]{2})+");

    private Hashes() {}

    static List<Resource> write(Item.MediaFile file, String path, Making making) {
        List<Resource> written = new ArrayList<>();
        file.hashes().forEach((algorithm, hash) -> {
            var text = Given.text(hash);
            var hex = hex(text);
            if (hex != null) {
                var key = file.id() + "/" + algorithm;
                var resource = hex.equals(text)
                        ? making.resource(path + "/Hash", "hash", key, HASH)
                        : making.resource(path + "/Hash", "hash", key, HASH, "liaison:MarkedHash")
                                .with("liaison:encoding", BASE64);
                written.add(
                        resource.with("types:hashMethod", algorithm).literal("types:hashValue", "xsd:hexBinary", hex));
            }
        });
        return written;
    }

    /** Those that UCO cannot write, in words of ours. */
    static List<Resource> writeOthers(Item.MediaFile file, String path, Making making) {
        List<Resource> written = new ArrayList<>();
        file.hashes().forEach((algorithm, hash) -> {
            var text = Given.text(hash);
            if (hex(text) == null) {
                written.add(making.resource(
                                path + "/Hash",
                                "other-hash",
                                file.id() + "/" + algorithm,
                                "core:UcoInherentCharacterizationThing",
                                "liaison:OtherHash")
                        .with("liaison:algorithm", algorithm)
                        .with("liaison:value", text));
            }
        });
        return written;
    }

    static Map<String, Personal<String>> read(List<Thing> hashes, List<Thing> others, Draft draft) {
        Map<String, Personal<String>> all = new TreeMap<>();
        for (var each : hashes) {
            var method = each.value("", "types:hashMethod");
            var value = each.value("", "types:hashValue");
            if (method != null && value != null) {
                boolean encoded = BASE64.equals(each.text("", "liaison:encoding"));
                put(
                        all,
                        method,
                        value,
                        encoded ? base64(value.text()) : value.text().toLowerCase(Locale.ROOT),
                        draft);
            }
        }
        for (var each : others) {
            var algorithm = each.value("", "liaison:algorithm");
            var value = each.value("", "liaison:value");
            if (algorithm != null && value != null) {
                put(all, algorithm, value, value.text(), draft);
            }
        }
        return all;
    }

    private static void put(
            Map<String, Personal<String>> all, Value method, Value value, @Nullable String text, Draft draft) {
        if (text == null) {
            return; // no hexadecimal, which has its finding
        }
        var algorithm = method.take().toUpperCase(Locale.ROOT);
        draft.fact(new Fact.FileHash(value.place().path(), algorithm, Personal.of(text)));
        value.take();
        var before = all.putIfAbsent(algorithm, Personal.of(text));
        if (before != null && !before.equals(Personal.of(text))) {
            draft.graph()
                    .lose(value.place(), Loss.Kind.NARROWED, "a file has one hash of each kind", "the first was kept");
        }
    }

    private static @Nullable String base64(String hex) {
        try {
            return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The hash as it is if it is hexadecimal, or what base64 encodes if the same text comes back from it. */
    private static @Nullable String hex(String text) {
        if (HEX.matcher(text).matches()) {
            return text;
        }
        try {
            var bytes = Base64.getDecoder().decode(text);
            boolean same = bytes.length > 0
                    && Base64.getEncoder().encodeToString(bytes).equals(text);
            return same ? HexFormat.of().formatHex(bytes) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
