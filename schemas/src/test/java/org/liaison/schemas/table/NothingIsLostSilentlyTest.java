// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.message.Loss;

/** Whatever cell is changed, something says so: the package, a finding, or a loss that names its column. */
class NothingIsLostSilentlyTest {

    private static final int TABLES = 1_000;

    /** Say which rows belong together; what they are called does not matter. */
    private static final Set<String> KEYS = Set.of("OZNAKA_LICA", "OZNAKA_NALOGA");

    @Test
    void tablesMadeByChanceConvert() {
        for (long seed = 0; seed < 200; seed++) {
            assertThat(MeCases.findings(Tables.of(seed).text()))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void tablesMadeByChanceUseEveryColumnThatTheMappingNames() {
        var columns = Tables.of(1).columns();

        assertThat(columns).containsAll(MeCasePageTest.columnsOfTheMapping());
    }

    @Test
    void noCellChangesUnseen() {
        for (long seed = 0; seed < TABLES; seed++) {
            var table = Tables.of(seed);
            var cell = table.anyCell();
            var done = MeCases.convert(table.text());
            if (KEYS.contains(cell.column()) || lost(done, table).contains(cell.column())) {
                continue;
            }
            var other = table.with(cell, "7" + table.at(cell)).text();
            var message = "seed %d, row %d, column %s".formatted(seed, cell.row(), cell.column());
            if (MeCases.findings(other).isEmpty()) {
                var now = MeCases.convert(other);
                assertThat(now.exchange().equals(done.exchange())
                                && now.losses().equals(done.losses()))
                        .as(message)
                        .isFalse();
            }
        }
    }

    @Test
    void cellsOfAColumnThatIsNamedAsLostDoNotArrive() {
        var table = Tables.of(3);
        var done = MeCases.convert(table.text());

        assertThat(lost(done, table)).contains("SLUZBENA_BILJESKA", "STATUS_PREDMETA", "NEPOZNATO");
    }

    private static Set<String> lost(Conversion.Done done, Tables table) {
        return done.losses().stream()
                .filter(each -> each.kind() != Loss.Kind.ASSUMED)
                .map(Loss::path)
                .filter(path -> path.startsWith("column "))
                .map(path -> path.substring("column ".length()))
                .map(name -> name.matches("[0-9]+") ? table.columns().get(Integer.parseInt(name) - 1) : name)
                .collect(Collectors.toSet());
    }

    @Test
    void theSameSeedMakesTheSameTable() {
        assertThat(Tables.of(7).text()).isEqualTo(Tables.of(7).text());
    }
}
