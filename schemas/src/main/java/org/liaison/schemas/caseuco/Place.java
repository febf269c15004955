// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** Where something stands in a document: names of the ontologies and positions, never a value. */
record Place(@Nullable Place parent, String step, Json.Spot spot) {

    static Place document(Json.Spot spot) {
        return new Place(null, "", spot);
    }

    Place member(String name, Json.Spot at) {
        return new Place(this, "/" + name, at);
    }

    /** @param position from 1 */
    Place item(int position, Json.Spot at) {
        return new Place(this, "[" + position + "]", at);
    }

    String path() {
        var steps = new ArrayDeque<String>();
        for (@Nullable Place each = this; each != null; each = each.parent) {
            steps.addFirst(each.step);
        }
        var path = String.join("", steps);
        return path.isEmpty() ? "/" : path;
    }

    /** For findings. */
    String located() {
        return JsonTree.at(spot) + path();
    }
}
