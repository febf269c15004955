// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.liaison.security.keys.Signatory;
import org.liaison.security.keys.SignatureScheme;

class BatchSealTest {

    private static final int CALLERS = 12;

    private final Containers given = new Containers();

    @Test
    void signsEachContainerAloneWhileTheKeyIsFast() {
        var key = new Slow(given.signatory(SignatureScheme.ECDSA_P256));
        key.open.countDown();
        var seal = new BatchSeal(given.seal(key, null), Duration.ofMinutes(1));

        for (int i = 0; i < 5; i++) {
            assertThat(seal.seal(Containers.documents("A")).find(Container.BATCH))
                    .isEmpty();
        }

        assertThat(key.signatures).hasValue(5);
    }

    @Test
    void sealsAllWhoWaitWithOneSignatureWhenTheKeyIsSlow() throws Exception {
        var key = new Slow(given.signatory(SignatureScheme.ECDSA_P256));
        var seal = new BatchSeal(given.seal(key, null), Duration.ZERO);
        key.open.countDown();
        seal.seal(Containers.documents("first")); // now it is known to be slow
        key.open = new CountDownLatch(1);

        var sealed = together(seal, key);

        assertThat(key.signatures.get())
                .as("signatures for %s containers", CALLERS + 1)
                .isLessThan(CALLERS);
        assertThat(sealed)
                .allSatisfy(each -> assertThat(
                                given.check(Containers.NOW.plusSeconds(60)).verify(each.bytes()))
                        .isInstanceOf(Verdict.Valid.class));
        for (int i = 0; i < CALLERS; i++) {
            assertThat(Container.text(sealed.get(i).documents().getFirst())).contains("person " + i);
        }
    }

    @Test
    void tellsEachWhoWaitsWhenTheKeyIsAway() throws Exception {
        var key = new Slow(given.signatory(SignatureScheme.ECDSA_P256));
        var seal = new BatchSeal(given.seal(key, null), Duration.ZERO);
        key.open.countDown();
        seal.seal(Containers.documents("first"));
        key.away = true;

        assertThatThrownBy(() -> together(seal, key))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
        key.away = false;
        assertThat(seal.seal(Containers.documents("after"))).as("it recovers").isNotNull();
    }

    private List<Container> together(BatchSeal seal, Slow key) throws Exception {
        var sealed = new ArrayList<Container>();
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<Container>> futures = new ArrayList<>();
            var started = new CountDownLatch(CALLERS);
            for (int i = 0; i < CALLERS; i++) {
                int person = i;
                futures.add(threads.submit(() -> {
                    started.countDown();
                    return seal.seal(Containers.documents("person " + person));
                }));
            }
            started.await();
            key.open.countDown();
            for (var each : futures) {
                sealed.add(each.get());
            }
        }
        return sealed;
    }

    /** A key that signs when it is let. */
    private static final class Slow implements Signatory {

        private final Signatory key;
        private final AtomicInteger signatures = new AtomicInteger();
        private volatile CountDownLatch open = new CountDownLatch(1);
        private volatile boolean away;

        Slow(Signatory key) {
            this.key = key;
        }

        @Override
        public X509Certificate certificate() {
            return key.certificate();
        }

        @Override
        public List<X509Certificate> chain() {
            return key.chain();
        }

        @Override
        public SignatureScheme scheme() {
            return key.scheme();
        }

        @Override
        public byte[] sign(byte[] bytes) {
            try {
                open.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (away) {
                throw new IllegalStateException("the device is away");
            }
            signatures.incrementAndGet();
            return key.sign(bytes);
        }
    }
}
