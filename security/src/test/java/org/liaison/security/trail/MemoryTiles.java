// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import java.util.HashMap;
import java.util.Map;

final class MemoryTiles implements Tiles {

    private final Map<Place, byte[]> tiles = new HashMap<>();

    @Override
    public byte[] read(int level, long position) {
        var tile = tiles.get(new Place(level, position));
        if (tile == null) {
            throw new IllegalStateException("no tile " + level + "/" + position);
        }
        return tile;
    }

    @Override
    public void write(int level, long position, byte[] hashes) {
        tiles.put(new Place(level, position), hashes);
    }

    record Place(int level, long position) {}
}
