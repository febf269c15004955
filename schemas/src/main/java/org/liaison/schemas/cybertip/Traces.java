// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.cybertip.xml.DeviceId;
import org.liaison.schemas.cybertip.xml.EstimatedLocation;
import org.liaison.schemas.cybertip.xml.IpCaptureEvent;

/** What a user left behind, and in which earlier reports. */
record Traces(
        List<IpCaptureEvent> captures,
        List<DeviceId> devices,
        @Nullable EstimatedLocation estimated,
        @Nullable String group,
        Earlier earlier) {

    /** @param element what earlier reports are called here */
    record Earlier(String element, List<Long> reports) {}
}
