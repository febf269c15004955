// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.app.CannotStart;
import org.liaison.routes.ingest.Intake;
import org.liaison.routes.ingest.MessageIds;
import org.liaison.schemas.checks.Catalogue;
import org.liaison.schemas.checks.Checks;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.format.Conversion;
import org.liaison.schemas.format.Formats;
import org.liaison.schemas.format.MediaScan;
import org.liaison.schemas.format.Reader;
import org.liaison.schemas.format.Reading;
import org.liaison.schemas.message.Converted;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.taxonomy.CarriedWords;
import org.liaison.schemas.xml.Lines;

/** Reads, checks and converts a file without a running gateway, as the stations would. */
final class Read {

    private final Formats formats;
    private final List<Finding> findings = new ArrayList<>();

    Read(Formats formats) {
        this.formats = formats;
    }

    /** What was wrong, after {@link #convert}. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The file as an exchange package; empty if there are findings. */
    Optional<Converted> convert(Path file, @Nullable String format) {
        return convert(bytes(file), format);
    }

    /** The same for what is at hand already. */
    Optional<Converted> convert(byte[] bytes, @Nullable String format) {
        if (!MediaScan.scan(bytes).isEmpty()) {
            findings.add(new Finding("GW-VAL-021", "document", "a record carries no media"));
            return Optional.empty();
        }
        var reader = reader(bytes, format);
        if (reader.isEmpty()) {
            findings.add(new Finding("GW-VAL-020", "document", "no format this gateway reads begins like this"));
            return Optional.empty();
        }
        var now = Clock.systemUTC().instant();
        var header = new Header(MessageIds.random().next(now), reader.get().format(), now, null);
        return switch (reader.get().read(new Document(reader.get().format(), bytes))) {
            case Reading.Unreadable unreadable -> {
                findings.addAll(unreadable.findings());
                yield Optional.empty();
            }
            case Reading.Read read -> {
                findings.addAll(read.findings());
                findings.addAll(Lines.in(bytes, Checks.ask(read.record().facts(), now)));
                yield findings.isEmpty() ? converted(read, header) : Optional.empty();
            }
        };
    }

    private Optional<Converted> converted(Reading.Read read, Header header) {
        return switch (read.record().toExchange(new org.liaison.schemas.format.Intake(header, defaults()))) {
            case Conversion.Done done ->
                Optional.of(new Converted(
                        header, done.exchange(), CarriedWords.ofOurTaxonomy().with(done)));
            case Conversion.Impossible impossible -> {
                findings.addAll(impossible.findings());
                yield Optional.empty();
            }
        };
    }

    /** Partner formats name a recipient: the record's first, or nobody in particular. */
    static Converted addressed(Converted converted) {
        var recipients = converted.exchange().handling().recipients();
        boolean named = !recipients.isEmpty() && PartnerId.isValid(recipients.getFirst());
        return converted.to(new PartnerId(named ? recipients.getFirst() : "unaddressed"));
    }

    private Optional<Reader> reader(byte[] bytes, @Nullable String format) {
        if (format == null) {
            return formats.recognise(bytes);
        }
        return Optional.of(formats.findReader(format).orElseThrow(() -> unknown(format)));
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > Intake.MAX_BYTES) {
                throw new CannotStart("GW-ING-102", file + " is larger than a record may be", "split the record");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CannotStart("GW-CLI-002", file + " cannot be read", "check the path and its permissions", e);
        }
    }

    CannotStart unknown(String format) {
        var known = new ArrayList<String>();
        formats.readers().forEach(each -> known.add(each.format()));
        formats.writers().forEach(each -> known.add(each.format()));
        return new CannotStart(
                "GW-CLI-001",
                "format " + format + " is not known",
                "use one of " + String.join(", ", known.stream().distinct().toList()));
    }

    static void print(List<Finding> findings, PrintWriter out) {
        var catalogue = Catalogue.load();
        for (var each : findings) {
            var explained = catalogue.explain(each.code());
            out.println(each);
            out.println("  next: " + explained.next());
        }
        out.flush();
    }

    /** The product's defaults for a source that says nothing; a site's are in its configuration. */
    static org.liaison.schemas.format.Intake.Defaults defaults() {
        return new org.liaison.schemas.format.Intake.Defaults(
                "contact-point",
                List.of(),
                List.of(Purpose.OPERATIONAL_ANALYSIS),
                "Directive (EU) 2023/977 Art. 7",
                Classification.BPL,
                List.of(HandlingCode.H0));
    }
}
