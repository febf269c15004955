// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.conviction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.taxonomy.CodeTable;

/** The code tables that ECRIS and registers share. Every row says how certain it is; none is certain by being here. */
public final class EcrisCodes {

    private static final String RESOURCES = "/org/liaison/schemas/conviction/";
    private static final List<String> FILES = List.of(
            "ecris-offences.csv",
            "ecris-sanctions.csv",
            "ecris-parameters.csv",
            "ecris-purposes.csv",
            "ecris-responses.csv",
            "ecris-places.csv");
    private static final EcrisCodes SHIPPED = new EcrisCodes(null);

    private final List<EcrisCode> codes;

    private EcrisCodes(@Nullable Path directory) {
        this.codes = FILES.stream()
                .flatMap(file -> rows(directory, file).stream())
                .map(EcrisCodes::code)
                .toList();
    }

    public static EcrisCodes shipped() {
        return SHIPPED;
    }

    /** @param directory its files replace those of the same name, for example once somebody has checked them */
    public static EcrisCodes replacedFrom(Path directory) {
        return new EcrisCodes(directory);
    }

    public List<EcrisCode> all() {
        return codes;
    }

    public Optional<EcrisCode> find(EcrisCode.Kind kind, @Nullable String code) {
        return codes.stream()
                .filter(each -> each.kind() == kind && each.code().equals(code))
                .findFirst();
    }

    public Optional<EcrisCode> findReference(EcrisCode.Kind kind, @Nullable String reference) {
        return codes.stream()
                .filter(each -> each.kind() == kind && each.reference().equals(reference))
                .findFirst();
    }

    private static List<Map<String, String>> rows(@Nullable Path directory, String file) {
        var own = directory == null ? null : directory.resolve(file);
        return own != null && Files.exists(own) ? CodeTable.read(own) : CodeTable.read(RESOURCES + file);
    }

    private static EcrisCode code(Map<String, String> row) {
        return new EcrisCode(
                EcrisCode.Kind.valueOf(cell(row, "list")),
                cell(row, "code"),
                cell(row, "reference"),
                cell(row, "title"),
                Certainty.valueOf(cell(row, "certainty")));
    }

    private static String cell(Map<String, String> row, String column) {
        var cell = row.get(column);
        if (cell == null) {
            throw new IllegalStateException("a table of ECRIS codes has no column " + column);
        }
        return cell;
    }
}
