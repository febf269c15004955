// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads each tile once for a reader that comes back to the same few; drops the oldest so that memory stays small. */
final class RememberedTiles implements Tiles {

    private static final int MOST = 64;

    private final Tiles tiles;
    private final Map<Place, byte[]> remembered = new LinkedHashMap<>();

    RememberedTiles(Tiles tiles) {
        this.tiles = tiles;
    }

    @Override
    public byte[] read(int level, long position) {
        var tile = remembered.computeIfAbsent(new Place(level, position), place -> tiles.read(level, position));
        if (remembered.size() > MOST) {
            remembered.remove(remembered.keySet().iterator().next());
        }
        return tile;
    }

    @Override
    public void write(int level, long position, byte[] hashes) {
        throw new UnsupportedOperationException("a reader does not write tiles");
    }

    private record Place(int level, long position) {}
}
