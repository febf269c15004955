// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.mapped;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.xml.Node;
import org.liaison.schemas.xml.Shape;

/** Where in the document the parts of a package stand, so that people are told places in what they sent. */
final class Places {

    private static final Pattern POSITION = Pattern.compile("\\[\\d+]");
    private static final Pattern BEFORE = Pattern.compile("^[^/]*(?=/)");

    private final Node root;
    private final Spot document;
    private final Map<Node, Spot> made;
    private final Map<String, Spot> byPath = new HashMap<>();

    /** @param made where each element of the package was taken from */
    Places(Node root, Spot document, Map<Node, Spot> made) {
        this.root = root;
        this.document = document;
        this.made = made;
    }

    Finding moved(Finding finding) {
        return new Finding(finding.code(), place(finding.place()), finding.rule());
    }

    Fact moved(Fact fact) {
        var place = place(fact.place());
        return switch (fact) {
            case Fact.Moment is -> new Fact.Moment(place, is.at());
            case Fact.Born is -> new Fact.Born(place, is.on());
            case Fact.IpCapture is -> new Fact.IpCapture(place, is.address(), is.port(), is.at(), is.own());
            case Fact.FileHash is -> new Fact.FileHash(place, is.algorithm(), is.value());
            case Fact.Offence is -> new Fact.Offence(place, is.scheme(), is.code());
            case Fact.Evaluation is -> new Fact.Evaluation(place, is.source(), is.information());
            case Fact.Handling is -> new Fact.Handling(place, is.code(), is.hasText());
            case Fact.UrgencyStated is -> new Fact.UrgencyStated(place, is.level(), is.hasReason());
            case Fact.Coordinates is -> new Fact.Coordinates(place, is.latitude(), is.longitude());
            case Fact.Reference is -> new Fact.Reference(place, is.id(), is.resolves());
            case Fact.Sequence is -> new Fact.Sequence(place, is.first(), is.second(), is.rule());
            case Fact.Period is -> new Fact.Period(place, is.from(), is.until());
        };
    }

    /** As losses write paths in a package: below the root, with positions where there can be several. */
    static String inPackage(String path) {
        var shown = new StringBuilder();
        @Nullable Shape shape = Mapping.PACKAGE;
        for (var step : path.split("/", -1)) {
            var name = POSITION.matcher(step).replaceAll("");
            shape = shape == null ? null : shape.find(name).orElse(null);
            shown.append(shown.isEmpty() ? "" : "/").append(shape != null && !shape.many() ? name : step);
        }
        return shown.toString();
    }

    /** What has no place of its own stands where the element around it does. */
    private String place(String inPackage) {
        if (byPath.isEmpty()) { // asked for the first time
            collect(root, "/" + root.name() + "[1]", document);
        }
        var path = new StringBuilder();
        for (var step : BEFORE.matcher(inPackage).replaceFirst("").substring(1).split("/", -1)) {
            path.append('/').append(step.endsWith("]") || step.startsWith("@") ? step : step + "[1]");
        }
        var at = path.toString();
        while (!byPath.containsKey(at) && at.lastIndexOf('/') > 0) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return byPath.getOrDefault(at, document).place();
    }

    private void collect(Node node, String path, Spot parent) {
        var spot = made.getOrDefault(node, parent);
        byPath.put(path, spot);
        var positions = new HashMap<String, Integer>();
        for (var each : node.children()) {
            int position = positions.merge(each.name(), 1, Integer::sum);
            collect(each, path + "/" + each.name() + "[" + position + "]", spot);
        }
    }
}
