// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.util.HashSet;
import java.util.Set;
import org.liaison.schemas.message.Personal;

/**
 * The clear values that a pseudonym stands for, to find where else they are told: an address with a name in it, an id
 * made of one. Values of less than four letters or six digits count as whole words only, or every text would hold one.
 */
final class Echoes {

    private static final int LETTERS = 4;
    private static final int DIGITS = 6;
    private static final int CERTAIN = 8;

    private final Set<String> values = new HashSet<>();

    void add(Personal<String> value) {
        add(value.reveal());
    }

    void add(String value) {
        var plain = Pseudonym.plain(value);
        if (!plain.isBlank()) {
            values.add(plain);
        }
    }

    boolean in(String text) {
        var plain = Pseudonym.plain(text);
        var tight = tight(plain);
        return values.stream().anyMatch(each -> stands(each, plain, tight));
    }

    /** In a word of a vocabulary, where a short value is a coincidence: somebody called Phone has a phone. */
    boolean inWord(String text) {
        var tight = tight(Pseudonym.plain(text));
        return values.stream().map(Echoes::tight).anyMatch(each -> each.length() >= CERTAIN && tight.contains(each));
    }

    private static boolean stands(String value, String plain, String tight) {
        var bare = tight(value);
        var enough = bare.matches("[0-9]+") ? DIGITS : LETTERS;
        return bare.length() >= enough ? tight.contains(bare) : wordIn(value, plain);
    }

    private static boolean wordIn(String value, String plain) {
        return (" " + plain + " ").contains(" " + value + " ");
    }

    private static String tight(String plain) {
        return plain.replace(" ", "");
    }

    @Override
    public String toString() {
        return "Echoes[personal]";
    }
}
