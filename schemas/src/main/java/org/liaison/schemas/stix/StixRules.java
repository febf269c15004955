// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.stix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.liaison.schemas.message.Finding;
import tools.jackson.databind.JsonNode;

/** Rules of the specification that a bundle of ours could break; what we never write is not asked about. */
final class StixRules {

    private static final Set<String> DESCRIBED = Set.of("created", "modified");
    private static final Map<String, Set<String>> REQUIRED = Map.ofEntries(
            Map.entry("identity", Set.of("name")),
            Map.entry("incident", Set.of("name")),
            Map.entry("indicator", Set.of("pattern", "pattern_type", "valid_from")),
            Map.entry("observed-data", Set.of("first_observed", "last_observed", "number_observed", "object_refs")),
            Map.entry("relationship", Set.of("relationship_type", "source_ref", "target_ref")),
            Map.entry("marking-definition", Set.of("created")),
            Map.entry("file", Set.of("hashes")),
            Map.entry("user-account", Set.of()),
            Map.entry("ipv4-addr", Set.of("value")),
            Map.entry("ipv6-addr", Set.of("value")),
            Map.entry("email-addr", Set.of("value")),
            Map.entry("domain-name", Set.of("value")),
            Map.entry("url", Set.of("value")),
            Map.entry("network-traffic", Set.of("protocols", "src_ref")));
    private static final Set<String> SAID =
            Set.of("identity", "incident", "indicator", "observed-data", "relationship");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    private static final Pattern TIME =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?Z");
    private static final Pattern MILLIS = Pattern.compile(".*\\.[0-9]{3}Z");
    private static final Set<String> TIMES =
            Set.of("created", "modified", "valid_from", "first_observed", "last_observed", "start");

    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private StixRules() {}

    static List<Finding> findBroken(JsonNode bundle) {
        var rules = new StixRules();
        rules.require(bundle.path("type").asString("").equals("bundle"), "/type", "a bundle says that it is one");
        rules.id(bundle, "bundle", "");
        var objects = bundle.path("objects");
        for (int i = 0; i < objects.size(); i++) {
            rules.object(objects.get(i), "/objects/" + i);
        }
        for (int i = 0; i < objects.size(); i++) {
            rules.references(objects.get(i), "/objects/" + i);
        }
        return List.copyOf(rules.findings);
    }

    /** The types that a bundle of ours can hold. */
    static Set<String> types() {
        return REQUIRED.keySet();
    }

    private void object(JsonNode object, String place) {
        var type = object.path("type").asString("");
        var required = REQUIRED.get(type);
        require(required != null, place + "/type", "the type is one that the gateway writes");
        require(object.path("spec_version").asString("").equals("2.1"), place + "/spec_version", "it is 2.1");
        id(object, type, place);
        require(ids.add(object.path("id").asString("")), place + "/id", "an identifier stands once");
        requireAll(required == null ? Set.of() : required, object, place);
        requireAll(SAID.contains(type) ? DESCRIBED : Set.of(), object, place);
        for (var each : object.properties()) {
            property(each.getKey(), each.getValue(), place + "/" + each.getKey());
        }
        order(object, "created", "modified", place);
        order(object, "first_observed", "last_observed", place);
    }

    private void property(String name, JsonNode value, String place) {
        require(!value.isNull() && !(value.isContainer() && value.isEmpty()), place, "nothing is null or empty");
        if (TIMES.contains(name)) {
            require(TIME.matcher(value.asString("")).matches(), place, "a time is written in UTC");
        }
        if (DESCRIBED.contains(name)) {
            require(MILLIS.matcher(value.asString("")).matches(), place, "it has milliseconds");
        }
        if (name.equals("number_observed")) {
            require(value.asInt(0) >= 1, place, "something was observed at least once");
        }
        if (name.equals("size")) {
            require(value.asLong(-1) >= 0, place, "no file is smaller than nothing");
        }
        if (name.equals("src_port")) {
            require(value.asInt(-1) >= 0 && value.asInt(-1) <= 65_535, place, "it is a port");
        }
    }

    private void references(JsonNode object, String place) {
        for (var each : object.properties()) {
            var here = place + "/" + each.getKey();
            if (each.getKey().endsWith("_ref")) {
                require(ids.contains(each.getValue().asString("")), here, "what is referred to is in the bundle");
            } else if (each.getKey().endsWith("_refs")) {
                each.getValue()
                        .forEach(one ->
                                require(ids.contains(one.asString("")), here, "what is referred to is in the bundle"));
            }
        }
    }

    private void id(JsonNode object, String type, String place) {
        var id = object.path("id").asString("");
        boolean formed = id.startsWith(type + "--")
                && UUID.matcher(id.substring(type.length() + 2)).matches();
        require(formed, place + "/id", "an identifier is the type and a UUID");
    }

    private void order(JsonNode object, String first, String last, String place) {
        if (object.has(first) && object.has(last)) {
            var from = object.path(first).asString("");
            require(
                    from.compareTo(object.path(last).asString("")) <= 0,
                    place + "/" + last,
                    "it is not before the first");
        }
    }

    private void requireAll(Set<String> names, JsonNode object, String place) {
        names.forEach(each -> require(object.has(each), place + "/" + each, "it is required"));
    }

    private void require(boolean kept, String place, String rule) {
        if (!kept) {
            findings.add(new Finding("GW-REN-001", place, rule));
        }
    }
}
