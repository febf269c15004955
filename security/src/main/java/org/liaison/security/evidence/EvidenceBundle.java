// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.security.container.Container;
import org.liaison.security.container.ContainerSeal;
import org.liaison.security.container.DataObject;
import org.liaison.security.container.Stamping;
import org.liaison.security.stamp.TimeStamps;
import org.liaison.security.trail.TrailLog;
import org.liaison.security.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

/** Everything that proves what one partner was sent and what they answered, in one sealed container. docs/evidence.md */
public final class EvidenceBundle {

    /** What a bundle is asked for; it decides which rules on handling apply. */
    public enum Use {
        AUDIT,
        JUDICIAL;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Optional<Use> find(String word) {
            return List.of(values()).stream()
                    .filter(each -> each.word().equals(word))
                    .findFirst();
        }
    }

    /** Who asks for it, what for, and why: written into the bundle, so that whoever holds a copy can be told from others. */
    public record Order(MessageId message, PartnerId partner, Use use, String who, String justification) {}

    private final Vault vault;
    private final TrailLog log;
    private final ContainerSeal seal;
    private final TimeStamps stamps;

    public EvidenceBundle(Vault vault, TrailLog log, ContainerSeal seal, TimeStamps stamps) {
        this.vault = vault;
        this.log = log;
        this.seal = seal;
        this.stamps = stamps;
    }

    /**
     * @throws Vault.Erased if the message was erased or never sealed for this partner
     * @throws org.liaison.security.cms.Objection if there is no time stamp to be had now
     */
    public byte[] of(Order order) {
        var objects = new ArrayList<DataObject>();
        objects.add(new DataObject("envelope.xml", "application/soap+xml", open(order, Vault.Kind.SIGNED)));
        find(order, Vault.Kind.CONTAINER).ifPresent(bytes -> {
            objects.add(new DataObject("container.asice", "application/vnd.etsi.asic-e+zip", bytes));
            Container.read(bytes).documents().stream()
                    .filter(each -> each.name().startsWith("document."))
                    .forEach(
                            each -> objects.add(new DataObject(each.name(), "application/octet-stream", each.bytes())));
        });
        find(order, Vault.Kind.RECEIPT)
                .ifPresent(bytes -> objects.add(new DataObject("receipt.xml", "application/soap+xml", bytes)));
        objects.add(new DataObject("trail.jsonl", "application/jsonl", log.proof(order.message())));
        objects.add(new DataObject("manifest.json", "application/json", manifest(order)));
        return Stamping.stamp(seal.seal(objects), stamps).container().bytes();
    }

    private byte[] open(Order order, Vault.Kind kind) {
        return vault.open(order.message(), kind, order.partner()).bytes();
    }

    private Optional<byte[]> find(Order order, Vault.Kind kind) {
        try {
            return Optional.of(open(order, kind));
        } catch (Vault.Erased neverKept) { // the envelope was there, so the key is
            return Optional.empty();
        }
    }

    private static byte[] manifest(Order order) {
        var said = new LinkedHashMap<String, String>();
        said.put("format", "liaison-evidence/1");
        said.put("message", order.message().value());
        said.put("partner", order.partner().value());
        said.put("use", order.use().word());
        said.put("exportedBy", order.who());
        said.put("justification", order.justification());
        return JsonMapper.shared().writeValueAsString(said).getBytes(StandardCharsets.UTF_8);
    }
}
