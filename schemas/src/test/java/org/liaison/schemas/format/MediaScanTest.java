// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.schemas.format.MediaScan.Hit;

class MediaScanTest {

    /** The beginning of each kind; what follows in the tests is zeros. */
    private static final String BEGINNINGS = """
            JPEG           | FFD8FFE0
            JPEG           | FFD8FF
            PNG            | 89504E470D0A1A0A
            GIF            | 474946383961
            GIF            | 474946383761
            WEBP           | 524946460000000057454250
            AVI            | 524946460000000041564920
            WAVE           | 524946460000000057415645
            BMP            | 424D
            TIFF           | 49492A00
            TIFF           | 4D4D002A
            JPEG_2000      | 0000000C6A502020
            JPEG_XL        | 0000000C4A584C20
            ISO_MEDIA      | 0000001866747970
            ISO_MEDIA      | 000000086D6F6F76
            MATROSKA       | 1A45DFA3
            ASF            | 3026B2758E66CF11
            FLV            | 464C5601
            MPEG_PROGRAM   | 000001BA
            MPEG_PROGRAM   | 000001B3
            MP3            | 49443303
            OGG            | 4F67675300
            """;

    private static byte[] media(String beginning) {
        return Arrays.copyOf(HexFormat.of().parseHex(beginning), 300);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = BEGINNINGS)
    void seesThatAWholeDocumentIsAMedium(MediaKind kind, String beginning) {
        var document = media(beginning);

        var hits = MediaScan.scan(document);

        assertThat(hits).containsExactly(new Hit(0, 300, kind));
        assertThat(MediaScan.withoutMedia(document, hits)).asString(US_ASCII).isEqualTo("[media removed]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = BEGINNINGS)
    void findsEveryKindEncodedWithinADocument(MediaKind kind, String beginning) {
        var base64 = Base64.getEncoder().encodeToString(media(beginning));
        var hex = HexFormat.of().formatHex(media(beginning));

        assertThat(removedFrom("<Note>" + base64 + "</Note>", kind)).isEqualTo("<Note>[media removed]</Note>");
        assertThat(removedFrom("<Note>" + hex + "</Note>", kind)).isEqualTo("<Note>[media removed]</Note>");
        assertThat(removedFrom("<Note>" + hex.toUpperCase(Locale.ROOT) + "</Note>", kind))
                .isEqualTo("<Note>[media removed]</Note>");
    }

    @Test
    void seesATransportStreamByItsSyncBytes() {
        var stream = new byte[600];
        for (int i = 0; i < stream.length; i += 188) {
            stream[i] = 0x47;
        }

        assertThat(MediaScan.scan(stream)).containsExactly(new Hit(0, 600, MediaKind.MPEG_TRANSPORT));
        assertThat(removedFrom("\"" + Base64.getEncoder().encodeToString(stream) + "\"", MediaKind.MPEG_TRANSPORT))
                .isEqualTo("\"[media removed]\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\n        ", "\\n", "\\r\\n", "&#10;", "&#xD;\n", "&#xA;\t"})
    void findsBase64OverLineBreaksOfEverySort(String lineBreak) {
        var lines = Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(media("FFD8FFE0"));
        var base64 = lines.replace("\n", lineBreak);

        assertThat(removedFrom("<Note>" + lineBreak + base64 + lineBreak + "</Note>", MediaKind.JPEG))
                .isEqualTo("<Note>" + lineBreak + "[media removed]" + lineBreak + "</Note>");
    }

    @Test
    void findsWhatStandsBelowACaption() {
        var base64 = Base64.getEncoder().encodeToString(media("89504E47"));

        assertThat(removedFrom("Transfer-Encoding: base64\r\n\r\n" + base64 + "\n", MediaKind.PNG))
                .isEqualTo("Transfer-Encoding: base64\r\n\r\n[media removed]\n");
    }

    @Test
    void findsDataUrisAndEscapedSlashes() {
        var base64 = Base64.getEncoder().encodeToString(media("FFD8FFE0"));

        assertThat(removedFrom("\"data:image/jpeg;base64," + base64 + "\"", MediaKind.JPEG))
                .isEqualTo("\"data:image/jpeg;base64,[media removed]\"");
        assertThat(removedFrom("\"" + base64.replace("/", "\\/") + "\"", MediaKind.JPEG))
                .endsWith("[media removed]\"")
                .doesNotContain("9j");
    }

    @Test
    void findsMediaInUtf16() {
        var text = "<Note>" + Base64.getEncoder().encodeToString(media("FFD8FFE0")) + "</Note>";

        assertThat(MediaScan.scan(text.getBytes(UTF_16LE)))
                .extracting(Hit::kind)
                .containsExactly(MediaKind.JPEG);
        assertThat(MediaScan.scan(text.getBytes(UTF_16BE)))
                .extracting(Hit::kind)
                .containsExactly(MediaKind.JPEG);
    }

    @Test
    void removesSeveralAndKeepsWhatStandsBetween() {
        var base64 = Base64.getEncoder().encodeToString(media("FFD8FFE0"));

        var document = ("<a>" + base64 + "</a><b>kept</b><c>" + base64 + "</c>").getBytes(US_ASCII);

        var hits = MediaScan.scan(document);
        assertThat(hits).hasSize(2);
        assertThat(new String(MediaScan.withoutMedia(document, hits), US_ASCII))
                .isEqualTo("<a>[media removed]</a><b>kept</b><c>[media removed]</c>");
    }

    @Test
    void leavesDigestsAlone() throws Exception {
        var random = new Random(7);
        var lines = new StringBuilder();
        for (var algorithm : new String[] {"MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512"}) {
            for (int i = 0; i < 2_000; i++) {
                var content = new byte[20];
                random.nextBytes(content);
                var digest = MessageDigest.getInstance(algorithm).digest(content);
                lines.append("<Hash>").append(HexFormat.of().formatHex(digest)).append("</Hash>");
                lines.append(HexFormat.of().formatHex(digest)).append('\n');
                lines.append(Base64.getEncoder().encodeToString(digest)).append('\n');
            }
        }

        assertThat(MediaScan.scan(lines.toString().getBytes(US_ASCII))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 48, 64})
    void leavesADigestAloneThatBeginsLikeAJpeg(int bytes) {
        var digest = new byte[bytes];
        new Random(11).nextBytes(digest);
        System.arraycopy(HexFormat.of().parseHex("FFD8FFE0"), 0, digest, 0, 4);

        assertThat(MediaScan.scan(("<Hash>" + HexFormat.of().formatHex(digest) + "</Hash>").getBytes(US_ASCII)))
                .isEmpty();
    }

    @Test
    void findsAJpegDumpedInLinesAsLongAsADigest() {
        var dump = new StringBuilder(HexFormat.of().formatHex(media("FFD8FFE000104A464946000101")));
        for (int i = 64; i < dump.length(); i += 65) {
            dump.insert(i, '\n');
        }

        assertThat(MediaScan.scan(dump.toString().getBytes(US_ASCII))).hasSize(1);
    }

    @Test
    void leavesShortRunsAlone() {
        assertThat(MediaScan.scan("<Note>/9j/4AAQSkZJRgABAQ</Note>".getBytes(US_ASCII)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "G",
                "BM",
                "RIFF is no WEBP",
                "GIF89 and GIF are words",
                "%PDF-1.7",
                "IDs of the reported",
                "\\",
                "&#",
                "&#10",
                "abc\\",
                "OggS is a word; II*, MM and FLV are others",
                "Žiga čaka na Šmarni gori\nin še malo"
            })
    void leavesTextAlone(String text) {
        assertThat(MediaScan.scan(text.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void leavesBase64OfOtherThingsAlone() {
        var certificate = "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA".repeat(20);
        var photoDna = "A+/z".repeat(48);

        assertThat(MediaScan.scan((certificate + " " + photoDna).getBytes(US_ASCII)))
                .isEmpty();
    }

    @Test
    @Timeout(20) // seconds; a scan that is not linear would take hours
    void takesTimeInProportionToTheLengthOfHostileText() {
        var hostile = "/9\nj\n\\n&#10;\r\n       R0\n".repeat(100_000).getBytes(US_ASCII);

        assertThat(MediaScan.scan(hostile)).isEmpty();
    }

    @Test
    void looksIntoArchives() throws IOException {
        var picture = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        var harmless = zip("Nowhere".getBytes(US_ASCII));

        assertThat(MediaScan.scan(harmless)).isEmpty();
        for (var each : List.of(zip(picture), zip(harmless), Arrays.copyOf(harmless, 60))) {
            assertThat(MediaScan.scan(each)).containsExactly(new Hit(0, each.length, MediaKind.ARCHIVE));
        }
    }

    private static byte[] zip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("part"));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    @Test
    void agreesWithItselfOnNoise() {
        var random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            var noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            var document = ("<x>" + new String(noise, ISO_8859_1)).getBytes(ISO_8859_1);

            var cleaned = MediaScan.withoutMedia(document, MediaScan.scan(document));

            assertThat(MediaScan.scan(cleaned)).isEmpty();
        }
    }

    private static String removedFrom(String text, MediaKind kind) {
        var document = text.getBytes(US_ASCII);
        var hits = MediaScan.scan(document);
        assertThat(hits).extracting(Hit::kind).containsExactly(kind);
        return new String(MediaScan.withoutMedia(document, hits), US_ASCII);
    }
}
