// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.artefacts.Artefacts;
import org.liaison.schemas.caseuco.CaseReader;
import org.liaison.schemas.caseuco.CaseWriter;
import org.liaison.schemas.conviction.ConvictionReader;
import org.liaison.schemas.cybertip.CyberTipJsonReader;
import org.liaison.schemas.cybertip.CyberTipReader;
import org.liaison.schemas.ecris.EcrisReader;
import org.liaison.schemas.ecris.EcrisWriter;
import org.liaison.schemas.eis.EisBatch;
import org.liaison.schemas.exchange.ExchangeReader;
import org.liaison.schemas.exchange.ExchangeWriter;
import org.liaison.schemas.format.Formats;
import org.liaison.schemas.format.Reader;
import org.liaison.schemas.format.Writer;
import org.liaison.schemas.hotline.HotlineFeedbackWriter;
import org.liaison.schemas.hotline.HotlineReader;
import org.liaison.schemas.hotline.HotlineReportWriter;
import org.liaison.schemas.mapped.MappedXml;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.sicase.SiCaseReader;
import org.liaison.schemas.sienalike.SienaLikeReader;
import org.liaison.schemas.sienalike.SienaLikeWriter;
import org.liaison.schemas.stix.StixWriter;
import org.liaison.schemas.summary.SummaryWriter;
import org.liaison.schemas.table.InvalidMapping;
import org.liaison.schemas.table.TableReader;
import org.liaison.schemas.table.TableWriter;
import org.liaison.schemas.umf.UmfLikeReader;
import org.liaison.schemas.umf.UmfLikeWriter;
import org.liaison.schemas.vics.Profile;
import org.liaison.schemas.vics.VicsReader;
import org.liaison.schemas.vics.VicsWriter;

/** Every format this gateway reads or writes. */
public final class KnownFormats {

    private KnownFormats() {}

    /**
     * @param mappings a directory with mapping files of national tables (docs/add-your-country.md), beside our own, and
     *     in its directory {@code objects} those of XML formats (docs/formats/umf-inspired.md)
     * @param artefacts a directory with official schemas (docs/conformance.md), on top of our own
     */
    public static Formats of(Ourselves us, @Nullable Path mappings, @Nullable Path artefacts) {
        var ours = of(us, mappings);
        return artefacts == null ? ours : official(artefacts, ours).onTopOf(ours);
    }

    /** A directory for a format that nobody speaks would be rules that are never applied. */
    private static Artefacts official(Path directory, Formats ours) {
        var official = Artefacts.load(directory);
        for (var each : official.formats()) {
            if (!ours.knows(each)) {
                throw new CannotStart(
                        "GW-SYS-008",
                        directory.resolve(each) + " is named after no format",
                        "name it as `./liaison formats` does");
            }
        }
        return official;
    }

    /** Without official schemas. */
    public static Formats of(Ourselves us, @Nullable Path mappings) {
        List<Reader> readers = new ArrayList<>(List.of(
                new SiCaseReader(),
                new ConvictionReader(),
                EcrisReader.notification(),
                EcrisReader.request(),
                EcrisReader.response(),
                TableReader.meCase(),
                new CyberTipReader(),
                new CyberTipJsonReader(),
                new HotlineReader(),
                new VicsReader(),
                new CaseReader(),
                new ExchangeReader(),
                new SienaLikeReader()));
        List<Writer> writers = new ArrayList<>(List.of(
                new ExchangeWriter(),
                new SienaLikeWriter(us.party()),
                new VicsWriter(Profile.DEFAULT),
                new StixWriter(),
                new CaseWriter(),
                EcrisWriter.notification(us.country()),
                EcrisWriter.request(us.country()),
                EcrisWriter.response(us.country()),
                new EisBatch(us.party()),
                new HotlineReportWriter(),
                new HotlineFeedbackWriter(),
                TableWriter.csv(),
                TableWriter.xlsx()));
        for (var each : mappedXml(mappings)) {
            readers.add(new UmfLikeReader(each));
            writers.add(new UmfLikeWriter(each));
        }
        writers.addAll(SummaryWriter.inEveryLanguage());
        if (mappings != null) {
            readers.addAll(mapped(mappings, TableReader::of));
        }
        return new Formats(readers, writers);
    }

    /** A mapping of the same name replaces the shipped one. */
    private static List<MappedXml> mappedXml(@Nullable Path mappings) {
        var directory = mappings == null ? null : mappings.resolve("objects");
        List<MappedXml> all = new ArrayList<>();
        if (directory != null && Files.isDirectory(directory)) {
            all.addAll(mapped(directory, MappedXml::of));
        }
        var shipped = UmfLikeReader.shipped();
        if (all.stream().noneMatch(each -> each.format().equals(shipped.format()))) {
            all.add(shipped);
        }
        return all;
    }

    private static <T> List<T> mapped(Path directory, Function<Path, T> reading) {
        try (var files = Files.newDirectoryStream(directory, "*.yaml")) {
            List<Path> sorted = new ArrayList<>();
            files.forEach(sorted::add);
            Collections.sort(sorted);
            return sorted.stream().map(reading).toList();
        } catch (InvalidMapping e) {
            var all = e.findings().stream().map(Finding::toString).toList();
            throw new CannotStart("GW-SYS-005", String.join("\n  ", all), "see docs/add-your-country.md", e);
        } catch (IOException | UncheckedIOException e) {
            throw new CannotStart("GW-SYS-005", directory + " cannot be read", "check liaison.mappings", e);
        }
    }
}
