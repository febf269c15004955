// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import org.liaison.routes.accept.DoorServer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Health of the partners' door: up when it is open, or when there is none. */
@Component("door")
final class DoorHealth implements HealthIndicator {

    private final ObjectProvider<DoorServer> door;

    DoorHealth(ObjectProvider<DoorServer> door) {
        this.door = door;
    }

    @Override
    public Health health() {
        var server = door.getIfAvailable();
        return server == null || server.isOpen()
                ? Health.up().build()
                : Health.down().build();
    }
}
