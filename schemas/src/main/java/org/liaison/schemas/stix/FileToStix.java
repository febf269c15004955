// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.stix;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.liaison.schemas.exchange.Item;

/** A file by its hashes, and the pattern by which it is found elsewhere. */
final class FileToStix {

    /** Our names to those of the vocabulary, in the order in which they make an identifier. */
    private static final Map<String, String> ALGORITHMS = algorithms();

    private static final Map<String, Pattern> FORMS = Map.of(
            "MD5",
            hex(32),
            "SHA-1",
            hex(40),
            "SHA-256",
            hex(64),
            "SHA-512",
            hex(128),
            "SHA3-256",
            hex(64),
            "SHA3-512",
            hex(128));

    private final Bundle bundle;

    FileToStix(Bundle bundle) {
        this.bundle = bundle;
    }

    void map(Item.MediaFile file, String path) {
        var hashes = hashes(file, path);
        if (hashes.isEmpty()) {
            bundle.omissions().noHome(path, "a file without a common hash cannot be found by anybody");
            return;
        }
        var first = hashes.entrySet().iterator().next();
        var object = bundle.seen("file", Map.of("hashes", Map.of(first.getKey(), first.getValue())))
                .with("hashes", new TreeMap<>(hashes))
                .with("size", file.size())
                .with("mime_type", file.mediaType());
        bundle.put(object, file.id(), path);
        indicator(file, hashes, path);
        bundle.omissions().part(file.name() != null, path + "/Name", "the name of a file can name a person");
        bundle.omissions()
                .part(file.provenance().validity().until() != null, path + "/Validity/Until", "a file does not end");
    }

    private Map<String, String> hashes(Item.MediaFile file, String path) {
        Map<String, String> hashes = new LinkedHashMap<>();
        ALGORITHMS.forEach((ours, theirs) -> {
            var value = file.hashes().get(ours);
            if (value != null
                    && FORMS.getOrDefault(theirs, hex(0))
                            .matcher(value.reveal())
                            .matches()) {
                hashes.putIfAbsent(theirs, value.reveal());
            }
        });
        for (var each : file.hashes().keySet()) {
            var name = ALGORITHMS.get(each);
            if (name == null || !hashes.containsKey(name)) {
                bundle.omissions()
                        .noHome(path + "/Hash[@algorithm='" + each + "']", "it is none that platforms compare by");
            }
        }
        return hashes;
    }

    private void indicator(Item.MediaFile file, Map<String, String> hashes, String path) {
        var from = file.provenance().validity().from();
        boolean dated = from != null && StixTimes.isWritable(from);
        if (!dated) {
            bundle.omissions().assumed(path + "/Validity/From", "it is not stated", "the time of the package");
        }
        bundle.put(bundle.said("indicator", file.id())
                .with("name", "File by its hashes")
                .with("pattern", pattern(hashes))
                .with("pattern_type", "stix")
                .with("pattern_version", "2.1")
                .with("valid_from", StixTimes.write(dated && from != null ? from : bundle.createdAt()))
                .with(
                        "labels",
                        file.severities().stream().map(FileToStix::label).toList()));
    }

    /** Any one of the hashes is enough. */
    static String pattern(Map<String, String> hashes) {
        var comparisons = hashes.entrySet().stream()
                .map(each -> "file:hashes.'" + each.getKey() + "' = '" + each.getValue() + "'")
                .toList();
        return "[" + String.join(" OR ", comparisons) + "]";
    }

    private static String label(Item.Severity severity) {
        var version = severity.version() == null ? "" : " " + severity.version();
        return severity.scheme() + version + ": " + severity.label();
    }

    private static Map<String, String> algorithms() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("MD5", "MD5");
        names.put("SHA1", "SHA-1");
        names.put("SHA-1", "SHA-1");
        names.put("SHA256", "SHA-256");
        names.put("SHA-256", "SHA-256");
        names.put("SHA512", "SHA-512");
        names.put("SHA-512", "SHA-512");
        names.put("SHA3-256", "SHA3-256");
        names.put("SHA3-512", "SHA3-512");
        return names;
    }

    private static Pattern hex(int characters) {
        return Pattern.compile("[0-9a-f]{" + characters + "}");
    }
}
