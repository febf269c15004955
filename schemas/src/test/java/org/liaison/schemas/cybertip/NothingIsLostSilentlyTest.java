// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.schemas.message.Loss;

/**
 * Changes every leaf of a document that has them all. A leaf that changes nothing in the package must be named as a
 * loss; so nothing can be dropped without a word, and no mark can be carried as if it were a constant.
 */
class NothingIsLostSilentlyTest {

    private static final List<String> ANSWERS =
            List.of("reportResponse", "responseCode", "responseDescription", "hash", "reportDoneResponse", "files");

    @ParameterizedTest
    @CsvSource({"report, 0", "fileDetails, 0", "fileDetails, 1"})
    void everyLeafReachesThePackageOrIsNamedAsALoss(String root, int choice) {
        var full = Intakes.convert(new FullInstance(root, choice).document());
        var lost = full.losses().stream()
                .filter(each -> each.kind() != Loss.Kind.ASSUMED)
                .map(Loss::path)
                .collect(Collectors.toSet());
        var silent = new ArrayList<String>();

        int leaves = new FullInstance(root, choice).leaves().size();
        for (int i = 0; i < leaves; i++) {
            var altered = new FullInstance(root, choice);
            var leaf = altered.leaves().get(i);
            leaf.alter();
            boolean carried = !Intakes.convert(altered.document()).exchange().equals(full.exchange());
            if (!carried && !lost.contains(leaf.path())) {
                silent.add(leaf.path());
            }
        }

        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"report, 0", "fileDetails, 0", "fileDetails, 1"})
    void everyLossNamesAPlaceOfTheDocument(String root, int choice) {
        var instance = new FullInstance(root, choice);
        var places = instance.leaves().stream().map(FullInstance.Leaf::path).toList();

        var losses = Intakes.convert(instance.document()).losses();

        assertThat(losses)
                .filteredOn(each -> each.kind() != Loss.Kind.ASSUMED)
                .extracting(Loss::path)
                .isNotEmpty()
                .isSubsetOf(places)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"report, 0", "fileDetails, 0", "fileDetails, 1"})
    void theFullDocumentIsValid(String root, int choice) {
        var document = new FullInstance(root, choice).document();

        assertThat(Intakes.read(document).findings()).isEmpty();
    }

    @Test
    void theFullDocumentsUseEveryElementNameButThoseOfAnswers() {
        var used = new HashSet<String>();
        for (var instance : List.of(
                new FullInstance("report", 0),
                new FullInstance("fileDetails", 0),
                new FullInstance("fileDetails", 1))) {
            instance.leaves().forEach(each -> used.addAll(steps(each.path())));
        }

        assertThat(SchemaTree.load().names())
                .filteredOn(each -> !ANSWERS.contains(each))
                .allSatisfy(each -> assertThat(used).contains(each));
    }

    private static List<String> steps(String path) {
        return Pattern.compile("/")
                .splitAsStream(path)
                .map(each -> each.replaceAll("\\[.*", ""))
                .toList();
    }
}
