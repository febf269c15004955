// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liaison.security.authorise.Agreements;

/** The files of one set of agreements, with the manifest and its signatures if it has them. */
public final class Bundle {

    private static final String KNOWN = ".*\\.ya?ml|manifest\\.json(\\.[0-9]\\.p7s)?";

    private final SortedMap<String, byte[]> files;

    public Bundle(SortedMap<String, byte[]> files) {
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    public static Bundle read(Path directory) {
        var files = new TreeMap<String, byte[]>();
        if (Files.isDirectory(directory)) {
            try (var entries = Files.list(directory)) {
                for (var each : entries.toList()) {
                    var name = String.valueOf(each.getFileName());
                    if (name.matches(KNOWN)) {
                        files.put(name, Files.readAllBytes(each));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Bundle(files);
    }

    /** @throws org.liaison.security.authorise.InvalidAgreements with all problems */
    public Agreements agreements() {
        return Agreements.of(texts());
    }

    public SortedMap<String, byte[]> files() {
        return files;
    }

    /** Empty: nobody has signed anything yet. */
    public Optional<Manifest> findManifest() {
        return Optional.ofNullable(files.get(Manifest.FILE)).map(Manifest::parse);
    }

    /** A manifest of the files as they are. */
    public Manifest describe(String version, @Nullable String previous) {
        var digests = new TreeMap<String, String>();
        texts().forEach((name, bytes) -> digests.put(name, HexFormat.of().formatHex(sha256(bytes))));
        return new Manifest(version, previous, digests);
    }

    /** Whether the manifest is of exactly these files. */
    boolean fits(Manifest manifest) {
        return describe(manifest.version(), manifest.previous()).files().equals(manifest.files());
    }

    List<byte[]> signatures() {
        var signatures = new ArrayList<byte[]>();
        files.forEach((name, bytes) -> {
            if (name.endsWith(".p7s")) {
                signatures.add(bytes);
            }
        });
        return signatures;
    }

    byte[] manifestBytes() {
        return files.getOrDefault(Manifest.FILE, new byte[0]);
    }

    private SortedMap<String, byte[]> texts() {
        var texts = new TreeMap<>(files);
        texts.keySet().removeIf(name -> name.startsWith(Manifest.FILE));
        return texts;
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
