// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.liaison.schemas.exchange.Classification;
import org.liaison.schemas.exchange.HandlingCode;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.PartnerId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads one agreement file. It counts only if nothing in it is wrong. */
final class AgreementFile {

    private static final Set<String> KEYS = Set.of(
            "partner", "title", "country", "reviewed", "classification", "channel", "crimeAreas", "honours", "rules",
            "receives");
    private static final Lexicon<Classification> MARKINGS = Lexicon.of(Classification.values(), Enum::name);
    private static final Lexicon<HandlingCode> HANDLING = Lexicon.of(HandlingCode.values(), Enum::name);

    /** Regulation (EU) 2016/794 Annex I has 30 entries. */
    private static final Lexicon<String> CRIME_AREAS = new Lexicon<>(
            IntStream.rangeClosed(1, 30)
                    .mapToObj(n -> "EUROPOL-I-" + n)
                    .collect(Collectors.toMap(area -> area, area -> area)),
            "is one of EUROPOL-I-1 to EUROPOL-I-30");

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Section top;
    private final String stem;

    private AgreementFile(Section top, String stem) {
        this.top = top;
        this.stem = stem;
    }

    static Optional<Agreement> find(Path file, List<Finding> problems) {
        var name = file.getFileName().toString();
        var found = new ArrayList<Finding>();
        var agreement = Optional.<Agreement>empty();
        if (!name.endsWith(".yaml")) {
            found.add(InvalidAgreements.problem(name, "ends in .yaml"));
        } else {
            agreement = parse(file, name, found);
        }
        problems.addAll(found);
        return found.isEmpty() ? agreement : Optional.empty();
    }

    private static Optional<Agreement> parse(Path file, String name, List<Finding> problems) {
        try {
            var top = new Section(YAML.readTree(Files.readAllBytes(file)), name + ":", problems);
            return new AgreementFile(top, name.substring(0, name.length() - ".yaml".length())).find();
        } catch (JacksonException e) {
            var line =
                    e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
            problems.add(InvalidAgreements.problem(name, "is YAML without repeated keys" + line));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Agreement> find() {
        top.allowsOnly(KEYS);
        var partner = findPartner();
        var title = top.findText("title");
        var country = findCountry();
        var reviewed = findReview(top.section("reviewed"));
        var ceiling = findCeiling();
        var rules = rules();
        var receives = top.has("receives") ? ReceivesSection.find(top.section("receives")) : Optional.<Receives>empty();
        if (!top.problems().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Agreement(
                partner.orElseThrow(),
                title.orElseThrow(),
                country.orElseThrow(),
                reviewed.orElseThrow(),
                ceiling.orElseThrow(),
                rules,
                receives.orElse(null)));
    }

    private Optional<PartnerId> findPartner() {
        var partner = top.findText("partner");
        if (partner.isPresent()
                && (!PartnerId.isValid(partner.get()) || !partner.get().equals(stem))) {
            top.problem(top.at("partner"), "is the name of the file, in lower-case letters, digits and hyphens");
            return Optional.empty();
        }
        return partner.map(PartnerId::new);
    }

    private Optional<String> findCountry() {
        var country = top.findText("country");
        if (country.isPresent() && !country.get().matches("[A-Z]{2}")) {
            top.problem(top.at("country"), "is two capital letters (ISO 3166-1, or EU)");
        }
        return country;
    }

    private static Optional<Agreement.Review> findReview(Section reviewed) {
        reviewed.allowsOnly(Set.of("by", "on"));
        var by = reviewed.words("by");
        if (by.size() == 1) {
            reviewed.problem(reviewed.at("by"), "names two roles");
        }
        return reviewed.findText("on")
                .flatMap(text -> findDate(reviewed, text))
                .map(on -> new Agreement.Review(List.copyOf(by), on));
    }

    private static Optional<LocalDate> findDate(Section reviewed, String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            reviewed.problem(reviewed.at("on"), "is a day such as 2026-10-01");
            return Optional.empty();
        }
    }

    private Optional<Agreement.Ceiling> findCeiling() {
        var classification = top.findTerm("classification", MARKINGS);
        var channel = top.findTerm("channel", MARKINGS);
        var crimeAreas = top.terms("crimeAreas", CRIME_AREAS);
        var honours = top.terms("honours", HANDLING);
        return classification.flatMap(
                level -> channel.map(line -> new Agreement.Ceiling(level, line, crimeAreas, honours)));
    }

    private List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        var ids = new HashSet<String>();
        for (var each : top.elements("rules")) {
            RuleSection.find(each).ifPresent(rules::add);
            if (each.has("id") && !ids.add(each.node().path("id").asString())) {
                each.problem(each.at("id"), "names one rule only");
            }
        }
        return rules;
    }
}
