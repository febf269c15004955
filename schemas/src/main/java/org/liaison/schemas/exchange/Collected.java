// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Header;

/** The objects of a package while a source that evaluates nothing is read into it: their ids, and what connects them. */
public final class Collected {

    private final Map<String, Integer> counts = new HashMap<>();
    private final List<ExchangeObject> objects = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();

    /** @param letter that ids of such objects begin with; a number follows */
    public Provenance provenance(String letter, String source, @Nullable SubjectCategory subject, Validity validity) {
        int number = counts.merge(letter, 1, Integer::sum);
        return new Provenance(letter + number, source, Evaluation.unknown(), subject, validity);
    }

    /** Returns its id. */
    public String add(ExchangeObject object) {
        objects.add(object);
        return object.id();
    }

    public void connect(String from, ConnectionType type, String to) {
        connections.add(new Connection(from, type, to, Evaluation.unknown(), Validity.OPEN));
    }

    public ExchangePackage build(Header header, Handling handling) {
        return ExchangePackage.of(header.id().value(), header.receivedAt(), handling, objects, connections);
    }
}
