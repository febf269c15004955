// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/** The example configuration and {@link GatewayConfig} say the same. */
class GatewayExampleTest {

    private static final Path FILE = Path.of("..", "config", "gateway.example.yaml");

    /** The console's sign-in reads these keys itself; they are no part of the record. */
    private static final Set<String> READ_ELSEWHERE =
            Set.of("sign-in.issuer", "sign-in.secrets", "sign-in.trust", "sign-in.client", "sign-in.audience");

    @Test
    void showsEveryKeyOfTheConfigurationAndNoOther() throws IOException {
        var known = new TreeSet<>(READ_ELSEWHERE);
        components(GatewayConfig.class, "").forEach(known::add);

        assertThat(keys()).containsExactlyElementsOf(known);
    }

    @Test
    void bindsWithoutProblems() throws IOException {
        var config = bound();

        assertThat(config.problems()).isEmpty();
        assertThat(config.partners()).containsOnlyKeys("partner-one");
        assertThat(config.sources().get("otherwise")).isNotNull();
        assertThat(config.inboxDirectory()).isEqualTo(Path.of("/var/lib/liaison/inbox"));
    }

    @Test
    void showsTheDefaultsOfThePartnerAsTheyAre() throws IOException {
        var source = Map.of("liaison.partners.partner-one.address", "https://partner-one.example/siena");
        var bare = new Binder(
                        new org.springframework.boot.context.properties.source.MapConfigurationPropertySource(source))
                .bind("liaison.partners.partner-one", GatewayConfig.PartnerConfig.class)
                .get();

        assertThat(bound().partners().get("partner-one")).isEqualTo(bare);
        assertThat(bare.receiptWithin()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void refusesACountryThatIsNone() throws IOException {
        var sources = sources();
        sources.addFirst(new MapPropertySource("set", Map.of("liaison.country", "SLO")));

        assertThat(bound(sources).problems())
                .singleElement()
                .asString()
                .startsWith("liaison.country: ")
                .doesNotContain("SLO");
    }

    @Test
    void addressesEcrisOnlyAsACentralAuthority() throws IOException {
        var police = sources();
        police.addFirst(new MapPropertySource("set", Map.of("liaison.partners.partner-one.format", "ecris-request")));
        var authority = new ArrayList<>(police);
        authority.addFirst(new MapPropertySource("authority", Map.of("liaison.central-authority", "true")));

        assertThat(bound(police).problems()).singleElement().asString().contains("liaison.central-authority");
        assertThat(bound(authority).problems()).isEmpty();
    }

    private static GatewayConfig bound() throws IOException {
        return bound(sources());
    }

    private static GatewayConfig bound(List<PropertySource<?>> sources) {
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("liaison", GatewayConfig.class)
                .get();
    }

    private static List<PropertySource<?>> sources() throws IOException {
        return new ArrayList<>(new YamlPropertySourceLoader().load("example", new FileSystemResource(FILE)));
    }

    /** The file's keys under {@code liaison}, without names of partners and sources and without positions in lists. */
    private static Set<String> keys() throws IOException {
        return sources().stream()
                .map(EnumerablePropertySource.class::cast)
                .flatMap(source -> Stream.of(source.getPropertyNames()))
                .filter(key -> key.startsWith("liaison."))
                .map(key -> key.substring("liaison.".length()))
                .map(key -> key.replaceAll("\\[\\d+]$", "")
                        .replaceAll(
                                "^(partners|sources|keys\\.revocation\\.responders|policy\\.signers)\\.[a-z-]+",
                                "$1.*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> components(Class<?> type, String prefix) {
        return Stream.of(type.getRecordComponents()).flatMap(each -> component(each, prefix));
    }

    private static Stream<String> component(RecordComponent component, String prefix) {
        var key = prefix + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        if (component.getType() == Map.class) {
            var value = (Class<?>) valueOf(component.getGenericType());
            return value.isRecord() ? components(value, key + ".*.") : Stream.of(key + ".*");
        }
        return component.getType().isRecord() ? components(component.getType(), key + ".") : Stream.of(key);
    }

    private static Type valueOf(Type map) {
        return ((ParameterizedType) map).getActualTypeArguments()[1];
    }
}
