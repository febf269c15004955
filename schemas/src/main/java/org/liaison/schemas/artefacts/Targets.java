// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.artefacts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.TargetType;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.system.G;

/** Which shapes ask about a node. Nearly all go by its class, so they are looked up instead of tried one after another. */
final class Targets {

    private final Map<Node, List<Shape>> byClass = new HashMap<>();
    private final List<Shape> others = new ArrayList<>();

    Targets(Shapes shapes) {
        for (var shape : shapes.getTargetShapes()) {
            boolean classesOnly = true;
            for (var target : shape.getTargets()) {
                if (isClass(target.getTargetType())) {
                    byClass.computeIfAbsent(target.getObject(), each -> new ArrayList<>())
                            .add(shape);
                } else {
                    classesOnly = false;
                }
            }
            if (!classesOnly) {
                others.add(shape);
            }
        }
    }

    Set<Shape> of(Node node, Graph graph) {
        Set<Shape> all = new LinkedHashSet<>();
        G.allTypesOfNodeRDFS(graph, node).forEach(type -> all.addAll(byClass.getOrDefault(type, List.of())));
        others.stream().filter(each -> VLib.isFocusNode(each, node, graph)).forEach(all::add);
        return all;
    }

    private static boolean isClass(TargetType type) {
        return type == TargetType.targetClass || type == TargetType.implicitClass;
    }
}
