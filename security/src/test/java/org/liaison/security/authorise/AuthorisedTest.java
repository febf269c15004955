// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.format.Rendition;
import org.liaison.schemas.format.Writer;
import org.liaison.schemas.message.Converted;
import org.liaison.schemas.message.Document;
import org.liaison.schemas.message.Header;
import org.liaison.schemas.message.Loss;

/**
 * The witness that the compiler checks. Outside this package each of these lines is a compile error:
 *
 * <ul>
 *   <li>{@code new Permitted(header, permit, approval)} and {@code new Written(…)}: not public;
 *   <li>{@code class Forged implements Authorised} or {@code Rendered}: the interface is sealed;
 *   <li>{@code seal(converted)} where a {@code Rendered} is asked for: a station cannot be skipped.
 * </ul>
 */
class AuthorisedTest {

    private final PolicyGate gate =
            new PolicyGate(Agreements.read(Examples.DIRECTORY), Clock.fixed(PackageBuilder.NOW, ZoneOffset.UTC));
    private final RecordingWriter writer = new RecordingWriter();

    @Test
    void canOnlyBeMadeInsideThisPackage() {
        for (var witness : List.of(Authorised.class, Held.class, Approval.class, Rendered.class)) {
            assertThat(witness.isSealed()).isTrue();
            assertThat(witness.getPermittedSubclasses())
                    .allMatch(each -> each.isRecord() && !Modifier.isPublic(each.getModifiers()));
        }
    }

    @Test
    void rendersWhatWasReleasedAndNotWhatWasAskedFor() {
        var authorised = admit(victim());

        var rendered = authorised.render(writer);

        assertThat(writer.seen())
                .isNotNull()
                .satisfies(seen ->
                        assertThat(seen.persons().getFirst().occupation()).isNull());
        assertThat(rendered.header()).isEqualTo(authorised.header());
        assertThat(rendered.format()).isEqualTo("recorded");
        assertThat(rendered.version()).isEqualTo("1");
        assertThat(rendered.losses()).hasSize(1);
        assertThat(rendered.decidedDigest()).isEqualTo(authorised.digest());
    }

    @Test
    void tellsAChangedDocumentFromTheRenderedOne() {
        var rendered = admit(victim()).render(writer);

        assertThat(rendered.intact()).isTrue();
        assertThat(rendered.covers(document("written"))).isTrue();
        assertThat(rendered.covers(document("Written"))).isFalse();
        assertThat(rendered.covers(new Document("other", rendered.document().bytes())))
                .isFalse();
    }

    @Test
    void hasTheDigestOfExactlyWhatMayLeave() {
        var one = admit(victim());
        var same = admit(victim());
        var other =
                admit(new PackageBuilder().person("v2", SubjectCategory.VICTIM).to("siena-sandbox"));

        assertThat(one.digest()).isEqualTo(same.digest()).hasSameHashCodeAs(same.digest());
        assertThat(one.digest()).isNotEqualTo(other.digest());
        assertThat(one.digest().bytes()).hasSize(32);
    }

    @Test
    void printsNothingOfThePeople() {
        var authorised = admit(victim());

        assertThat(authorised + " " + authorised.render(writer) + " " + gate.decide(victim()))
                .doesNotContain("Nowhere", "Testa", "Nemo", "1980");
    }

    private Authorised admit(Converted converted) {
        return (Authorised) gate.admit(converted);
    }

    private static Converted victim() {
        return new PackageBuilder().person("v1", SubjectCategory.VICTIM).to("siena-sandbox");
    }

    private static Document document(String text) {
        return new Document("recorded", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Remembers the package it was handed. */
    private static final class RecordingWriter implements Writer {

        private final List<ExchangePackage> seen = new ArrayList<>();

        ExchangePackage seen() {
            return seen.getLast();
        }

        @Override
        public String format() {
            return "recorded";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public String title() {
            return "Recorded";
        }

        @Override
        public Rendition write(ExchangePackage exchange, Header header) {
            seen.add(exchange);
            return new Rendition(
                    document("written"),
                    List.of(new Loss("handling/recipients", Loss.Kind.NO_HOME, "none", "left out")));
        }
    }
}
