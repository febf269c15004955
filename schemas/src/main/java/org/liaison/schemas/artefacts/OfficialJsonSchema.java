// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.artefacts;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.utils.JsonNodes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.liaison.schemas.message.Finding;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schemas ({@code *.schema.json}) below a directory; a document obeys every one that no other refers to. */
final class OfficialJsonSchema implements Artefact {

    static final String ENDING = ".schema.json";
    private static final JsonMapper JSON = new JsonMapper();
    private static final String HERE = "https://artefacts.invalid/"; // gives relative references something to stand on

    private final List<Schema> roots = new ArrayList<>();
    private final Set<String> names = new TreeSet<>();

    private OfficialJsonSchema(Map<String, String> texts) {
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.nodeReader(reader -> reader.locationAware())
                        .schemas(texts)
                        .schemaLoader(loader -> loader.fetchRemoteResources(false)));
        texts.forEach((address, text) -> {
            var node = JSON.readTree(text);
            learnNames(node);
            if (texts.values().stream().noneMatch(other -> !other.equals(text) && refersTo(other, address))) {
                roots.add(registry.getSchema(SchemaLocation.of(address), text, InputFormat.JSON));
            }
        });
        roots.forEach(Schema::getSchemaNode);
    }

    static OfficialJsonSchema load(List<Path> files) throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (var each : files) {
            var text = Files.readString(each);
            try {
                var id = JSON.readTree(text).path("$id").asString("");
                texts.put(id.isEmpty() ? HERE + each.getFileName() : id, text);
            } catch (JacksonException e) {
                throw InvalidArtefacts.of(each.toString(), "it is not JSON");
            }
        }
        try {
            return new OfficialJsonSchema(texts);
        } catch (SchemaException e) {
            throw InvalidArtefacts.of(files.getFirst().getParent() + " (*" + ENDING + ")", "it is no JSON Schema");
        }
    }

    @Override
    public String kind() {
        return "JSON Schema";
    }

    @Override
    public List<Finding> check(byte[] document) {
        var text = new String(document, StandardCharsets.UTF_8);
        try {
            return roots.stream()
                    .flatMap(each -> each.validate(text, InputFormat.JSON).stream())
                    .map(this::finding)
                    .toList();
        } catch (JacksonException e) {
            return List.of(new Finding("GW-VAL-001", "document", "it is not JSON"));
        } catch (SchemaException e) { // a reference that leads nowhere shows only when it is followed
            return List.of(Objection.at("document", "the official schema refers to one that is not in the directory"));
        }
    }

    /** The validator's own message quotes the value; its keyword does not. */
    private Finding finding(Error error) {
        var node = error.getInstanceNode();
        var at = node == null ? null : JsonNodes.tokenStreamLocationOf(node);
        var place = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ", ";
        return Objection.at(place + path(error), "the official schema does not allow this: " + error.getKeyword());
    }

    /** Names only what the schema names: a member of another name could be anybody's. */
    private String path(Error error) {
        var path = new StringBuilder("$");
        var location = error.getInstanceLocation();
        for (int i = 0; i < location.getNameCount(); i++) {
            switch (location.getElement(i)) {
                case Integer position -> path.append('[').append(position).append(']');
                case Object name -> path.append('.').append(names.contains(name.toString()) ? name : "(unknown)");
            }
        }
        return path.toString();
    }

    private void learnNames(JsonNode schema) {
        names.addAll(schema.path("properties").propertyNames());
        schema.forEach(this::learnNames);
    }

    private static boolean refersTo(String schema, String address) {
        var name = address.substring(address.lastIndexOf('/') + 1);
        return schema.contains("\"$ref\"") && (schema.contains("/" + name) || schema.contains("\"" + name));
    }
}
