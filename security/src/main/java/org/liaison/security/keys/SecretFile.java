// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A password or PIN in a file of one line, read so that it can be wiped from memory: never a String. */
final class SecretFile {

    private SecretFile() {}

    static char[] read(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var chars = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        Arrays.fill(bytes, (byte) 0);
        int end = chars.length();
        while (end > 0 && Character.isWhitespace(chars.get(end - 1))) {
            end--;
        }
        var secret = new char[end];
        chars.get(secret);
        Arrays.fill(chars.array(), '\0');
        return secret;
    }
}
