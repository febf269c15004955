// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where partners send to. Without {@code port} there is no door: a gateway that only sends listens to nobody.
 *
 * @param address the network it listens on; loopback unless said otherwise
 */
public record DoorConfig(
        @Nullable Integer port, @DefaultValue("127.0.0.1") String address) {}
