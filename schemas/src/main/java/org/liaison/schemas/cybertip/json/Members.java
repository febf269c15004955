// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.cybertip.json;

import java.util.HashSet;
import java.util.List;
import org.liaison.schemas.message.Finding;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads objects by the shapes of the elements they stand for. A place names only members that the schema knows. */
final class Members {

    private static final String SCHEMA = "GW-VAL-010";

    private final JsonParser json;
    private final Scalars scalars;

    Members(JsonParser json, List<Finding> findings) {
        this.json = json;
        this.scalars = new Scalars(json, findings);
    }

    /** The whole document; what is wrong with it stands in the findings. */
    Member document(Shape shape) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            scalars.found("GW-VAL-001", "/", "a document is a JSON object");
            return new Member("/", shape);
        }
        var document = object(shape, "");
        if (json.nextToken() != null) {
            scalars.found("GW-VAL-001", "/", "nothing stands behind the document");
        }
        return document;
    }

    private Member object(Shape shape, String path) {
        var member = new Member(scalars.place(path), shape);
        var claimed = new HashSet<String>();
        int position = 0;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var part = shape.find(json.currentName());
            position++;
            json.nextToken();
            if (part.isEmpty()) {
                var unknown = path + "/member[" + position + "]";
                scalars.found(SCHEMA, unknown, "the report has no such member");
                scalars.skip(unknown);
            } else if (!claimed.add(part.get().name())) {
                var twice = path + "/" + part.get().step();
                scalars.found("GW-VAL-041", twice, "a member stands once in its object");
                scalars.skip(twice);
            } else {
                take(member, part.get(), path + "/" + part.get().step());
            }
        }
        return member;
    }

    private void take(Member member, Part part, String path) {
        switch (part.kind()) {
            case ATTRIBUTE -> scalars.read(path).ifPresent(value -> member.setAttribute(part.name(), value));
            case TEXT -> scalars.read(path).ifPresent(member::setText);
            case ELEMENT -> elements(member, part, path);
        }
    }

    private void elements(Member member, Part part, String path) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            element(member, part, path);
            return;
        }
        int position = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            element(member, part, path + "[" + ++position + "]");
        }
    }

    private void element(Member member, Part part, String path) {
        var shape = part.shape();
        if (shape == null) {
            throw new IllegalStateException("an element has a shape");
        }
        if (json.currentToken() == JsonToken.START_OBJECT && !shape.isScalar()) {
            member.add(object(shape, path));
        } else if (shape.text()) {
            var place = scalars.place(path);
            scalars.read(path).ifPresent(value -> member.add(text(place, shape, value)));
        } else if (json.currentToken() != JsonToken.VALUE_NULL) {
            scalars.found(SCHEMA, path, "it is an object");
            scalars.skip(path);
        }
    }

    private static Member text(String place, Shape shape, String value) {
        var text = new Member(place, shape);
        text.setText(value);
        return text;
    }
}
