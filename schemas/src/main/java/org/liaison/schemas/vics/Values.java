// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.format.MediaScan;
import org.liaison.schemas.message.Finding;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Reads single values by the type of their member. A medium is recognised and skipped, never held. */
final class Values {

    private static final String NO_MEDIA = "a record carries no media";
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    /** No encoded medium is shorter; see {@link MediaScan}. */
    private static final int SHORTEST_MEDIUM = 64;
    /** The longest hash that tools write, PhotoDNA in hexadecimal. */
    private static final int LONGEST_HASH = 288;

    private final JsonParser json;
    private final Listener listener;

    Values(JsonParser json, Listener listener) {
        this.json = json;
        this.listener = listener;
    }

    /** The value at which the parser stands, as text; null if there is none or it cannot be one. */
    @Nullable
    String read(Member member, String place) {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        return switch (member.type()) {
            case TEXT, MARKER, WITHHELD -> text(place);
            case HASH -> scalar(place, "it is a text", JsonToken.VALUE_STRING);
            case NUMBER -> number(place);
            case LOOSE -> scalar(place, "it is a number or a text", JsonToken.VALUE_STRING, JsonToken.VALUE_NUMBER_INT);
            case FLAG -> flag(place);
            case TIME -> time(place);
            case OPAQUE -> opaque(place);
            case MEDIA -> medium(place);
            case LIST -> throw new IllegalStateException("a list is no single value");
        };
    }

    /** Reads over a value of unknown structure, looking for media. True if there was anything in it. */
    boolean skip(String place) {
        boolean something = false;
        int depth = 0;
        do {
            var token = json.currentToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            something |= token.isScalarValue() && token != JsonToken.VALUE_NULL;
            if (token == JsonToken.VALUE_STRING) {
                refuseMedia(json.getString(), place);
            }
        } while (depth > 0 && json.nextToken() != null);
        return something;
    }

    void found(String code, String place, String rule) {
        listener.found(new Finding(code, at(json.currentTokenLocation()) + place, rule));
    }

    static String at(TokenStreamLocation location) {
        return "line " + location.getLineNr() + ", column " + location.getColumnNr() + ", ";
    }

    private @Nullable String text(String place) {
        var text = scalar(place, "it is a text", JsonToken.VALUE_STRING);
        return text == null || refuseMedia(text, place) ? null : text;
    }

    private @Nullable String number(String place) {
        var text = scalar(place, "it is a whole number", JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_STRING);
        if (text == null || WHOLE.matcher(text).matches()) {
            return text == null ? null : Long.toString(Long.parseLong(text));
        }
        found("GW-VAL-010", place, "it is a whole number");
        return null;
    }

    /** Text other than true and false is kept: it may say that nobody knows. */
    private @Nullable String flag(String place) {
        var rule = "it is true or false";
        var text = scalar(place, rule, JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE, JsonToken.VALUE_STRING);
        if (text == null || refuseMedia(text, place)) {
            return null;
        }
        var word = text.toLowerCase(Locale.ROOT);
        return word.equals("true") || word.equals("false") ? word : text;
    }

    private @Nullable String time(String place) {
        var text = scalar(place, "it is a time", JsonToken.VALUE_STRING);
        if (text == null) {
            return null;
        }
        var normal = Moments.normal(text);
        if (normal.isEmpty()) {
            found("GW-VAL-010", place, "it is a time in ISO 8601 or in milliseconds");
        }
        return normal.orElse(null);
    }

    private @Nullable String opaque(String place) {
        return skip(place) ? "given" : null;
    }

    /** The value is not looked at: what stands here is material by definition. */
    private @Nullable String medium(String place) {
        if (json.currentToken() != JsonToken.VALUE_STRING || !isEmpty(place)) {
            found("GW-VAL-021", place, NO_MEDIA);
        }
        json.skipChildren();
        return null;
    }

    private boolean isEmpty(String place) {
        try {
            return json.readString(Writer.nullWriter()) == 0;
        } catch (StreamConstraintsException e) { // longer than any text: the document ends here
            found("GW-VAL-021", place, NO_MEDIA);
            throw e;
        }
    }

    private @Nullable String scalar(String place, String rule, JsonToken... allowed) {
        for (var each : allowed) {
            if (json.currentToken() == each) {
                var text = json.getString();
                return text.isEmpty() || isLongMedium(text, place) || isCut(text, place) ? null : text;
            }
        }
        found("GW-VAL-010", place, rule);
        json.skipChildren();
        return null;
    }

    /** Half a surrogate pair is no character; nothing could write it again. */
    private boolean isCut(String text, String place) {
        boolean cut = text.codePoints().anyMatch(each -> each >= 0xD800 && each <= 0xDFFF);
        if (cut) {
            found("GW-VAL-010", place, "its characters are whole");
        }
        return cut;
    }

    private boolean isLongMedium(String text, String place) {
        return text.length() > LONGEST_HASH && refuseMedia(text, place);
    }

    private boolean refuseMedia(String text, String place) {
        boolean media = text.length() >= SHORTEST_MEDIUM
                && !MediaScan.scan(text.getBytes(StandardCharsets.UTF_8)).isEmpty();
        if (media) {
            found("GW-VAL-021", place, NO_MEDIA);
        }
        return media;
    }
}
