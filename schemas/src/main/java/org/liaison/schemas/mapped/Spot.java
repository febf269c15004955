// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.mapped;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.xml.Node;

/** An element and where it stands; words are made only when somebody asks. {@code position} counts its like from 1. */
record Spot(Node node, @Nullable Spot parent, int position) {

    static Spot root(Node node) {
        return new Spot(node, null, 1);
    }

    List<Spot> children(String name) {
        var children = new ArrayList<Spot>();
        for (var each : node.children()) {
            if (each.name().equals(name)) {
                children.add(new Spot(each, this, children.size() + 1));
            }
        }
        return children;
    }

    /** As XPath says it, from the root. */
    String path() {
        return (parent == null ? "" : parent.path()) + "/" + node.name() + "[" + position + "]";
    }

    /** The same without the root, as losses say it. */
    String below() {
        return parent == null
                ? ""
                : (parent.parent == null ? "" : parent.below() + "/") + node.name() + "[" + position + "]";
    }

    /** As findings say it. */
    String place() {
        return "line " + node.origin().line() + ", column " + node.origin().column() + ", " + path();
    }

    @Override
    public String toString() {
        return "Spot[" + path() + "]";
    }
}
