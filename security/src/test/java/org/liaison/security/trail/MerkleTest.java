// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTest {

    private static final int LARGEST = 1200;
    private static final List<byte[]> LEAVES = NaiveTree.leaves(LARGEST);

    private final MemoryTiles tiles = new MemoryTiles();
    private final MerkleTree tree = new MerkleTree(tiles);

    @Test
    void hashesNothingAndAnEmptyEntryAsTheRfcDoes() {
        assertThat(hex(MerkleHash.empty()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(hex(MerkleHash.leaf(new byte[0])))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(MerkleHash.leaf(new byte[0])).isNotEqualTo(MerkleHash.empty());
    }

    @Test
    void hasTheDefinedRootAtEverySizeWhileItGrows() {
        var log = MerkleLog.load(tiles, 0);

        for (int size = 0; size <= LARGEST; size++) {
            assertThat(log.root()).as("root at %d", size).isEqualTo(NaiveTree.root(LEAVES.subList(0, size)));
            if (size < LARGEST) {
                log.append(LEAVES.get(size));
            }
        }
    }

    @Test
    void knowsTheRootOfEveryEarlierSizeFromItsTiles() {
        grow(LARGEST);

        for (int size = 0; size <= LARGEST; size++) {
            assertThat(tree.root(size)).as("root at %d", size).isEqualTo(NaiveTree.root(LEAVES.subList(0, size)));
        }
    }

    @Test
    void growsOnFromItsTilesAtEverySize() {
        for (int size = 0; size < LARGEST; size++) {
            var log = MerkleLog.load(tiles, size);
            log.append(LEAVES.get(size));
            log.flush();

            assertThat(log.root()).as("root at %d", size + 1).isEqualTo(NaiveTree.root(LEAVES.subList(0, size + 1)));
        }
    }

    @Test
    void growsPastTheThirdLevelOfTiles() {
        int size = 65_536 + 256 + 3;
        grow(size);

        assertThat(MerkleLog.load(tiles, size).root()).isEqualTo(NaiveTree.root(NaiveTree.leaves(size)));
        assertThat(tree.root(size)).isEqualTo(MerkleLog.load(tiles, size).root());
        assertThat(tree.root(65_536)).isEqualTo(NaiveTree.root(NaiveTree.leaves(65_536)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 255, 256, 257, 511, 513, 1023, 1200})
    void provesThatAnEntryIsInTheLog(int size) {
        grow(LARGEST);
        var leaves = LEAVES.subList(0, size);
        var root = NaiveTree.root(leaves);

        for (int index = 0; index < size; index += 1 + size / 40) {
            var proof = tree.inclusion(index, size);

            assertThat(proof).containsExactlyElementsOf(NaiveTree.path(index, leaves));
            assertThat(MerkleProof.showsInclusion(LEAVES.get(index), index, size, proof, root))
                    .isTrue();
            assertThat(MerkleProof.showsInclusion(NaiveTree.leaf(-1), index, size, proof, root))
                    .isFalse();
            assertThat(MerkleProof.showsInclusion(LEAVES.get(index), index + 1, size, proof, root))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 255, 256, 257, 511, 513, 1023, 1200})
    void provesThatTheLogOnlyGrew(int size) {
        grow(LARGEST);
        var leaves = LEAVES.subList(0, size);
        var root = NaiveTree.root(leaves);

        for (int from = 1; from <= size; from += 1 + size / 40) {
            var proof = tree.consistency(from, size);
            var before = NaiveTree.root(LEAVES.subList(0, from));

            assertThat(proof).containsExactlyElementsOf(NaiveTree.growth(from, leaves, true));
            assertThat(MerkleProof.showsGrowth(from, before, size, root, proof)).isTrue();
            assertThat(MerkleProof.showsGrowth(from, NaiveTree.leaf(-1), size, root, proof))
                    .isFalse();
        }
    }

    private void grow(int size) {
        var log = MerkleLog.load(tiles, 0);
        NaiveTree.leaves(size).forEach(log::append);
        log.flush();
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
