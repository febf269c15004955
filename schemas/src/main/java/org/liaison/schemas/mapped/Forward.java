// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.mapped;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Loss;
import org.liaison.schemas.xml.Node;
import org.liaison.schemas.xml.Origin;

/** Makes the elements of a format from those of a package, and notes what the format has no place for. */
final class Forward {

    private static final String LEFT_OUT = "left out";

    private final Map<String, String> staysOut;
    private final List<Loss> losses;

    /** @param staysOut objects by id and connections by path that have no place in the format, each with the reason */
    Forward(Map<String, String> staysOut, List<Loss> losses) {
        this.staysOut = Map.copyOf(staysOut);
        this.losses = losses;
    }

    void apply(List<Rule> rules, Spot from, Node to) {
        for (var rule : rules) {
            switch (rule) {
                case Rule.Field field -> field.source().find(from).forEach(each -> field(field, each, to));
                case Rule.Part part -> part.source().find(from).forEach(each -> part(part, each, to));
                case Rule.Fixed fixed -> fixed.to().put(to, fixed.value(), Origin.MADE);
                case Rule.Position number -> number.to().put(to, String.valueOf(from.position()), Origin.MADE);
                case Rule.Dropped dropped -> dropped(dropped, from);
            }
        }
    }

    private void part(Rule.Part part, Spot from, Node to) {
        var why = whyNot(from);
        if (why != null) {
            lose(from.below(), Loss.Kind.NO_HOME, why, LEFT_OUT);
            return;
        }
        var made = part.to().make(to, Origin.MADE);
        if (part.asItComes()) {
            asItComes(part, from, made);
        } else {
            apply(part.rules(), from, made);
        }
    }

    private void asItComes(Rule.Part part, Spot from, Node made) {
        var rules = new HashMap<String, Rule>();
        part.rules().forEach(each -> rules.put(each.from(), each));
        var positions = new HashMap<String, Integer>();
        for (var child : from.node().children()) {
            int position = positions.merge(child.name(), 1, Integer::sum);
            var spot = new Spot(child, from, position);
            switch (rules.get(child.name())) {
                case Rule.Part kind -> part(kind, spot, made);
                case Rule.Dropped dropped -> lose(spot.below(), Loss.Kind.NO_HOME, dropped.why(), LEFT_OUT);
                case Rule.Field field -> field(field, spot, made);
                case Rule.Fixed fixed -> throw new IllegalStateException("objects have no fixed values");
                case Rule.Position number -> throw new IllegalStateException("objects have no numbers");
                case null -> throw new IllegalStateException("a kind of object has no rule");
            }
        }
    }

    private @Nullable String whyNot(Spot object) {
        var node = object.node();
        if (!node.name().equals("Connection")) {
            return staysOut.get(String.valueOf(node.attribute("id")));
        }
        boolean leadsOut = staysOut.containsKey(String.valueOf(node.attribute("from")))
                || staysOut.containsKey(String.valueOf(node.attribute("to")));
        return leadsOut
                ? "one of the objects that it connects is left out"
                : staysOut.get(Places.inPackage(object.below()));
    }

    private void field(Rule.Field field, Spot from, Node to) {
        var path = field.source();
        var value = path.value(from.node());
        if (value == null) {
            return;
        }
        var fitted = field.codes() == null ? value : code(field.codes(), value, field, from);
        if (fitted != null) {
            field.to().put(to, cut(fitted, field, from), Origin.MADE);
        }
    }

    private @Nullable String code(Codes codes, String word, Rule.Field field, Spot from) {
        var code = codes.findCode(word);
        if (code.isEmpty()) {
            lose(place(field, from), Loss.Kind.NO_HOME, "the code list of the format has no such code", LEFT_OUT);
        } else if (!codes.keeps(word)) {
            lose(place(field, from), Loss.Kind.NARROWED, "the format has one code for several", "that code");
        }
        return code.orElse(null);
    }

    private String cut(String value, Rule.Field field, Spot from) {
        int most = field.most();
        if (value.length() <= most) {
            return value;
        }
        lose(place(field, from), Loss.Kind.NARROWED, "it is longer than " + most + " characters", "cut there");
        return value.substring(0, Character.isHighSurrogate(value.charAt(most - 1)) ? most - 1 : most);
    }

    private static String place(Rule.Field field, Spot from) {
        var attribute = field.source().attribute();
        return attribute == null ? from.below() : from.below() + (from.below().isEmpty() ? "@" : "/@") + attribute;
    }

    private void dropped(Rule.Dropped dropped, Spot from) {
        var path = dropped.source();
        for (var each : path.find(from)) {
            if (path.attribute() == null) {
                lose(each.below(), Loss.Kind.NO_HOME, dropped.why(), LEFT_OUT);
            } else if (path.value(each.node()) != null) {
                lose(each.below() + "/@" + path.attribute(), Loss.Kind.NO_HOME, dropped.why(), LEFT_OUT);
            }
        }
    }

    private void lose(String path, Loss.Kind kind, String why, String done) {
        losses.add(new Loss(Places.inPackage(path), kind, why, done));
    }
}
