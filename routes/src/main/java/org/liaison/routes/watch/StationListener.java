// SPDX-License-Identifier: EUPL-1.2
package org.liaison.routes.watch;

import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Station;

/**
 * Told when a message is at a station. The product has none; the acceptance tests put one on the class path (service
 * loader) to kill or break the gateway exactly there.
 */
public interface StationListener {

    void at(Station station, Header header);
}
