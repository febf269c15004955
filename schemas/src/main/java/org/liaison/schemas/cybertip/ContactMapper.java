// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.cybertip.xml.Email;
import org.liaison.schemas.cybertip.xml.Phone;
import org.liaison.schemas.exchange.Person.Contact;
import org.liaison.schemas.message.Personal;

/** Phones and e-mail addresses of persons. */
final class ContactMapper {

    private static final String NO_KIND = "a contact has a value and a mark of verification only";

    private ContactMapper() {}

    static @Nullable Contact phone(Phone phone, Place place, Losses losses) {
        noKind(phone, place, losses);
        return contact("phone", number(phone), phone.isVerified(), place, losses);
    }

    static @Nullable Contact email(Email email, Place place, Losses losses) {
        noKind(email, place, losses);
        return contact("email", email.getValue(), email.isVerified(), place, losses);
    }

    static void noKind(Phone phone, Place place, Losses losses) {
        losses.noHome(place.attribute("type"), phone.getType(), NO_KIND);
        losses.noHome(place.attribute("verificationDate"), phone.getVerificationDate(), NO_KIND);
    }

    static void noKind(Email email, Place place, Losses losses) {
        losses.noHome(place.attribute("type"), email.getType(), NO_KIND);
        losses.noHome(place.attribute("verificationDate"), email.getVerificationDate(), NO_KIND);
    }

    /** Calling code, number and extension in one, the extension as RFC 3966 writes it. */
    static String number(Phone phone) {
        var extension = phone.getExtension();
        return Stream.of(
                        phone.getCountryCallingCode(),
                        Given.text(phone.getValue()),
                        extension == null ? null : ";ext=" + extension)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable Contact contact(
            String kind, @Nullable String value, @Nullable Boolean verified, Place place, Losses losses) {
        var given = Given.text(value);
        if (given == null) {
            losses.noHome(place.attribute("verified"), verified, "there is nothing to verify");
            return null;
        }
        return new Contact(kind, Personal.of(given), verified);
    }
}
