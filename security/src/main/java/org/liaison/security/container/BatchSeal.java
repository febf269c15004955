// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.container;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Seals each container alone while the key is fast. When a signature takes longer than the threshold, as with a slow
 * device, whoever waits for the key meanwhile is sealed by the next signature together with the others that wait.
 */
public final class BatchSeal {

    private static final int LARGEST_BATCH = 256;

    private final ContainerSeal seal;
    private final long threshold;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock key = new ReentrantLock();
    private volatile long lastNanos;

    public BatchSeal(ContainerSeal seal, Duration slowerThan) {
        this.seal = seal;
        this.threshold = slowerThan.toNanos();
    }

    public Container seal(List<DataObject> objects) {
        if (lastNanos <= threshold) {
            long began = System.nanoTime();
            var container = seal.seal(objects);
            lastNanos = System.nanoTime() - began;
            return container;
        }
        var own = new Waiting(objects);
        queue.add(own);
        key.lock();
        try {
            while (own.isOpen()) {
                sealWaiting();
            }
        } finally {
            key.unlock();
        }
        return own.get();
    }

    private void sealWaiting() {
        var batch = new ArrayList<Waiting>();
        for (var next = queue.poll(); next != null; next = batch.size() < LARGEST_BATCH ? queue.poll() : null) {
            batch.add(next);
        }
        long began = System.nanoTime();
        try {
            var sealed = seal.sealAll(batch.stream().map(each -> each.objects).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).sealed = sealed.get(i);
            }
        } catch (RuntimeException e) { // it is theirs as well: each throws it where it waits
            batch.forEach(each -> each.failure = e);
        }
        lastNanos = System.nanoTime() - began;
    }

    /** One who waits; its fields are guarded by the lock. */
    private static final class Waiting {

        private final List<DataObject> objects;
        private @Nullable Container sealed;
        private @Nullable RuntimeException failure;

        Waiting(List<DataObject> objects) {
            this.objects = objects;
        }

        boolean isOpen() {
            return sealed == null && failure == null;
        }

        Container get() {
            if (sealed == null) {
                throw failure == null ? new IllegalStateException("nobody sealed it") : failure;
            }
            return sealed;
        }
    }
}
