// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {

    @Test
    void knowsXmlByItsRoot() {
        assertThat(of("<?xml version='1.0'?><!-- x --><a:b xmlns:a='urn:a'>"))
                .isEqualTo(new Opening.Xml(new QName("urn:a", "b")));
    }

    @Test
    void knowsJsonByItsMembersWithoutReadingThemAll() {
        assertThat(of("  {\"type\": \"bundle\", \"objects\": [{\"x\": {}}], \"id\": 1}"))
                .isEqualTo(new Opening.Json(Set.of("type", "objects", "id")));
        assertThat(of("{\"value\": [" + "{\"MediaID\": 1},".repeat(10_000)))
                .isEqualTo(new Opening.Json(Set.of("value")));
    }

    @Test
    void knowsATableByItsFirstLine() {
        assertThat(of("\uFEFFbroj;\"datum\";mjesto\n1;2;3\n"))
                .isEqualTo(new Opening.Table(List.of("broj", "datum", "mjesto")));
    }

    @Test
    void leavesAnArchiveToItsReader() {
        assertThat(Opening.of(new byte[] {'P', 'K', 3, 4, 20, 0})).isEqualTo(new Opening.Zip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Niemand", "{", "[1, 2]", "1;2;3", "a <b>"})
    void knowsNothingElse(String text) {
        assertThat(of(text)).isEqualTo(new Opening.Unknown());
    }

    private static Opening of(String text) {
        return Opening.of(text.getBytes(UTF_8));
    }
}
