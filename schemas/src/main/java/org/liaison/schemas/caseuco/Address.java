// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Personal;

/**
 * How UCO writes something by which somebody or something is reached, by the word that the package has for it. Without
 * such a way it is an observable with its text in the facet that names the word.
 */
record Address(String type, String facet, String property) {

    /** What distinguishes an address that is written from others. */
    record Key(String path, String word, String key) {}

    static final Address PLAIN = new Address("observable:ObservableObject", "", "");
    static final Address EMAIL =
            new Address("observable:EmailAddress", "observable:EmailAddressFacet", "observable:addressValue");
    static final Address PHONE =
            new Address("observable:PhoneAccount", "observable:PhoneAccountFacet", "observable:phoneNumber");
    static final Address URL = new Address("observable:URL", "observable:URLFacet", "observable:fullValue");
    static final Address DOMAIN =
            new Address("observable:DomainName", "observable:DomainNameFacet", "observable:value");
    static final Address MESSAGE = new Address("observable:Message", "observable:MessageFacet", "observable:messageID");

    /** By kind of reference; the first of a pair is what a graph of somebody else becomes. */
    static final Map<String, Address> REFERENCES = Map.of(
            "email", EMAIL,
            "phone", PHONE,
            "url", URL,
            "web-page", URL,
            "file-location", URL,
            "domain", DOMAIN,
            "message", MESSAGE);

    static Address ofContact(String kind) {
        return switch (kind) {
            case "email" -> EMAIL;
            case "phone" -> PHONE;
            default -> PLAIN;
        };
    }

    static Address ofReference(String kind) {
        return REFERENCES.getOrDefault(kind, PLAIN);
    }

    /** @param other the property of {@code named} that takes the text if UCO has none */
    Resource write(Making making, Key key, @Nullable Personal<String> text, Resource named, String other) {
        var node = making.resource(key.path(), key.word(), key.key(), type);
        if (facet.isEmpty()) {
            return node.facet(named.with(other, text));
        }
        return node.facet(making.resource(key.path(), key.word() + "-address", key.key(), facet)
                        .with(property, text))
                .facet(named);
    }

    @Nullable
    Personal<String> read(Thing thing, String named, String other) {
        thing.of(type);
        return facet.isEmpty() ? thing.personal(named, other) : thing.personal(facet, property);
    }
}
