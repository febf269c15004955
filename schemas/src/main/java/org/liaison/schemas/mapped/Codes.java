// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.mapped;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words of the package and the codes of a format. Several words may share a code: the first one is what it means. A word
 * with an empty code has none.
 */
record Codes(Map<String, String> byWord) {

    Codes {
        byWord = Collections.unmodifiableMap(new LinkedHashMap<>(byWord));
    }

    Set<String> words() {
        return byWord.keySet();
    }

    Optional<String> findCode(String word) {
        return Optional.ofNullable(byWord.get(word)).filter(each -> !each.isEmpty());
    }

    Optional<String> findWord(String code) {
        return byWord.entrySet().stream()
                .filter(each -> !code.isEmpty() && each.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** False if whoever reads the code of this word takes it for another. */
    boolean keeps(String word) {
        return findCode(word).flatMap(this::findWord).filter(word::equals).isPresent();
    }
}
