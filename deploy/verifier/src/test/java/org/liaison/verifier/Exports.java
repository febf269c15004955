// SPDX-License-Identifier: EUPL-1.2
package org.liaison.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Writes exports that are whole, so that a test can say what is wrong with a story and with nothing else. */
final class Exports {

    static final String MESSAGE = message(1);

    private static final String NAME = "log.example/nemo";

    private final KeyPair pair;
    private final List<String> bodies = new ArrayList<>();

    Exports() {
        try {
            this.pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String message(int number) {
        return "00000000-0000-4000-8000-%012x".formatted(number);
    }

    Exports entry(String event, String message, String more) {
        return body("{\"at\":\"2026-11-22T10:15:30.123Z\",\"event\":\"" + event + "\",\"message\":\"" + message + "\""
                + more + "}");
    }

    Exports body(String body) {
        bodies.add(body);
        return this;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("{\"format\":\"liaison-trail-export/1\",\"origin\":\"" + NAME + "\",\"size\":" + bodies.size()
                + ",\"key\":\"" + vkey() + "\"}");
        var leaves = bodies.stream().map(Exports::leaf).toList();
        for (int index = 0; index < bodies.size(); index++) {
            lines.add("{\"index\":" + index + ",\"leaf\":\"" + base64(leaves.get(index)) + "\",\"entry\":"
                    + bodies.get(index) + "}");
        }
        lines.add(Json.write(Map.of("checkpoint", note(root(leaves)))));
        return lines;
    }

    String vkey() {
        return NAME + "+" + HexFormat.of().formatHex(keyHash()) + "+" + base64(typedKey());
    }

    private String note(byte[] root) {
        var text = NAME + "\n" + bodies.size() + "\n" + base64(root) + "\n";
        var blob = ByteBuffer.allocate(68).put(keyHash()).put(sign(text)).array();
        return text + "\n— " + NAME + " " + base64(blob) + "\n";
    }

    private byte[] typedKey() {
        var encoded = pair.getPublic().getEncoded();
        return ByteBuffer.allocate(33)
                .put((byte) 1)
                .put(encoded, encoded.length - 32, 32)
                .array();
    }

    private byte[] keyHash() {
        return Arrays.copyOf(sha256((NAME + "\n").getBytes(UTF_8), typedKey()), 4);
    }

    private byte[] sign(String text) {
        try {
            var ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(pair.getPrivate());
            ed25519.update(text.getBytes(UTF_8));
            return ed25519.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] leaf(String body) {
        return sha256(new byte[] {0}, body.getBytes(UTF_8));
    }

    private static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return sha256(new byte[] {1}, root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                sha256.update(part);
            }
            return sha256.digest();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
