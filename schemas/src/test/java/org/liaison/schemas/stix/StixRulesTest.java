// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.schemas.message.Finding;
import tools.jackson.databind.json.JsonMapper;

class StixRulesTest {

    private static final String IP = """
            {"type":"ipv4-addr","spec_version":"2.1","id":"ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4",
            "value":"198.51.100.3"}""";
    private static final String INCIDENT = """
            {"type":"incident","spec_version":"2.1","id":"incident--28bb3599-77cd-5a82-a950-b5bc3caf07c4",
            "created":"2026-01-02T03:04:05.000Z","modified":"2026-01-02T03:04:05.000Z","name":"one",
            "labels":["a"],"created_by_ref":"ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4"}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | '' | ''",
                "\"value\":\"198.51.100.3\" | \"x\":1 | /objects/0/value",
                "ipv4-addr--28bb3599 | ipv4-addr--2 | /objects/0/id",
                "\"2.1\" | \"2.0\" | /objects/0/spec_version",
                "incident--28 | incident-28 | /objects/1/id",
                "05.000Z\",\"modified | 05Z\",\"modified | /objects/1/created",
                "\"created\":\"2026 | \"created\":\"2027 | /objects/1/modified",
                "\"name\":\"one\" | \"name\":null | /objects/1/name",
                "[\"a\"] | [] | /objects/1/labels",
                "_ref\":\"ipv4-addr--28 | _ref\":\"ipv4-addr--29 | /objects/1/created_by_ref"
            })
    void namesThePlaceWhereARuleIsBroken(String from, String to, String place) {
        var whole = "{\"type\":\"bundle\",\"id\":\"bundle--28bb3599-77cd-5a82-a950-b5bc3caf07c4\",\"objects\":[" + IP
                + "," + INCIDENT + "]}";
        var broken = JsonMapper.shared().readTree(from.isEmpty() ? whole : whole.replace(from, to));

        var findings = StixRules.findBroken(broken);

        assertThat(findings).extracting(Finding::place).containsAll(place.isEmpty() ? List.of() : List.of(place));
        assertThat(findings.isEmpty()).isEqualTo(place.isEmpty());
    }
}
