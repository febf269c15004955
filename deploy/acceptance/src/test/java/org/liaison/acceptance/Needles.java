// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the sample cases say of people, by element: none of it may be found in anything that the gateway writes. */
record Needles(Set<String> words) {

    private static final Pattern ELEMENT = Pattern.compile(
            "<(?:Given|Family|Alias|BirthDate|Number|Contact|Line|Identifier"
                    + "|ScreenName|ProfileUrl|DeviceIdentifier|IpAddress|Hash|FileName|Locator"
                    + "|firstName|middleName|lastName|dateOfBirth|email|emailAddress|phone|phoneNumber|address|screenName|displayName"
                    + "|espIdentifier|ipAddress|originalFileHash|originalFileName|fileName|profileUrl|idValue)\\b[^>/]*>\\s*([^<\\s][^<]{3,}[^<\\s])\\s*<");

    Needles {
        words = Set.copyOf(words);
    }

    static Needles of(List<Path> records) throws IOException {
        Set<String> words = new TreeSet<>();
        for (var record : records) {
            ELEMENT.matcher(Files.readString(record)).results().forEach(each -> words.add(each.group(1)));
        }
        return new Needles(words);
    }

    /** Those that stand in a text, as they are or as the bytes of a database column print. */
    List<String> in(String text) {
        return words.stream()
                .filter(each ->
                        text.contains(each) || text.contains(HexFormat.of().formatHex(each.getBytes(UTF_8))))
                .toList();
    }

    /** Those that stand in the bytes of any file below a directory, with the file. */
    List<String> inFiles(Path directory) throws IOException {
        var bytes = words.stream()
                .map(each -> new String(each.getBytes(UTF_8), ISO_8859_1))
                .toList();
        var found = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = new String(Files.readAllBytes(file), ISO_8859_1);
                bytes.stream().filter(text::contains).forEach(each -> found.add(each + " in " + file));
            }
        }
        return found;
    }

    /** An exception's text as a parser writes it: with everything it stumbled over. */
    String asParserText() {
        return "cannot parse '" + String.join("', '", words) + "'";
    }
}
