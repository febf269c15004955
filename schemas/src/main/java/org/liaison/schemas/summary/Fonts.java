// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts that a PDF embeds (DejaVu: Latin, Greek, Cyrillic and more), and which characters they have. */
final class Fonts {

    static final String FAMILY = "DejaVu Sans";

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int PLANES = 0x20000;

    private Fonts() {}

    static InputStream regular() {
        return open("DejaVuSans.ttf");
    }

    static InputStream bold() {
        return open("DejaVuSans-Bold.ttf");
    }

    /** A PDF/A must not show the sign for a missing character; controls have no sign at all. */
    static boolean canPrint(int character) {
        return character == '\n' || character == '\r' || Coverage.BOTH.get(character);
    }

    private static InputStream open(String file) {
        var stream = Fonts.class.getResourceAsStream(FOLDER + file);
        if (stream == null) {
            throw new IllegalStateException("missing from the class path: " + file);
        }
        return stream;
    }

    /** Read when the first PDF is asked for. */
    private static final class Coverage {

        private static final BitSet BOTH = of(regular());

        static {
            BOTH.and(of(bold()));
        }

        private static BitSet of(InputStream font) {
            var covered = new BitSet(PLANES);
            try (font;
                    var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
                var glyphs = parsed.getUnicodeCmapLookup();
                for (int each = 0x20; each < PLANES; each++) {
                    covered.set(each, Characters.isHtml(each) && glyphs.getGlyphId(each) > 0);
                }
                return covered;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
