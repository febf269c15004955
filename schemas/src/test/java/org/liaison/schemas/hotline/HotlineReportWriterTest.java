// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Evaluation;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.exchange.Validity;
import org.liaison.schemas.format.Rendition;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;

class HotlineReportWriterTest {

    private static final String REPORT = """
            <HotlineReport xmlns="urn:liaison:hotline-report:1" version="1">
              <Number>SO-1</Number>
              <ReceivedAt>2026-11-20T08:15:00Z</ReceivedAt>
              <Sighting>
                <Url>https://a.example.org/</Url>
                <Capture><IpAddress>198.51.100.4</IpAddress></Capture>
              </Sighting>
            </HotlineReport>
            """;

    @Test
    void passesOnWhatAHotlineReported() {
        var exchange = Hotlines.convert(Hotlines.everything()).exchange();

        var rendition = Hotlines.WRITER.write(exchange, Hotlines.HEADER);

        assertThat(rendition.losses())
                .extracting(Loss::path)
                .noneMatch(each -> each.startsWith("Objects/"))
                .contains("Handling/Originator", "Handling/LegalBasis", "*/@id");
        assertThat(Picture.of(Hotlines.convert(rendition.document()).exchange(), List.of()))
                .isEqualTo(Picture.of(exchange, List.of()));
    }

    /** A source may forget to say whose data an address is. */
    @ParameterizedTest
    @EnumSource(
            value = ConnectionType.class,
            names = {"ASSOCIATED_WITH", "CAPTURED_FROM", "USES"})
    void tellsNoAddressThatStandsBesideAnAccount(ConnectionType type) {
        var exchange = Hotlines.convert(REPORT).exchange();

        var rendition = Hotlines.WRITER.write(besideAnAccount(exchange, type), Hotlines.HEADER);

        assertThat(text(rendition)).doesNotContain("a.example.org", "198.51.100.4");
        assertThat(rendition.losses())
                .filteredOn(each -> each.path().startsWith("Objects/Item[1]"))
                .singleElement()
                .satisfies(each -> assertThat(each.why()).contains("data of a person"));
    }

    @Test
    void tellsNoCaptureThatBelongsToNoPage() {
        var exchange = Hotlines.convert(REPORT).exchange();
        var loose = with(exchange, exchange.items(), List.of());

        var rendition = Hotlines.WRITER.write(loose, Hotlines.HEADER);

        assertThat(text(rendition)).contains("a.example.org").doesNotContain("198.51.100.4");
        assertThat(rendition.losses())
                .filteredOn(each -> each.kind() == Loss.Kind.ASSUMED)
                .extracting(Loss::path)
                .containsExactly("Objects/Item[1]");
    }

    private static ExchangePackage besideAnAccount(ExchangePackage exchange, ConnectionType type) {
        var provenance = new Provenance("a1", "exhibit", Evaluation.unknown(), null, Validity.OPEN);
        var items = new ArrayList<>(exchange.items());
        items.add(new Item.Account(provenance, null, Personal.of("u-1"), null, List.of(), List.of()));
        var connections = new ArrayList<>(exchange.connections());
        connections.add(
                new Connection(exchange.items().getFirst().id(), type, "a1", Evaluation.unknown(), Validity.OPEN));
        return with(exchange, items, connections);
    }

    private static ExchangePackage with(ExchangePackage exchange, List<Item> items, List<Connection> connections) {
        return new ExchangePackage(
                exchange.id(),
                exchange.createdAt(),
                exchange.handling(),
                exchange.persons(),
                exchange.organisations(),
                exchange.locations(),
                items,
                exchange.events(),
                exchange.convictions(),
                connections);
    }

    private static String text(Rendition rendition) {
        return new String(rendition.document().bytes(), StandardCharsets.UTF_8);
    }
}
