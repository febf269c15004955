// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;

/** Keeps a few things that are dear to make and may serve only one thread at a time. */
final class Pool<T> {

    private static final int KEPT = 16;

    private final BlockingQueue<T> idle = new ArrayBlockingQueue<>(KEPT);
    private final Supplier<T> maker;

    Pool(Supplier<T> maker) {
        this.maker = maker;
    }

    T take() {
        var kept = idle.poll();
        return kept == null ? maker.get() : kept;
    }

    /** Only what ended its work in good order comes back. */
    void giveBack(T thing) {
        var unused = idle.offer(thing); // when enough are kept, this one is garbage
    }
}
