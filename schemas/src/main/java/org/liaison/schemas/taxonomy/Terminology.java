// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import java.util.List;
import org.liaison.schemas.taxonomy.Wordings.Found;

/**
 * Keeps deprecated words of the Terminology Guidelines out of what we write, and points at them in what we carry.
 * Titles of laws and wire literals are left as they are.
 */
public final class Terminology {

    private final Wordings wordings;

    private Terminology(Wordings wordings) {
        this.wordings = wordings;
    }

    public static Terminology of(Taxonomy taxonomy) {
        return new Terminology(new Wordings(taxonomy));
    }

    /** Text of ours after the check, and what had to be replaced in it, by places of the text before. */
    public record Checked(String text, List<Flag> replaced) {

        public Checked {
            replaced = List.copyOf(replaced);
        }
    }

    /** A deprecated word from {@code from} to before {@code to}, in UTF-16 units; never the word or what is around. */
    public record Flag(int from, int to, String preferred) {}

    /** For text that the gateway writes: the preferred words stand in place of the deprecated ones. */
    public Checked generated(String text) {
        var checked = new StringBuilder();
        int at = 0;
        for (var each : wordings.in(text)) {
            checked.append(text, at, each.from());
            checked.append(likeCased(each.wording().preferred(), text.charAt(each.from())));
            at = each.to();
        }
        checked.append(text, at, text.length());
        return new Checked(checked.toString(), carried(text));
    }

    /** For text of others, which is passed on unchanged: where it has deprecated words. */
    public List<Flag> carried(String text) {
        return wordings.in(text).stream()
                .map(each -> new Flag(each.from(), each.to(), each.wording().preferred()))
                .toList();
    }

    /** The terms that deprecated words in a text of others stand for; a word without a term, by its preferred one. */
    public List<String> terms(String text) {
        return wordings.in(text).stream()
                .map(Found::wording)
                .map(each -> each.code() == null ? each.preferred() : each.code())
                .distinct()
                .toList();
    }

    private static String likeCased(String preferred, char first) {
        return Character.isUpperCase(first)
                ? Character.toUpperCase(preferred.charAt(0)) + preferred.substring(1)
                : preferred;
    }
}
