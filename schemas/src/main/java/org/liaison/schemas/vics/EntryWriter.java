// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a hash set of version 2.0, entry by entry, members in the order of the inventory. */
final class EntryWriter implements AutoCloseable {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    EntryWriter(OutputStream out, Profile profile) {
        this.json = JSON.createGenerator(ObjectWriteContext.empty(), out);
        json.writeStartObject();
        json.writeStringProperty("@odata.context", Marker.write(profile));
        json.writeName("value");
        json.writeStartArray();
    }

    void write(Entry entry) {
        json.writeStartObject();
        for (var member : Inventory.members(entry.entity()).values()) {
            if (member.type() == Member.Type.LIST) {
                list(entry, member);
            } else {
                value(entry, member);
            }
        }
        json.writeEndObject();
    }

    private void list(Entry entry, Member member) {
        var listed = entry.list(member.name());
        if (!listed.isEmpty()) {
            json.writeName(member.name());
            json.writeStartArray();
            listed.forEach(this::write);
            json.writeEndArray();
        }
    }

    private void value(Entry entry, Member member) {
        var text = entry.text(member.name());
        if (text == null) {
            return;
        }
        switch (member.type()) {
            case TEXT, HASH, LOOSE, TIME -> json.writeStringProperty(member.name(), text);
            case NUMBER -> json.writeNumberProperty(member.name(), Long.parseLong(text));
            case FLAG -> flag(member, text);
            case MARKER, LIST, OPAQUE, WITHHELD, MEDIA -> {}
        }
    }

    private void flag(Member member, String text) {
        if (text.equals("true") || text.equals("false")) {
            json.writeBooleanProperty(member.name(), text.equals("true"));
        } else {
            json.writeStringProperty(member.name(), text);
        }
    }

    @Override
    public void close() {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }
}
