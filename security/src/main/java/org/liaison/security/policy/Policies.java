// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.policy;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.MessageId;
import org.liaison.security.store.UnitOfWork;
import org.liaison.security.trail.Digest;
import org.liaison.security.trail.HouseEvent;
import org.liaison.security.trail.Trail;
import tools.jackson.databind.json.JsonMapper;

/** Every set of agreements that was ever in force, in the database; one of them is. */
public final class Policies {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final UnitOfWork work;
    private final Trail trail;
    private final Signatures signatures;

    public Policies(UnitOfWork work, Trail trail, Signatures signatures) {
        this.work = work;
        this.trail = trail;
        this.signatures = signatures;
    }

    /** A set that was in force once. */
    public record Version(
            String version,
            @Nullable String previous,
            List<String> signedBy,
            String activatedBy,
            Instant activatedAt,
            boolean inForce) {

        public Version {
            signedBy = List.copyOf(signedBy);
        }
    }

    /**
     * Brings a set into force, within the caller's transaction and together with its trail entry.
     *
     * @throws InvalidPolicy if two people did not sign it, or the version was already used for something else
     * @throws org.liaison.security.authorise.InvalidAgreements with all problems of the agreements
     */
    public Version activate(Bundle bundle, String by, Instant at) {
        var signers = signatures.requireTwo(bundle, at);
        bundle.agreements();
        var manifest = bundle.findManifest().orElseThrow();
        var digest = Bundle.sha256(bundle.manifestBytes());
        requireNew(manifest.version(), digest);
        work.now().update("update policy_version set in_force = false where in_force");
        work.now()
                .update(
                        """
                        insert into policy_version
                          (version, previous, digest, files, signed_by, activated_by, activated_at, in_force)
                        values (?, ?, ?, ?, ?, ?, ?, true)
                        on conflict (version) do update set in_force = true, activated_by = excluded.activated_by,
                          activated_at = excluded.activated_at
                        """,
                        manifest.version(),
                        manifest.previous(),
                        digest,
                        write(bundle),
                        signers.toArray(String[]::new),
                        by,
                        Timestamp.from(at));
        trail(manifest.version(), signers, digest, at);
        return new Version(manifest.version(), manifest.previous(), signers, by, at, true);
    }

    /** @throws InvalidPolicy if that version was never in force, or its signatures no longer count */
    public Version rollback(String version, String by, Instant at) {
        return activate(find(version).orElseThrow(() -> unknown(version)), by, at);
    }

    /** Empty: no signed set was ever activated. */
    public Optional<String> findInForce() {
        return work.now().queryForList("select version from policy_version where in_force", String.class).stream()
                .findFirst();
    }

    public Optional<Bundle> find(String version) {
        return work
                .now()
                .queryForList("select files from policy_version where version = ?", String.class, version)
                .stream()
                .findFirst()
                .map(Policies::read);
    }

    /** Newest first. */
    public List<Version> versions() {
        return work.now()
                .query(
                        "select version, previous, signed_by, activated_by, activated_at, in_force"
                                + " from policy_version order by activated_at desc",
                        (row, number) -> new Version(
                                row.getString(1),
                                row.getString(2),
                                List.of((String[]) row.getArray(3).getArray()),
                                row.getString(4),
                                row.getTimestamp(5).toInstant(),
                                row.getBoolean(6)));
    }

    private void requireNew(String version, byte[] digest) {
        var known =
                work.now().queryForList("select digest from policy_version where version = ?", byte[].class, version);
        if (!known.isEmpty() && !Arrays.equals(known.getFirst(), digest)) {
            throw InvalidPolicy.unsigned(Manifest.FILE, "the version was not used for other agreements before");
        }
    }

    private void trail(String version, List<String> signers, byte[] digest, Instant at) {
        var dossier = new MessageId(UUID.randomUUID().toString());
        trail.append(new HouseEvent.PolicyActivated(
                at, dossier, version, signers, new Digest(HexFormat.of().formatHex(digest))));
    }

    private static InvalidPolicy unknown(String version) {
        return new InvalidPolicy(List.of(new Finding("GW-POL-011", version, "the version was in force once")));
    }

    private static String write(Bundle bundle) {
        var files = new TreeMap<String, String>();
        bundle.files().forEach((name, bytes) -> files.put(name, text(name, bytes)));
        return JSON.writeValueAsString(files);
    }

    private static Bundle read(String json) {
        var files = new TreeMap<String, byte[]>();
        JSON.readTree(json)
                .properties()
                .forEach(each -> files.put(
                        each.getKey(), bytes(each.getKey(), each.getValue().asString())));
        return new Bundle(files);
    }

    /** As REST and the database carry a file: text, and signatures in base64. */
    static String text(String name, byte[] bytes) {
        return name.endsWith(".p7s")
                ? Base64.getEncoder().encodeToString(bytes)
                : new String(bytes, StandardCharsets.UTF_8);
    }

    public static byte[] bytes(String name, String text) {
        return name.endsWith(".p7s") ? Base64.getDecoder().decode(text) : text.getBytes(StandardCharsets.UTF_8);
    }
}
