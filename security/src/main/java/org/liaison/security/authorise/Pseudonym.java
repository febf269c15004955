// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.message.Personal;

/**
 * Makes the values that one partner gets instead of the clear ones. Each looks like its kind, so that schemas and checks
 * take it, and stands in a range that nobody has: {@code P-…}, {@code …@pseudonym.invalid} (RFC 2606), {@code +999…}
 * (spare country code), {@code 2001:db8:…} (RFC 3849).
 */
final class Pseudonym {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int TEXT_BYTES = 10;
    private static final BigInteger PHONES = BigInteger.TEN.pow(12);

    private final Pseudonyms keyed;
    private final PartnerId partner;
    private final Set<String> made = new HashSet<>();

    Pseudonym(Pseudonyms keyed, PartnerId partner) {
        this.keyed = keyed;
        this.partner = partner;
    }

    /** Of a name as it is written, whatever its case, accents and spaces; two people of one name share it. */
    Personal<String> name(Person.Name name) {
        return text("name", full(name));
    }

    Personal<String> alias(Personal<String> alias) {
        return text("name", alias.reveal());
    }

    Personal<String> number(Personal<String> number) {
        return text("number", plain(number.reveal()).replace(" ", ""));
    }

    /** By what the kind says it is, or what it looks like. */
    Personal<String> contact(Person.Contact contact) {
        var value = contact.value().reveal();
        var kind = contact.kind().toLowerCase(Locale.ROOT);
        if (kind.contains("mail") || value.contains("@")) {
            var name = base32(mac("email", value.strip().toLowerCase(Locale.ROOT)));
            return remember("p-" + name.toLowerCase(Locale.ROOT) + "@pseudonym.invalid");
        }
        if (kind.matches(".*(phone|mobile|tel|fax|msisdn|gsm).*")) {
            var digits = value.replaceAll("[^0-9]", "").replaceFirst("^00", "");
            return remember("+999%012d".formatted(new BigInteger(1, mac("phone", digits)).mod(PHONES)));
        }
        return text("contact", value);
    }

    /** Identifier and screen name are of one kind: what is the one here can be the other elsewhere. */
    Personal<String> account(@Nullable String service, Personal<String> name) {
        var where = service == null ? "" : service.strip().toLowerCase(Locale.ROOT);
        return text("account " + where, name.reveal());
    }

    Personal<String> device(Personal<String> identifier) {
        return text("device", plain(identifier.reveal()).replace(" ", ""));
    }

    Personal<String> address(Personal<String> address) {
        var hex =
                HexFormat.of().formatHex(mac("address", address.reveal().strip().toLowerCase(Locale.ROOT)));
        return remember("2001:db8:"
                + IntStream.range(0, 6)
                        .mapToObj(group -> Integer.toHexString(HexFormat.fromHexDigits(hex, group * 4, group * 4 + 4)))
                        .collect(Collectors.joining(":")));
    }

    /** Of any text in which a value stands that must not be told. */
    String echo(String text) {
        return "P-" + base32(mac("text", text));
    }

    /** Whether it is one of those made here. */
    boolean made(String text) {
        return made.contains(text);
    }

    static String full(Person.Name name) {
        var given = name.given() == null ? "" : name.given().reveal();
        return name.family() == null ? given : given + " " + name.family().reveal();
    }

    /** Without case, accents, punctuation: {@code Ana-Marija  Novák} and {@code ana marija novak} are one. */
    static String plain(String text) {
        var letters = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        var words = letters.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return words.isEmpty() ? text.strip() : words;
    }

    private Personal<String> text(String kind, String value) {
        return remember("P-" + base32(mac(kind, plain(value))));
    }

    private Personal<String> remember(String pseudonym) {
        made.add(pseudonym);
        return Personal.of(pseudonym);
    }

    private byte[] mac(String kind, String canonical) {
        return keyed.mac(partner, (kind + "\0" + canonical).getBytes(StandardCharsets.UTF_8));
    }

    /** RFC 4648 without padding; ten bytes are sixteen letters. */
    private static String base32(byte[] mac) {
        var bits = new BigInteger(1, Arrays.copyOf(mac, TEXT_BYTES));
        var text = new StringBuilder();
        for (var shift = TEXT_BYTES * 8 - 5; shift >= 0; shift -= 5) {
            text.append(BASE32.charAt(bits.shiftRight(shift).intValue() & 31));
        }
        return text.toString();
    }
}
