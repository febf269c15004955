// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.liaison.schemas.message.Finding;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Parses JSON within limits and remembers where everything stood. */
final class JsonTree {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxStringLength(250_000)
                    .maxNameLength(1_024)
                    .maxNumberLength(40)
                    .build())
            .build();

    private final JsonParser json;
    private final Consumer<Finding> findings;

    private JsonTree(JsonParser json, Consumer<Finding> findings) {
        this.json = json;
        this.findings = findings;
    }

    /** Empty, with a finding, if the document is no JSON. */
    static Optional<Json> parse(byte[] document, Consumer<Finding> findings) {
        try (var json = JSON.createParser(ObjectReadContext.empty(), document)) {
            var tree = new JsonTree(json, findings);
            json.nextToken();
            return tree.whole();
        } catch (StreamConstraintsException e) {
            findings.accept(broken("GW-VAL-003", e, "it stays within the limits of depth and length"));
        } catch (JacksonException e) {
            findings.accept(broken("GW-VAL-001", e, "it is well-formed JSON"));
        }
        return Optional.empty();
    }

    private static Finding broken(String code, JacksonException e, String rule) {
        var location = e.getLocation();
        return new Finding(code, location == null ? "document" : at(spot(location)) + "document", rule);
    }

    static String at(Json.Spot spot) {
        return "line " + spot.line() + ", column " + spot.column() + ", ";
    }

    private static Json.Spot spot(TokenStreamLocation location) {
        return new Json.Spot(location.getLineNr(), location.getColumnNr());
    }

    private Optional<Json> whole() {
        if (json.currentToken() == null || !json.currentToken().isStructStart()) {
            findings.accept(new Finding("GW-VAL-001", "document", "it is a JSON object or array"));
            return Optional.empty();
        }
        var value = value();
        if (json.nextToken() != null) {
            findings.accept(new Finding("GW-VAL-001", "document", "nothing stands behind it"));
        }
        return Optional.of(value);
    }

    private Json value() {
        var spot = spot(json.currentTokenLocation());
        return switch (json.currentToken()) {
            case START_OBJECT -> structure(spot);
            case START_ARRAY -> sequence(spot);
            case VALUE_STRING -> new Json.Scalar(Json.Kind.TEXT, json.getString(), spot);
            case VALUE_NUMBER_INT -> new Json.Scalar(Json.Kind.WHOLE, json.getString(), spot);
            case VALUE_NUMBER_FLOAT -> new Json.Scalar(Json.Kind.FRACTION, json.getString(), spot);
            case VALUE_TRUE, VALUE_FALSE -> new Json.Scalar(Json.Kind.BOOLEAN, json.getString(), spot);
            case VALUE_NULL -> new Json.Scalar(Json.Kind.NOTHING, "", spot);
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException("no value begins with " + json.currentToken());
        };
    }

    private Json structure(Json.Spot spot) {
        List<Json.Member> members = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            if (!names.add(name)) {
                var here = at(spot(json.currentTokenLocation()));
                findings.accept(new Finding("GW-VAL-041", here + "member", "a member stands once in its object"));
            }
            json.nextToken();
            members.add(new Json.Member(name, value()));
        }
        return new Json.Structure(members, spot);
    }

    private Json sequence(Json.Spot spot) {
        List<Json> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Json.Sequence(items, spot);
    }
}
