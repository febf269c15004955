// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;
import org.liaison.schemas.taxonomy.Terminology;

/**
 * Puts what the package carries into pieces, word for word: what has to give way is noted, deprecated words stay and
 * get a mark. Knows the element it stands at.
 */
final class Carried {

    private final Edition edition;
    private final List<Loss> losses;
    private final String path;

    private Carried(Edition edition, List<Loss> losses, String path) {
        this.edition = edition;
        this.losses = losses;
        this.path = path;
    }

    /** @param losses where losses go */
    static Carried into(List<Loss> losses, Edition edition) {
        return new Carried(edition, losses, "");
    }

    Carried at(String element) {
        return new Carried(edition, losses, path + element + "/");
    }

    /** @param position from 1, as XPath counts */
    Carried at(String element, int position) {
        return at(element + "[" + position + "]");
    }

    Piece text(String element, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return Piece.NONE;
        }
        var fitted = fit(element, value);
        var marks = edition.terminology().carried(fitted).stream()
                .map(Terminology.Flag::preferred)
                .distinct()
                .map(each -> Piece.mark(edition.labels().get("preferred", each)))
                .toList();
        return marks.isEmpty() ? Piece.of(fitted) : Piece.words(Piece.of(fitted), Piece.lines(marks));
    }

    Piece text(String element, @Nullable Personal<String> value) {
        return value == null ? Piece.NONE : text(element, value.reveal());
    }

    Piece texts(String element, Collection<Personal<String>> values) {
        return Piece.lines(values.stream().map(each -> text(element, each)).toList());
    }

    /** A value that is told in full elsewhere on the page. */
    Piece again(String value) {
        return Piece.of(Carried.into(new ArrayList<>(), edition).fit("", value));
    }

    /** As many as the extent allows; the rest is a loss. */
    <T> List<T> first(String element, List<T> all) {
        int most = edition.extent().rows();
        if (all.size() <= most) {
            return all;
        }
        lose(element, "a summary lists the first " + most, "the others are counted");
        return all.subList(0, most);
    }

    private String fit(String element, String value) {
        var printable = printable(element, value);
        int most = edition.extent().characters();
        if (printable.length() <= most) {
            return printable;
        }
        lose(element, "it is longer than " + most + " characters", "cut there");
        return printable.substring(0, Character.isHighSurrogate(printable.charAt(most - 1)) ? most - 1 : most) + " …";
    }

    private String printable(String element, String value) {
        IntPredicate canPrint = edition.characters();
        if (value.codePoints().allMatch(canPrint)) {
            return value;
        }
        lose(element, "one of its characters cannot be shown", "U+FFFD in its place");
        var text = new StringBuilder(value.length());
        value.codePoints().map(each -> canPrint.test(each) ? each : 0xFFFD).forEach(text::appendCodePoint);
        return text.toString();
    }

    private void lose(String element, String why, String done) {
        losses.add(new Loss(path + element, Loss.Kind.NARROWED, why, done));
    }
}
