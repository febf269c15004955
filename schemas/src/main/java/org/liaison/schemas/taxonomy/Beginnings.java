// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.taxonomy;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The first letters of deprecated words. Every text that the gateway carries is asked, almost none has one, and this
 * costs a fiftieth of the pattern.
 */
record Beginnings(Set<String> all, int length) {

    private static final int MOST = 3;

    /** @param found deprecated words, folded by {@link Wordings#normal} */
    static Beginnings of(Collection<String> found) {
        int length = found.stream().mapToInt(Beginnings::firstWord).min().orElse(0);
        return new Beginnings(
                found.stream().map(each -> each.substring(0, length)).collect(Collectors.toUnmodifiableSet()), length);
    }

    /** False only if no deprecated word is there. */
    boolean areIn(String text) {
        var beginning = new char[length];
        for (int i = 0; i + length <= text.length(); i++) {
            if (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1))) {
                for (int at = 0; at < length; at++) {
                    beginning[at] = (char) Wordings.folded(text.charAt(i + at));
                }
                if (all.contains(new String(beginning))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int firstWord(String found) {
        int end = found.indexOf(' ');
        return Math.min(MOST, end < 0 ? found.length() : end);
    }
}
