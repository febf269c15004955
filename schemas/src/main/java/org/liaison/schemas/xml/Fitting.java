// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;

/**
 * Makes values fit the limits of {@code exchange.xsd} and notes every one that had to give way, so that a value from a
 * laxer source costs a loss and not the message. Knows the element it stands at; its place holds no value.
 */
public final class Fitting {

    private static final int LABEL = 255;
    private static final int TEXT = 4_000;
    private static final int LONG_TEXT = HardenedXml.MAX_TEXT;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
    private static final int MAX_ZONE_SECONDS = 14 * 3600;

    private final String path;
    private final List<Loss> losses;

    private Fitting(String path, List<Loss> losses) {
        this.path = path;
        this.losses = losses;
    }

    /** @param losses where losses go */
    public static Fitting into(List<Loss> losses) {
        return new Fitting("", losses);
    }

    public Fitting at(String element) {
        return new Fitting(path + element + "/", losses);
    }

    /** @param position from 1, as XPath counts */
    public Fitting at(String element, int position) {
        return at(element + "[" + position + "]");
    }

    public void lose(String element, Loss.Kind kind, String why, String done) {
        losses.add(new Loss(path + element, kind, why, done));
    }

    public @Nullable String label(String element, @Nullable String value) {
        return value == null ? null : fit(element, oneLine(element, value), LABEL);
    }

    public @Nullable String line(String element, @Nullable String value) {
        return value == null ? null : fit(element, oneLine(element, value), TEXT);
    }

    public @Nullable String text(String element, @Nullable String value) {
        return fit(element, value, TEXT);
    }

    public @Nullable String text(String element, @Nullable Personal<String> value) {
        return value == null ? null : fit(element, value.reveal(), TEXT);
    }

    public @Nullable String longText(String element, @Nullable Personal<String> value) {
        return value == null ? null : fit(element, value.reveal(), LONG_TEXT);
    }

    public List<String> texts(String element, List<Personal<String>> values) {
        var fitted = new ArrayList<String>(values.size());
        for (var each : values) {
            var text = text(element, each);
            if (text != null) {
                fitted.add(text);
            }
        }
        return fitted;
    }

    public @Nullable String matching(String element, @Nullable String value, Pattern form) {
        if (value == null || form.matcher(value).matches()) {
            return value;
        }
        lose(element, Loss.Kind.NO_HOME, "it does not have the form the schema requires", "left out");
        return null;
    }

    public @Nullable OffsetDateTime time(String element, @Nullable OffsetDateTime at) {
        if (at == null) {
            return null;
        }
        int zone = at.getOffset().getTotalSeconds();
        if (!inRange(element, at.getYear())) {
            return null;
        }
        if (zone % 60 == 0 && Math.abs(zone) <= MAX_ZONE_SECONDS) {
            return at;
        }
        lose(element, Loss.Kind.NARROWED, "XML Schema cannot write its zone", "the same instant in UTC");
        var universal = at.withOffsetSameInstant(ZoneOffset.UTC);
        return inRange(element, universal.getYear()) ? universal : null;
    }

    public @Nullable Instant time(String element, @Nullable Instant at) {
        return at != null && hasYear(element, !at.isBefore(EARLIEST) && at.isBefore(END)) ? at : null;
    }

    public @Nullable LocalDate date(String element, @Nullable Personal<LocalDate> on) {
        return on != null && inRange(element, on.reveal().getYear()) ? on.reveal() : null;
    }

    private boolean inRange(String element, int year) {
        return hasYear(element, year >= 1 && year <= 9999);
    }

    private boolean hasYear(String element, boolean fourDigits) {
        if (!fourDigits) {
            lose(element, Loss.Kind.NO_HOME, "its year does not have four digits", "left out");
        }
        return fourDigits;
    }

    private @Nullable String fit(String element, @Nullable String value, int max) {
        if (value == null) {
            return null;
        }
        var legal = legal(element, value);
        if (legal.length() <= max) {
            return legal;
        }
        lose(element, Loss.Kind.NARROWED, "it is longer than " + max + " characters", "cut there");
        return legal.substring(0, Character.isHighSurrogate(legal.charAt(max - 1)) ? max - 1 : max);
    }

    /** An attribute cannot be trusted to keep a tab or a line break. */
    private String oneLine(String element, String value) {
        if (value.indexOf('\t') < 0 && value.indexOf('\n') < 0 && value.indexOf('\r') < 0) {
            return value;
        }
        lose(element, Loss.Kind.NARROWED, "it is one line here", "tabs and line breaks became spaces");
        return value.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
    }

    private String legal(String element, String value) {
        int at = 0;
        while (at < value.length() && XmlText.isLegal(value.codePointAt(at))) {
            at += Character.charCount(value.codePointAt(at));
        }
        if (at == value.length()) {
            return value;
        }
        lose(element, Loss.Kind.NARROWED, "XML cannot write one of its characters", "U+FFFD in its place");
        var legal = new StringBuilder(value.length());
        value.codePoints().map(each -> XmlText.isLegal(each) ? each : 0xFFFD).forEach(legal::appendCodePoint);
        return legal.toString();
    }
}
