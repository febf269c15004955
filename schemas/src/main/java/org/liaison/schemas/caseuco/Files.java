// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Item;

/** Files by name, hashes, type, size and the labels that somebody gave them; never their content. */
final class Files {

    private static final String FILE = "observable:FileFacet";
    private static final String CONTENT = "observable:ContentDataFacet";
    private static final String LABELS = "analysis:ArtifactClassificationResultFacet";
    private static final String OURS = "liaison:FileFacet";

    /** What happened to a file on the device it was found on. */
    private static final Map<String, String> TIMES = Map.of(
            "observable:observableCreatedTime", "file-created",
            "observable:modifiedTime", "file-written",
            "observable:accessedTime", "file-accessed");

    private Files() {}

    static Resource write(Item.MediaFile file, String path, Making making) {
        var id = file.id();
        return making.resource(path, "file", id, "observable:File")
                .facet(making.resource(path, "file-facet", id, FILE).with("observable:fileName", file.name()))
                .facet(making.resource(path, "content", id, CONTENT)
                        .with("observable:mimeType", file.mediaType())
                        .whole("observable:sizeInBytes", file.size())
                        .set("observable:hash", Hashes.write(file, path, making)))
                .facet(making.resource(path, "labels", id, LABELS)
                        .set("analysis:classification", severities(file, path, making)))
                .facet(making.resource(path, "liaison-file", id, "core:Facet", OURS)
                        .nodes("liaison:otherHash", Hashes.writeOthers(file, path, making)));
    }

    private static List<Resource> severities(Item.MediaFile file, String path, Making making) {
        List<Resource> all = new ArrayList<>();
        for (var each : file.severities()) {
            all.add(making.resource(
                            path + "/Severity",
                            "severity",
                            file.id() + "/" + all.size(),
                            "analysis:ArtifactClassification",
                            "liaison:Severity")
                    .with("analysis:class", each.label())
                    .with("liaison:scheme", each.scheme())
                    .with("liaison:version", each.version()));
        }
        return all;
    }

    static void read(Node node, Draft draft) {
        var thing = new Thing(draft, node).of("observable:File");
        var name = thing.personal(FILE, "observable:fileName");
        var file = new Item.MediaFile(
                Statements.read(thing, draft, "i"),
                name == null ? thing.personal("", "core:name") : name,
                Hashes.read(thing.things(CONTENT, "observable:hash"), thing.things(OURS, "liaison:otherHash"), draft),
                thing.text(CONTENT, "observable:mimeType"),
                size(thing),
                thing.things(LABELS, "analysis:classification").stream()
                        .map(Files::severity)
                        .filter(Objects::nonNull)
                        .toList());
        draft.add(node, file);
        thing.values(FILE, "observable:filePath").forEach(each -> draft.say(file.id(), "file-path", each));
        TIMES.forEach((property, kind) -> draft.happened(file.id(), kind, thing, FILE, property));
    }

    private static @Nullable Long size(Thing thing) {
        var size = thing.whole(CONTENT, "observable:sizeInBytes", 0, Long.MAX_VALUE);
        return size == null ? thing.whole(FILE, "observable:sizeInBytes", 0, Long.MAX_VALUE) : size;
    }

    /** A label without its scheme is one of the tool that gave it. */
    private static Item.@Nullable Severity severity(Thing label) {
        var text = label.text("", "analysis:class");
        var scheme = label.text("", "liaison:scheme");
        return text == null
                ? null
                : new Item.Severity(scheme == null ? "tool" : scheme, label.text("", "liaison:version"), text);
    }
}
