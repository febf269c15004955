// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Personal;

/** One entry of a document by the names of its members: a case, a media entry, or what such an entry lists. */
public final class Entry {

    private final String entity;
    private final String place;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, List<Entry>> lists = new LinkedHashMap<>();
    private final Set<String> claimed = new HashSet<>();

    Entry(String entity, String place) {
        this.entity = entity;
        this.place = place;
    }

    /** Where it stands in its document; never a value. */
    public String place() {
        return place;
    }

    public Optional<Personal<String>> find(String member) {
        return Optional.ofNullable(values.get(member)).map(Personal::of);
    }

    /** What the entry lists under a member, in order. */
    public List<Entry> list(String member) {
        return List.copyOf(lists.getOrDefault(member, List.of()));
    }

    String entity() {
        return entity;
    }

    String place(String member) {
        return place + "/" + member;
    }

    /** The member as text, instants in ISO 8601; null if it is absent, null or empty. */
    @Nullable
    String text(String member) {
        return values.get(member);
    }

    /** The members that hold something. */
    Stream<String> given() {
        return Stream.concat(values.keySet().stream(), lists.keySet().stream());
    }

    /** False if the member was there before. */
    boolean claim(String member) {
        return claimed.add(member);
    }

    Entry put(String member, @Nullable String value) {
        if (value != null) {
            values.put(member, value);
        }
        return this;
    }

    void add(String member, Entry child) {
        lists.computeIfAbsent(member, each -> new ArrayList<>()).add(child);
    }

    @Override
    public String toString() {
        return entity + "[personal]";
    }
}
