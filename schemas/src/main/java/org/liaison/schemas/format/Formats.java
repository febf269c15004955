// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.format;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The formats this gateway speaks, by the names users type. */
public final class Formats {

    private final List<Reader> readers;
    private final List<Writer> writers;

    public Formats(List<? extends Reader> readers, List<? extends Writer> writers) {
        this.readers = List.copyOf(readers);
        this.writers = List.copyOf(writers);
        requireDistinct(this.readers, Reader::format);
        requireDistinct(this.writers, Writer::format);
    }

    public List<Reader> readers() {
        return readers;
    }

    public List<Writer> writers() {
        return writers;
    }

    public Optional<Reader> findReader(String format) {
        return readers.stream().filter(each -> each.format().equals(format)).findFirst();
    }

    public Optional<Writer> findWriter(String format) {
        return writers.stream().filter(each -> each.format().equals(format)).findFirst();
    }

    /** True if it can be read or written. */
    public boolean knows(String format) {
        return findReader(format).isPresent() || findWriter(format).isPresent();
    }

    /** The reader for a document that does not say its format, by how it begins. */
    public Optional<Reader> recognise(byte[] document) {
        var opening = Opening.of(document);
        return readers.stream().filter(each -> each.recognises(opening)).findFirst();
    }

    private static <T> void requireDistinct(List<T> all, Function<T, String> name) {
        var names = new HashSet<String>();
        for (var each : all) {
            if (!names.add(name.apply(each))) {
                throw new IllegalArgumentException("two formats share the name " + name.apply(each));
            }
        }
    }
}
