// SPDX-License-Identifier: EUPL-1.2
package org.liaison.bench.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.liaison.schemas.checks.Checks;
import org.liaison.schemas.cybertip.CyberTipReader;
import org.liaison.schemas.cybertip.xml.Report;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.ExchangeWriter;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.exchange.xml.ExchangePackageXml;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Intake;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.sienalike.SienaLikeWriter;
import org.liaison.schemas.sienalike.xml.PackageXml;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A CyberTipline report of 10 kB in, the package that comes of it out. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FormatBenchmarks {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Header HEADER = new Header(
            new MessageId("01a20301-8140-7074-8a96-9015de8b9f13"), "cybertip", NOW, new PartnerId("partner-one"));

    private final byte[] bytes = report();
    private final Document document = new Document("cybertip", bytes);
    private final CyberTipReader reader = new CyberTipReader();
    private final ExchangeWriter exchangeWriter = new ExchangeWriter();
    private final SienaLikeWriter sienaLikeWriter = new SienaLikeWriter("gateway");
    private final Plain plainReport = new Plain(Report.class, "/org/liaison/schemas/xsd-cybertip/cybertip.xsd");
    private final ExchangePackage exchange = convert();
    private final Plain plainExchange = new Plain(ExchangePackageXml.class, "/org/liaison/schemas/xsd/exchange.xsd");
    private final Object exchangeXml =
            plainExchange.read(exchangeWriter.write(exchange, HEADER).document().bytes());
    private final Plain plainSienaLike = new Plain(
            PackageXml.class, "/org/liaison/schemas/xsd/exchange.xsd", "/org/liaison/schemas/xsd/siena-like.xsd");
    private final Object sienaLikeXml = plainSienaLike.read(
            sienaLikeWriter.write(exchange, HEADER).document().bytes());

    /** Our reader: hardened parser, media guard of the schema, places of findings. */
    @Benchmark
    public Reading readCyberTip() {
        return reader.read(document);
    }

    /** The same with the business checks. */
    @Benchmark
    public Object readAndCheckCyberTip() {
        return Checks.ask(((Reading.Read) reader.read(document)).record().facts(), NOW);
    }

    @Benchmark
    public Object plainReadCyberTip() {
        return plainReport.read(bytes);
    }

    @Benchmark
    public Object writeExchange() {
        return exchangeWriter.write(exchange, HEADER);
    }

    @Benchmark
    public byte[] plainWriteExchange() {
        return plainExchange.write(exchangeXml);
    }

    @Benchmark
    public Object writeSienaLike() {
        return sienaLikeWriter.write(exchange, HEADER);
    }

    @Benchmark
    public byte[] plainWriteSienaLike() {
        return plainSienaLike.write(sienaLikeXml);
    }

    private static byte[] report() {
        try (var stream = Objects.requireNonNull(FormatBenchmarks.class.getResourceAsStream("cybertip.xml"))) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ExchangePackage convert() {
        var defaults = new Intake.Defaults(
                "contact-point",
                List.of("partner-one"),
                List.of(Purpose.OPERATIONAL_ANALYSIS),
                "Directive (EU) 2023/977 Art. 7",
                Classification.BPL,
                List.of(HandlingCode.H0));
        var read = (Reading.Read) reader.read(document);
        if (!read.findings().isEmpty()) {
            throw new IllegalStateException("the report has findings: " + read.findings());
        }
        return ((Conversion.Done) read.record().toExchange(new Intake(HEADER, defaults))).exchange();
    }
}
