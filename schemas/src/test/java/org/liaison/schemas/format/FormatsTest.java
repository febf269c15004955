// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.exchange.ExchangeReader;
import org.liaison.schemas.exchange.ExchangeWriter;
import org.liaison.schemas.sienalike.SienaLikeReader;
import org.liaison.schemas.sienalike.SienaLikeWriter;

class FormatsTest {

    private final ExchangeReader exchange = new ExchangeReader();
    private final SienaLikeReader sienaLike = new SienaLikeReader();
    private final ExchangeWriter writer = new ExchangeWriter();
    private final Formats formats =
            new Formats(List.of(exchange, sienaLike), List.of(writer, new SienaLikeWriter("si-spoc")));

    @Test
    void findsReadersAndWritersByName() {
        assertThat(formats.findReader("siena-like")).containsSame(sienaLike);
        assertThat(formats.findWriter("exchange")).containsSame(writer);
        assertThat(formats.findReader("umf")).isEmpty();
        assertThat(formats.findWriter("umf")).isEmpty();
        assertThat(formats.readers()).hasSize(2);
        assertThat(formats.writers()).extracting(Writer::version).containsExactly("1", "1.0");
    }

    @Test
    void recognisesADocumentByItsRootElement() {
        assertThat(formats.recognise("<x:Package xmlns:x='urn:liaison:siena-like:1'>".getBytes(UTF_8)))
                .containsSame(sienaLike);
        assertThat(formats.recognise("<ExchangePackage xmlns='urn:liaison:exchange:1'/>".getBytes(UTF_8)))
                .containsSame(exchange);
    }

    @Test
    void recognisesNothingElse() {
        assertThat(formats.recognise("<ExchangePackage/>".getBytes(UTF_8))).isEmpty();
        assertThat(formats.recognise("{}".getBytes(UTF_8))).isEmpty();
        assertThat(formats.recognise(new byte[0])).isEmpty();
    }

    @Test
    void refusesTwoOfOneName() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Formats(List.of(exchange, exchange), List.of()));
    }
}
