// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Conviction;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Location;
import org.liaison.schemas.exchange.Organisation;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.Provenance;

/** A component of an object; {@code owner} is the record that it stands in. */
record Where(ExchangeObject object, String path, @Nullable Record owner) {

    Where in(Record record, String component) {
        return new Where(object, path + "/" + component, record);
    }

    /** Ids and places in the source: what the gateway or a national system made up, not a word of a vocabulary. */
    boolean isOurs() {
        return owner instanceof Provenance;
    }

    boolean isAddress() {
        return owner instanceof Item.IpCapture;
    }

    void note(List<Redaction> redactions) {
        redactions.add(Redaction.pseudonymised(path, group(object)));
    }

    private static DataGroup group(ExchangeObject object) {
        var datum = switch (object) {
            case Person person -> Datum.NAME;
            case Organisation organisation -> Datum.ORGANISATION;
            case Location location -> Datum.WHEREABOUTS;
            case Item.Account account -> Datum.ACCOUNT;
            case Item.Device device -> Datum.DEVICE;
            case Item.IpCapture capture -> Datum.IP_CAPTURE;
            case Item.MediaFile file -> Datum.MEDIA_FILE;
            case Item.Reference reference -> Datum.REFERENCE;
            case Event event -> Datum.EVENT;
            case Conviction conviction -> Datum.CONVICTION;
        };
        return datum.group();
    }
}
