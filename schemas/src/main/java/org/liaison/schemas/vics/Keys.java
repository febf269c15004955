// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.liaison.schemas.exchange.Item;

/** Numbers of entries: those that files came with, as far as they are distinct, and free ones for the rest. */
final class Keys {

    private static final Pattern KEY = Pattern.compile("Media/(0|-?[1-9][0-9]{0,17})");

    private final Map<String, Long> own = new HashMap<>();
    private final Set<Long> taken = new HashSet<>();
    private long next = 1;

    Keys(List<Item> items) {
        for (var each : items) {
            var matcher = KEY.matcher(each.provenance().sourceReference());
            if (each instanceof Item.MediaFile && matcher.matches()) {
                long key = Long.parseLong(matcher.group(1));
                if (taken.add(key)) {
                    own.put(each.id(), key);
                }
            }
        }
    }

    long of(Item.MediaFile file) {
        var key = own.get(file.id());
        return key == null ? free() : key;
    }

    private long free() {
        while (!taken.add(next)) {
            next++;
        }
        return next;
    }
}
