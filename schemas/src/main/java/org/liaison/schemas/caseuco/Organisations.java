// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import org.liaison.schemas.exchange.Organisation;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.message.Personal;

/** {@code identity:Organization}: its name in UCO, kind and registration in a facet of ours. */
final class Organisations {

    private static final String OURS = "liaison:OrganisationFacet";

    private Organisations() {}

    static Resource write(Organisation organisation, String path, Making making) {
        var id = organisation.id();
        return making.resource(path, "organisation", id, "identity:Organization")
                .with("core:name", organisation.name())
                .facet(making.resource(path, "organisation-facet", id, "core:Facet", OURS)
                        .with("liaison:kind", organisation.kind())
                        .with("liaison:registration", organisation.registration()));
    }

    static void read(Node node, Draft draft) {
        var thing = new Thing(draft, node).of("identity:Organization");
        var name = thing.text("", "core:name");
        if (name == null) {
            draft.graph()
                    .lose(node.place(), Loss.Kind.ASSUMED, "an organisation has a name", "an empty one was put in");
        }
        draft.add(
                node,
                new Organisation(
                        Statements.read(thing, draft, "o"),
                        Personal.of(name == null ? "" : name),
                        thing.text(OURS, "liaison:kind"),
                        thing.personal(OURS, "liaison:registration")));
    }
}
