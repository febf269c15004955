// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Loss;

/** Full messages use what the inventory lists, and nothing of them is lost without a word. */
class CoverageTest {

    /** Where the three messages begin; what cannot be reached from here is another message. */
    private static final List<String> ROOTS =
            List.of("msg:NotificationMessageType", "msg:RequestMessageType", "msg:RequestResponseMessageType");

    @Test
    void fullMessagesUseTheElementsAndValuesOfTheInventory() {
        var used = new TreeSet<String>();
        var enumerated = new TreeSet<String>();
        all().forEach(each -> {
            used.addAll(each.used());
            enumerated.addAll(each.enumerated());
        });
        var reached = reached();
        var rows = InventoryRow.all().stream()
                .filter(each -> !each.isOfReferenceTables())
                .filter(each -> each.kind().equals("element") || each.kind().equals("attribute"))
                .filter(each -> reached.contains(
                        each.prefix() + ":" + each.cell("parent").replaceAll("/.*", "")))
                .toList();
        var values = InventoryRow.all().stream()
                .filter(each -> reached.contains(each.prefix() + ":" + each.cell("parent")))
                .flatMap(each -> each.enumeration().stream()
                        .map(value -> each.prefix() + ":" + each.cell("parent") + " " + value))
                .toList();

        var missing = rows.stream().filter(each -> !used.contains(each.key())).toList();

        System.out.printf(
                "coverage ecris: %d of %d elements and attributes, %d of %d values of enumerations%n",
                rows.size() - missing.size(),
                rows.size(),
                values.stream().filter(enumerated::contains).count(),
                values.size());
        assertThat(rows).hasSizeGreaterThan(150);
        assertThat(missing).filteredOn(InventoryRow::isMandatory).isEmpty();
        assertThat(missing).hasSizeLessThanOrEqualTo(rows.size() / 20);
        assertThat(enumerated).containsAll(values);
    }

    @ParameterizedTest
    @CsvSource({"NOTIFICATION, 0", "NOTIFICATION, 1", "NOTIFICATION, 2", "REQUEST, 0", "RESPONSE, 0"})
    void aFullMessageIsValid(EcrisKind kind, int choice) {
        assertThat(read(new FullMessage(kind, choice)).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NOTIFICATION, 0", "REQUEST, 0", "RESPONSE, 0"})
    void everyLeafReachesThePackageOrIsNamedAsALoss(EcrisKind kind, int choice) {
        var full = convert(new FullMessage(kind, choice));
        var lost = full.losses().stream().map(Loss::path).toList();
        var silent = new TreeSet<String>();

        var leaves = new FullMessage(kind, choice).leaves();
        for (int i = 0; i < leaves.size(); i++) {
            var path = leaves.get(i).path();
            if (!lost.contains(path) && altered(kind, choice, i).equals(full)) {
                silent.add(path);
            }
        }

        assertThat(silent).isEmpty();
    }

    private static Conversion altered(EcrisKind kind, int choice, int leaf) {
        var message = new FullMessage(kind, choice);
        message.alter(message.leaves().get(leaf));
        return convert(message);
    }

    private static Stream<FullMessage> all() {
        return Stream.of(EcrisKind.values())
                .flatMap(kind -> Stream.of(0, 1, 2).map(choice -> new FullMessage(kind, choice)));
    }

    private static Reading.Read read(FullMessage message) {
        var document = message.written();
        return (Reading.Read) Messages.reader(document.format()).read(document);
    }

    private static Conversion.Done convert(FullMessage message) {
        return (Conversion.Done) read(message).record().toExchange(Messages.INTAKE);
    }

    /** Types that the messages are made of, as far as the inventory tells. */
    private static Set<String> reached() {
        var reached = new TreeSet<>(ROOTS);
        int before = 0;
        while (before != reached.size()) {
            before = reached.size();
            for (var row : InventoryRow.all()) {
                boolean within =
                        reached.contains(row.prefix() + ":" + row.cell("parent").replaceAll("/.*", ""));
                if (within && !row.kind().equals("restriction")) {
                    reached.add(row.type());
                }
                boolean relates = row.type().equals("commons:AbstractRelationshipType")
                        && row.kind().equals("extension");
                if (relates && row.prefix().equals("dm")) {
                    reached.add(row.prefix() + ":" + row.cell("parent"));
                }
            }
            if (reached.contains("msg:StructuredStrictConvictionReferenceType")) {
                reached.add("msg:group:NonEcrisConvictionReferencesGroup");
            }
        }
        return reached;
    }
}
