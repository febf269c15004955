// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;

/** Opens what is personal to write it, and notes what a hash set has no place for. */
final class Notes {

    private final List<Loss> losses = new ArrayList<>();

    @Nullable
    String text(String path, @Nullable Personal<String> personal) {
        return personal == null ? null : text(path, personal.reveal());
    }

    /** An empty text is an absent one when it is read again. */
    @Nullable
    String text(String path, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (text.isEmpty()) {
            narrowed(path, "an empty text is no text", "left out");
            return null;
        }
        var whole = new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
        if (!whole.equals(text)) {
            narrowed(path, "half a surrogate pair is no character", "U+FFFD in its place");
        }
        return whole;
    }

    void noHome(String path, String why) {
        losses.add(new Loss(path, Loss.Kind.NO_HOME, why, "left out"));
    }

    void narrowed(String path, String why, String done) {
        losses.add(new Loss(path, Loss.Kind.NARROWED, why, done));
    }

    List<Loss> all() {
        return List.copyOf(losses);
    }
}
