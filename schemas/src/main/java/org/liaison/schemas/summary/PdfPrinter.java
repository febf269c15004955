// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.liaison.schemas.message.Refusal;
import org.liaison.schemas.message.Station;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Prints a page as PDF/A-2a that is tagged for PDF/UA. The same page and instant make the same bytes. */
final class PdfPrinter {

    private static final String DOCTYPE = "<!DOCTYPE html>";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    static {
        XRLog.setLoggingEnabled(false); // it would quote the page
    }

    private PdfPrinter() {}

    /** @param page as {@link Page} writes it: ours, and well-formed */
    static byte[] print(String page, Instant createdAt) {
        var builder = new PdfRendererBuilder()
                .withW3cDocument(parse(page), null)
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useFont(Fonts::regular, Fonts.FAMILY, NORMAL, FontStyle.NORMAL, true)
                .useFont(Fonts::bold, Fonts.FAMILY, BOLD, FontStyle.NORMAL, true)
                .withProducer("Liaison");
        for (var each : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, each);
        }
        try (var renderer = builder.buildPdfRenderer();
                var document = renderer.createPDFKeepOpen()) {
            date(document, createdAt);
            document.setDocumentId((long) page.hashCode());
            var out = new ByteArrayOutputStream();
            document.save(out);
            return checked(out.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("a summary cannot be printed"); // the cause may quote it
        }
    }

    private static byte[] checked(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var findings = PdfRules.findBroken(document);
            if (!findings.isEmpty()) {
                throw new Refusal(Station.RENDER, findings);
            }
            return pdf;
        }
    }

    /** The printer would put the present time in. */
    private static void date(PDDocument document, Instant createdAt) throws IOException {
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(createdAt.atZone(ZoneOffset.UTC)));
        var catalog = document.getDocumentCatalog();
        var metadata = new String(catalog.getMetadata().toByteArray(), UTF_8)
                .replaceAll("(<xmp:CreateDate>)[^<]*", "$1" + createdAt.truncatedTo(ChronoUnit.SECONDS));
        var replaced = new PDMetadata(document);
        replaced.importXMPMetadata(metadata.getBytes(UTF_8));
        catalog.setMetadata(replaced);
    }

    private static Document parse(String page) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page.replace(DOCTYPE, ""))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("a page is not well-formed"); // the cause may quote it
        }
    }
}
