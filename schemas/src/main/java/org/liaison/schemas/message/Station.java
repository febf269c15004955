// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.message;

import java.util.Locale;

/** The stations of the way, in order. Each word names its package, route node, trail event, metric and page. */
public enum Station {
    INGEST,
    VALIDATE,
    CONVERT,
    AUTHORISE,
    RENDER,
    SEAL,
    DISPATCH,
    RECEIPT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
