// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaison.schemas.format.NamedUuid;

/** Makes the resources of one package. Their identifiers follow from it, so that it is always written alike. */
final class Making {

    /** Ours, made once at random. */
    private static final UUID NAMESPACE = UUID.fromString("0b6c1de5-7f0f-4b63-9a5e-52b9c1c8a6d4");

    private final String packageId;
    private final Omissions omissions;

    Making(String packageId, Omissions omissions) {
        this.packageId = packageId;
        this.omissions = omissions;
    }

    /** @param key distinguishes it from others with the same word; the identifier ends in a UUID, as UCO asks */
    String id(String word, String key) {
        var name = Stream.of(packageId, word, key)
                .map(each -> each.length() + ":" + each)
                .collect(Collectors.joining());
        return "kb:" + word + "-" + NamedUuid.of(NAMESPACE, name);
    }

    /** @param path of what it carries, for losses */
    Resource resource(String path, String word, String key, String... types) {
        return new Resource(id(word, key), path, omissions, types);
    }

    Omissions omissions() {
        return omissions;
    }
}
