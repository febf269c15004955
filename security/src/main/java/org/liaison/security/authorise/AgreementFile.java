// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.authorise;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
            "partner",
            "title",
            "country",
            "kind",
            "territory",
            "reviewed",
            "classification",
            "channel",
            "crimeAreas",
            "honours",
            "parts",
            "transfer",
            "retention",
            "rules",
            "receives");
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

    static Optional<Agreement> find(String name, byte[] file, List<Finding> problems) {
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

    private static Optional<Agreement> parse(byte[] file, String name, List<Finding> problems) {
        try {
            var top = new Section(YAML.readTree(file), name + ":", problems);
            return new AgreementFile(top, name.substring(0, name.length() - ".yaml".length())).find();
        } catch (JacksonException e) {
            var line =
                    e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
            problems.add(InvalidAgreements.problem(name, "is YAML without repeated keys" + line));
            return Optional.empty();
        }
    }

    private Optional<Agreement> find() {
        top.allowsOnly(KEYS);
        var partner = findPartner();
        var party = PartySection.find(top);
        var reviewed = findReview(top.section("reviewed"));
        var ceiling = CeilingSection.find(top);
        var terms =
                new Agreement.Terms(TransferSection.read(top), RetentionSection.read(top), ReceivesSection.read(top));
        party.ifPresent(whose -> PartySection.requireFitting(whose, terms, top));
        var rules = rules();
        if (!top.problems().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Agreement(
                partner.orElseThrow(),
                party.orElseThrow(),
                reviewed.orElseThrow(),
                ceiling.orElseThrow(),
                rules,
                terms));
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

    private static Optional<Agreement.Review> findReview(Section reviewed) {
        reviewed.allowsOnly(Set.of("by", "on", "until"));
        var by = reviewed.words("by");
        if (by.size() == 1) {
            reviewed.problem(reviewed.at("by"), "names two roles");
        }
        var until = reviewed.has("until") ? findDate(reviewed, "until").orElse(null) : null;
        return findDate(reviewed, "on").map(on -> new Agreement.Review(List.copyOf(by), on, until));
    }

    private static Optional<LocalDate> findDate(Section reviewed, String key) {
        return reviewed.findText(key).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                reviewed.problem(reviewed.at(key), "is a day such as 2026-10-01");
                return Optional.empty();
            }
        });
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
