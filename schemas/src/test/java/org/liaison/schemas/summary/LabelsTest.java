// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaison.schemas.exchange.Answer;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.exchange.Purpose;
import org.liaison.schemas.exchange.Sex;
import org.liaison.schemas.exchange.SourceReliability;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.exchange.Urgency;
import org.liaison.schemas.taxonomy.Taxonomy;
import org.liaison.schemas.taxonomy.Terminology;

class LabelsTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/liaison/schemas/summary");
    private static final Terminology TERMINOLOGY = Terminology.of(Taxonomy.load());

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasTheSameWords(Language language) throws IOException {
        var english = properties(Language.ENGLISH);
        var words = properties(language);

        assertThat(words.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (var each : english.stringPropertyNames()) {
            for (var hole : new String[] {"{0}", "{1}", "{2}"}) {
                assertThat(words.getProperty(each).contains(hole))
                        .as(language + " " + each)
                        .isEqualTo(english.getProperty(each).contains(hole));
            }
        }
    }

    /** Labels stand in style sheets too. */
    @ParameterizedTest
    @EnumSource
    void wordsAreNoMarkupAndNotDeprecated(Language language) throws IOException {
        assertThat(properties(language).values()).allSatisfy(each -> {
            assertThat((String) each).isNotBlank().doesNotContain("<", ">", "&", "\"", "\\");
            assertThat(TERMINOLOGY.carried((String) each)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeHasItsWord(Language language) {
        var labels = Labels.of(language, TERMINOLOGY);

        assertThat(Stream.<Enum<?>[]>of(
                                Urgency.values(),
                                Classification.values(),
                                HandlingCode.values(),
                                Purpose.values(),
                                SubjectCategory.values(),
                                Sex.values(),
                                Answer.values(),
                                ConnectionType.values(),
                                SourceReliability.values())
                        .flatMap(Stream::of))
                .allSatisfy(each -> assertThat(labels.get(each)).isNotBlank());
    }

    private static Properties properties(Language language) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(FOLDER.resolve("labels" + language.suffix() + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }
}
