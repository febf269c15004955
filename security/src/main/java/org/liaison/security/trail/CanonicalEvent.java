// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.trail;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.lang.reflect.Method;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;

/** An event as its entry in the log: canonical JSON (RFC 8785), one member a record component. */
final class CanonicalEvent {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final long LARGEST_EXACT = (1L << 53) - 1;

    /** Worked out once: this runs ten times a message. */
    private static final Map<Class<?>, Shape> SHAPES =
            TrailEvent.kinds().collect(toUnmodifiableMap(type -> type, CanonicalEvent::shapeOf));

    private CanonicalEvent() {}

    /** The event's name in the log: {@code ReceiptVerified} is {@code receipt-verified}. */
    static String nameOf(TrailEvent event) {
        return shape(event).name;
    }

    static String at(Instant instant) {
        return MILLIS.format(instant);
    }

    static String write(TrailEvent event) {
        var shape = shape(event);
        var out = new StringBuilder(320).append('{');
        for (var member : shape.members) {
            var value = member.valueIn(event, shape.name);
            if (value != null) {
                out.append(out.length() > 1 ? "," : "").append(member.key);
                write(out, value);
            }
        }
        return out.append('}').toString();
    }

    private static void write(StringBuilder out, Object value) {
        switch (value) {
            case String text -> JsonText.quote(out, text);
            case MessageId message -> JsonText.quote(out, message.value());
            case PartnerId partner -> JsonText.quote(out, partner.value());
            case Digest digest -> JsonText.quote(out, digest.hex());
            case Instant instant -> JsonText.quote(out, at(instant));
            case Boolean flag -> out.append(flag.booleanValue());
            case Number number -> out.append(exact(number.longValue()));
            case List<?> list -> writeList(out, list);
            default -> throw new IllegalStateException("no canonical form for " + value.getClass());
        }
    }

    private static void writeList(StringBuilder out, List<?> list) {
        out.append('[');
        for (int at = 0; at < list.size(); at++) {
            out.append(at > 0 ? "," : "");
            write(out, list.get(at));
        }
        out.append(']');
    }

    /** JSON numbers are doubles to RFC 8785, so beyond 2^53 a reader could see another number than was written. */
    private static long exact(long number) {
        if (Math.abs(number) > LARGEST_EXACT) {
            throw new IllegalArgumentException("number is too large for JSON");
        }
        return number;
    }

    private static Shape shape(TrailEvent event) {
        var shape = SHAPES.get(event.getClass());
        if (shape == null) {
            throw new IllegalStateException("no such event: " + event.getClass());
        }
        return shape;
    }

    private static Shape shapeOf(Class<?> type) {
        var components =
                Arrays.stream(type.getRecordComponents()).map(each -> new Member(each.getName(), each.getAccessor()));
        var members = Stream.concat(components, Stream.of(new Member("event", null)))
                .sorted(Comparator.comparing(Member::key))
                .toList();
        var name = Arrays.stream(type.getSimpleName().split("(?=[A-Z])", -1))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(joining("-"));
        return new Shape(name, members);
    }

    private record Shape(String name, List<Member> members) {}

    /** {@code key} is quoted and ends with its colon; without an accessor the member is the event's name. */
    private record Member(String key, @Nullable Method accessor) {

        Member {
            key = '"' + key + "\":";
        }

        @Nullable
        Object valueIn(TrailEvent event, String name) {
            if (accessor == null) {
                return name;
            }
            try {
                return accessor.invoke(event);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("a record component cannot be read", impossible);
            }
        }
    }
}
