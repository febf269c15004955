// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liaison.schemas.exchange.Connection;
import org.liaison.schemas.exchange.ConnectionType;
import org.liaison.schemas.exchange.Event;
import org.liaison.schemas.exchange.ExchangeObject;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.exchange.Item;
import org.liaison.schemas.exchange.Validity;

/** The files of a package as media entries, each with what is said of it. The rest of the package is lost, by name. */
final class ExchangeToEntries {

    private final ExchangePackage exchange;
    private final Notes notes;
    private final FileToEntry files;
    private final Map<String, SayingToEntry> sayings = new LinkedHashMap<>();
    private final Map<String, List<Integer>> leaving = new HashMap<>();
    private final Set<Integer> carried = new HashSet<>();

    ExchangeToEntries(ExchangePackage exchange, Profile profile, Notes notes) {
        this.exchange = exchange;
        this.notes = notes;
        this.files = new FileToEntry(notes, profile);
        for (int i = 0; i < exchange.connections().size(); i++) {
            leaving.computeIfAbsent(exchange.connections().get(i).from(), each -> new ArrayList<>())
                    .add(i);
        }
    }

    List<Entry> entries() {
        FrameLosses.note(exchange, notes);
        var entries = files();
        for (int i = 0; i < exchange.items().size(); i++) {
            said(exchange.items().get(i), "Objects/Item[" + (i + 1) + "]");
        }
        for (int i = 0; i < exchange.events().size(); i++) {
            said(exchange.events().get(i), "Objects/Event[" + (i + 1) + "]");
        }
        sayings.values().forEach(SayingToEntry::close);
        connections();
        return entries;
    }

    private List<Entry> files() {
        var entries = new ArrayList<Entry>();
        var keys = new Keys(exchange.items());
        for (int i = 0; i < exchange.items().size(); i++) {
            if (exchange.items().get(i) instanceof Item.MediaFile file && FileToEntry.hasHash(file)) {
                var path = "Objects/Item[" + (i + 1) + "]";
                var entry = files.map(file, path, entries.size() + 1, keys.of(file));
                var saying = new SayingToEntry(notes, entry);
                saying.name(notes.text(path + "/Name", file.name()));
                sayings.put(file.id(), saying);
                entries.add(entry);
            }
        }
        return entries;
    }

    private void said(ExchangeObject object, String path) {
        if (sayings.containsKey(object.id())) {
            return;
        }
        if (object instanceof Item.MediaFile) {
            notes.noHome(path, "a hash set knows a file by its hash");
            return;
        }
        for (int each : leaving.getOrDefault(object.id(), List.of())) {
            var connection = exchange.connections().get(each);
            var saying = sayings.get(connection.to());
            if (saying != null && isSaying(connection) && take(saying, object, path)) {
                carried.add(each);
                return;
            }
        }
        notes.noHome(path, "a hash set holds files and what is said of one");
    }

    private static boolean isSaying(Connection connection) {
        return connection.type() == ConnectionType.ASSOCIATED_WITH;
    }

    private static boolean take(SayingToEntry saying, ExchangeObject object, String path) {
        return object instanceof Item.Reference reference
                ? saying.take(reference, path)
                : object instanceof Event event && saying.take(event, path);
    }

    private void connections() {
        for (int i = 0; i < exchange.connections().size(); i++) {
            var path = "Objects/Connection[" + (i + 1) + "]";
            if (!carried.contains(i)) {
                notes.noHome(path, "a hash set connects nothing");
            } else if (!exchange.connections().get(i).validity().equals(Validity.OPEN)) {
                notes.noHome(path + "/Validity", "only an entry as a whole has a time");
            }
        }
    }
}
