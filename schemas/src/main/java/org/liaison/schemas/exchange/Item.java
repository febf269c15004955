// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Personal;

/** A thing, mostly a digital one. */
public sealed interface Item extends ExchangeObject {

    /** A user account at a service. */
    record Account(
            Provenance provenance,
            @Nullable String service,
            @Nullable Personal<String> identifier,
            @Nullable Personal<String> screenName,
            List<Personal<String>> displayNames,
            List<Personal<String>> profileUrls)
            implements Item {

        public Account {
            displayNames = List.copyOf(displayNames);
            profileUrls = List.copyOf(profileUrls);
        }

        @Override
        public String toString() {
            return "Account[personal]";
        }
    }

    /** A device by an identifier such as an IMEI or advertising id. */
    record Device(Provenance provenance, String identifierType, Personal<String> identifier) implements Item {

        @Override
        public String toString() {
            return "Device[personal]";
        }
    }

    /** An IP address seen at an instant; port and zone decide whether a subscriber can be found behind it. */
    record IpCapture(
            Provenance provenance,
            Personal<String> address,
            @Nullable Integer port,
            @Nullable OffsetDateTime at,
            @Nullable String eventName,
            @Nullable Boolean possibleProxy)
            implements Item {

        @Override
        public String toString() {
            return "IpCapture[personal]";
        }
    }

    /** A file by name and hashes (algorithm in upper case to lower-case hex or base64); never its content. */
    record MediaFile(
            Provenance provenance,
            @Nullable Personal<String> name,
            Map<String, Personal<String>> hashes,
            @Nullable String mediaType,
            @Nullable Long size,
            List<Severity> severities)
            implements Item {

        public MediaFile {
            hashes = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
            severities = List.copyOf(severities);
        }

        @Override
        public String toString() {
            return "MediaFile[personal]";
        }
    }

    /** A document, page, chat room or other source by its reference. */
    record Reference(
            Provenance provenance,
            String kind,
            @Nullable Personal<String> reference,
            @Nullable Personal<String> note) implements Item {

        @Override
        public String toString() {
            return "Reference[personal]";
        }
    }

    /** A severity label as some scheme gives it; labels are never converted upward. */
    record Severity(String scheme, @Nullable String version, String label) {}
}
