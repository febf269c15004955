// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.message;

import java.util.List;
import java.util.Locale;

/** The stations of both ways. Each word names its package, route node, trail event, metric and page. */
public enum Station {
    INGEST,
    VALIDATE,
    CONVERT,
    AUTHORISE,
    RENDER,
    SEAL,
    DISPATCH,
    RECEIPT,
    ACCEPT,
    OPEN,
    DELIVER;

    /** From a record to a partner's receipt, in order. */
    public static List<Station> outbound() {
        return List.of(INGEST, VALIDATE, CONVERT, AUTHORISE, RENDER, SEAL, DISPATCH, RECEIPT);
    }

    /** From a partner's envelope to our receipt, in order. */
    public static List<Station> inbound() {
        return List.of(ACCEPT, OPEN, VALIDATE, CONVERT, AUTHORISE, DELIVER, RECEIPT);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
