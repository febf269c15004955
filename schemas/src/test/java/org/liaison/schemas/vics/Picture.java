// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;

/**
 * A package as comparable text: its files in order, each with what is said of it; everything else by its path. What a
 * writer reports as lost is left out, so the picture of the original without its losses must be the picture of the copy.
 */
final class Picture {

    private final ExchangePackage exchange;
    private final Map<String, Loss.Kind> lost;
    private final Map<String, List<String>> said = new LinkedHashMap<>();

    private Picture(ExchangePackage exchange, List<Loss> losses) {
        this.exchange = exchange;
        this.lost = new HashMap<>();
        losses.forEach(each -> lost.put(each.path(), each.kind()));
    }

    static List<String> of(ExchangePackage exchange, List<Loss> losses) {
        return new Picture(exchange, losses).draw();
    }

    private List<String> draw() {
        var rest = new ArrayList<String>();
        everything("Person", exchange.persons(), rest);
        everything("Organisation", exchange.organisations(), rest);
        everything("Location", exchange.locations(), rest);
        everything("Item", exchange.items(), rest);
        everything("Event", exchange.events(), rest);
        everything("Conviction", exchange.convictions(), rest);
        connections(rest);
        var picture = new ArrayList<String>();
        said.values()
                .forEach(each -> picture.add(each.getFirst()
                        + each.subList(1, each.size()).stream()
                                .sorted()
                                .collect(Collectors.joining("\n  ", "\n  ", ""))));
        picture.addAll(rest);
        return picture;
    }

    private void everything(String element, List<? extends ExchangeObject> objects, List<String> rest) {
        for (int i = 0; i < objects.size(); i++) {
            var path = "Objects/" + element + "[" + (i + 1) + "]";
            if (lost.containsKey(path)) {
                continue;
            }
            if (objects.get(i) instanceof Item.MediaFile file) {
                said.put(file.id(), new ArrayList<>(List.of(file(file, path))));
            } else if (!(objects.get(i) instanceof Item.Reference) && !(objects.get(i) instanceof Event)) {
                rest.add("not reported: " + path);
            }
        }
    }

    private void connections(List<String> rest) {
        var objects = exchange.objects().collect(Collectors.toMap(ExchangeObject::id, each -> each));
        for (int i = 0; i < exchange.connections().size(); i++) {
            var path = "Objects/Connection[" + (i + 1) + "]";
            var each = exchange.connections().get(i);
            if (!lost.containsKey(path)) {
                connection(each, objects.get(each.from()), rest);
            }
        }
    }

    private void connection(Connection connection, @Nullable ExchangeObject from, List<String> rest) {
        var file = said.get(connection.to());
        if (file == null || from == null || connection.type() != ConnectionType.ASSOCIATED_WITH) {
            rest.add("a connection that is not reported");
        } else if (from instanceof Item.Reference reference) {
            var path = "Objects/Item[" + (exchange.items().indexOf(reference) + 1) + "]";
            file.add(reference.kind() + " " + text(reference.reference(), path + "/Reference") + " "
                    + text(reference.note(), path + "/Note") + " " + provenance(reference.provenance(), path));
        } else if (from instanceof Event event) {
            var path = "Objects/Event[" + (exchange.events().indexOf(event) + 1) + "]";
            file.add(event.kind() + " " + event.from() + " " + text(event.description(), path + "/Description") + " "
                    + provenance(event.provenance(), path));
        }
    }

    private String file(Item.MediaFile file, String path) {
        var provenance = file.provenance();
        return String.join(
                " ",
                text(file.name(), path + "/Name"),
                hashes(file, path).toString(),
                lost.containsKey(path + "/MediaType") ? "null" : file.mediaType(),
                lost.containsKey(path + "/Size") ? "null" : String.valueOf(file.size()),
                severities(file, path).toString(),
                String.valueOf(provenance.validity().from()),
                lost.containsKey(path + "/Validity/Until")
                        ? "null"
                        : String.valueOf(provenance.validity().until()),
                lost.containsKey(path + "/Subject") ? "null" : String.valueOf(provenance.subject()));
    }

    private Map<String, String> hashes(Item.MediaFile file, String path) {
        var hashes = new TreeMap<String, String>();
        file.hashes().forEach((algorithm, value) -> {
            var kind = lost.get(path + "/Hash[@algorithm='" + algorithm + "']");
            if (kind != Loss.Kind.NO_HOME) {
                hashes.put(kind == null ? algorithm : Hashes.algorithm(algorithm), value.reveal());
            }
        });
        return hashes;
    }

    private Set<String> severities(Item.MediaFile file, String path) {
        var severities = new TreeSet<String>();
        for (int i = 0; i < file.severities().size(); i++) {
            if (!lost.containsKey(path + "/Severity[" + (i + 1) + "]")) {
                severities.add(file.severities().get(i).toString());
            }
        }
        return severities;
    }

    private String provenance(Provenance provenance, String path) {
        var subject = lost.containsKey(path + "/Subject") ? "null" : String.valueOf(provenance.subject());
        var validity = lost.containsKey(path + "/Validity") ? "null" : String.valueOf(provenance.validity());
        return subject + " " + validity.replace("Validity[from=null, until=null]", "null");
    }

    private String text(@Nullable Personal<String> text, String path) {
        return text == null || lost.containsKey(path) ? "null" : "'" + text.reveal() + "'";
    }
}
