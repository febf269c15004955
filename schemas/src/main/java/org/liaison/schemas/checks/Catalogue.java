// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.checks;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Explains every code of the product, from {@code checks.properties}. */
public final class Catalogue {

    private final Properties texts;

    private Catalogue(Properties texts) {
        this.texts = texts;
    }

    public static Catalogue load() {
        var stream = Catalogue.class.getResourceAsStream("checks.properties");
        if (stream == null) {
            throw new IllegalStateException("checks.properties is missing from the class path");
        }
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(reader);
            return new Catalogue(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param code such as {@code GW-VAL-101}; one that nobody explains is a bug */
    public Explained explain(String code) {
        return new Explained(code, text(code, "question"), text(code, "answer"), text(code, "next"));
    }

    public SortedSet<String> codes() {
        var codes = new TreeSet<String>();
        texts.stringPropertyNames().forEach(name -> codes.add(name.substring(0, name.lastIndexOf('.'))));
        return codes;
    }

    private String text(String code, String part) {
        @Nullable String text = texts.getProperty(code + "." + part);
        if (text == null) {
            throw new IllegalArgumentException("no " + part + " for code " + code);
        }
        return text;
    }
}
