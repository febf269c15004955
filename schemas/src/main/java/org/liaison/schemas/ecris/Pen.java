// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.conviction.EcrisCode;
import org.liaison.schemas.conviction.EcrisCodes;
import org.liaison.schemas.exchange.Answer;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;
import org.liaison.schemas.xml.Fitting;

/** Makes values fit the limits of ECRIS and notes each that had to give way. Knows the element it stands at. */
final class Pen {

    private static final Pattern SPACES = Pattern.compile("[ \\t\\n\\r]+");
    private static final Pattern ANGLES = Pattern.compile("[<>]");

    private final Fitting fitting;
    private final EcrisCodes codes;

    Pen(Fitting fitting, EcrisCodes codes) {
        this.fitting = fitting;
        this.codes = codes;
    }

    Pen at(String element) {
        return new Pen(fitting.at(element), codes);
    }

    Pen at(String element, int position) {
        return new Pen(fitting.at(element, position), codes);
    }

    /** Notes nothing, for what is written elsewhere too. */
    Pen quiet() {
        return new Pen(Fitting.into(new ArrayList<>()), codes);
    }

    EcrisCodes codes() {
        return codes;
    }

    void noHome(String element, @Nullable Object stated, String why) {
        if (stated != null) {
            fitting.lose(element, Loss.Kind.NO_HOME, why, "left out");
        }
    }

    void narrowed(String element, String why, String done) {
        fitting.lose(element, Loss.Kind.NARROWED, why, done);
    }

    void assumed(String element, String why, String done) {
        fitting.lose(element, Loss.Kind.ASSUMED, why, done);
    }

    @Nullable
    String line(String element, @Nullable Personal<String> value, int most) {
        return fit(element, fitting.text(element, value), most, true);
    }

    @Nullable
    String line(String element, @Nullable String value, int most) {
        return fit(element, fitting.text(element, value), most, true);
    }

    /** Keeps line breaks and spaces as they are. */
    @Nullable
    String story(String element, @Nullable Personal<String> value, int most) {
        return fit(element, fitting.longText(element, value), most, false);
    }

    @Nullable
    String matching(String element, @Nullable String value, Pattern form) {
        return fitting.matching(element, value, form);
    }

    /** A day, or null; the day that stands for an unknown one cannot be said. */
    @Nullable
    LocalDate day(String element, @Nullable Personal<LocalDate> on) {
        var day = fitting.date(element, on);
        if (Unknown.DAY.equals(day)) {
            noHome(element, day, "ECRIS takes this day for an unknown one");
            return null;
        }
        return day;
    }

    /** The day, or the one that stands for an unknown one. */
    String strictDay(String element, @Nullable Personal<LocalDate> on) {
        var day = day(element, on);
        return (day == null ? Unknown.DAY : day).toString();
    }

    /** The reference of a code, or null if there is none. */
    @Nullable
    String reference(String element, EcrisCode.Kind kind, @Nullable String code) {
        var found = codes.find(kind, code).map(EcrisCode::reference);
        if (found.isEmpty()) {
            noHome(element, code, "the code table has no row for it");
        }
        return found.orElse(null);
    }

    static String answer(Answer answer) {
        return switch (answer) {
            case YES -> "Yes";
            case NO -> "No";
            case UNKNOWN -> Unknown.TEXT;
        };
    }

    static String orUnknown(@Nullable String text) {
        return text == null ? Unknown.TEXT : text;
    }

    private @Nullable String fit(String element, @Nullable String value, int most, boolean oneLine) {
        if (value == null) {
            return null;
        }
        var bare = ANGLES.matcher(value).replaceAll("");
        var fit = oneLine
                ? SPACES.matcher(bare).replaceAll(" ").replaceAll("^ | $", "")
                : bare.replace("\r\n", "\n").replace('\r', '\n');
        var cut = fit.length() <= most ? fit : cut(fit, most, oneLine);
        if (SPACES.matcher(cut).replaceAll("").isEmpty() || cut.equals(Unknown.TEXT)) {
            noHome(element, value, "ECRIS has no empty texts, and a word of its own for an unknown one");
            return null;
        }
        if (!cut.equals(value)) {
            narrowed(
                    element,
                    "ECRIS takes at most " + most + " characters, no angle brackets"
                            + (oneLine ? ", single spaces" : ""),
                    "made to fit");
        }
        return cut;
    }

    private static String cut(String text, int most, boolean oneLine) {
        var cut = text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
        return oneLine && cut.endsWith(" ") ? cut.substring(0, cut.length() - 1) : cut;
    }
}
