// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.conviction.ConvictionReader;
import org.liaison.schemas.cybertip.CyberTipReader;
import org.liaison.schemas.ecris.EcrisReader;
import org.liaison.schemas.ecris.EcrisWriter;
import org.liaison.schemas.exchange.ExchangeReader;
import org.liaison.schemas.exchange.ExchangeWriter;
import org.liaison.schemas.format.Formats;
import org.liaison.schemas.format.Reader;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.sicase.SiCaseReader;
import org.liaison.schemas.sienalike.SienaLikeReader;
import org.liaison.schemas.sienalike.SienaLikeWriter;
import org.liaison.schemas.stix.StixWriter;
import org.liaison.schemas.table.InvalidMapping;
import org.liaison.schemas.table.TableReader;
import org.liaison.schemas.table.TableWriter;
import org.liaison.schemas.vics.Profile;
import org.liaison.schemas.vics.VicsReader;
import org.liaison.schemas.vics.VicsWriter;

/** Every format this gateway reads or writes. */
public final class KnownFormats {

    /** Whose central authority may take an ECRIS message over; the gateway itself addresses none. */
    private static final String MEMBER_STATE = "SI";

    private KnownFormats() {}

    /**
     * @param party how partners name this gateway
     * @param mappings a directory with mapping files of national tables (docs/add-your-country.md), beside our own
     */
    public static Formats of(String party, @Nullable Path mappings) {
        List<Reader> readers = new ArrayList<>(List.of(
                new SiCaseReader(),
                new ConvictionReader(),
                EcrisReader.notification(),
                EcrisReader.request(),
                EcrisReader.response(),
                TableReader.meCase(),
                new CyberTipReader(),
                new VicsReader(),
                new ExchangeReader(),
                new SienaLikeReader()));
        if (mappings != null) {
            readers.addAll(mapped(mappings));
        }
        return new Formats(
                readers,
                List.of(
                        new ExchangeWriter(),
                        new SienaLikeWriter(party),
                        new VicsWriter(Profile.DEFAULT),
                        new StixWriter(),
                        EcrisWriter.notification(MEMBER_STATE),
                        EcrisWriter.request(MEMBER_STATE),
                        EcrisWriter.response(MEMBER_STATE),
                        TableWriter.csv(),
                        TableWriter.xlsx()));
    }

    private static List<TableReader> mapped(Path directory) {
        try (var files = Files.newDirectoryStream(directory, "*.yaml")) {
            List<Path> sorted = new ArrayList<>();
            files.forEach(sorted::add);
            Collections.sort(sorted);
            return sorted.stream().map(TableReader::of).toList();
        } catch (InvalidMapping e) {
            var all = e.findings().stream().map(Finding::toString).toList();
            throw new CannotStart("GW-SYS-005", String.join("\n  ", all), "see docs/add-your-country.md", e);
        } catch (IOException | UncheckedIOException e) {
            throw new CannotStart("GW-SYS-005", directory + " cannot be read", "check liaison.mappings", e);
        }
    }
}
