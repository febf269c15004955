// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.ecris;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Loss;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * An element of a message that remembers which leaves somebody took. What nobody took is lost and told, so that no
 * element can be forgotten. Never prints a value.
 */
final class Branch {

    private final Element element;
    private final String path;
    private final Set<Element> taken;

    private Branch(Element element, String path, Set<Element> taken) {
        this.element = element;
        this.path = path;
        this.taken = taken;
    }

    static Branch root(Element element) {
        return new Branch(element, element.getLocalName(), new HashSet<>());
    }

    String path() {
        return path;
    }

    List<Branch> all(String name) {
        var same = children().stream()
                .filter(each -> each.getLocalName().equals(name))
                .toList();
        var all = new ArrayList<Branch>();
        for (int i = 0; i < same.size(); i++) {
            var position = same.size() == 1 ? "" : "[" + (i + 1) + "]";
            all.add(new Branch(same.get(i), path + "/" + name + position, taken));
        }
        return all;
    }

    @Nullable
    Branch find(String name) {
        var all = all(name);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** The text of a child, or null where there is none or it says that nobody knows. */
    @Nullable
    String text(String name, String unknown) {
        return take(name, unknown, each -> each);
    }

    /** Takes what says that nobody knows; anything else stays where it is and is told as lost. */
    void leave(String name, String unknown) {
        take(name, unknown, each -> null);
    }

    /** What a child says; one that cannot be read stays where it is and is told as lost. */
    <T> @Nullable T take(String name, String unknown, Function<String, @Nullable T> read) {
        var child = find(name);
        return child == null ? null : child.take(unknown, read);
    }

    /** The first of the texts in several languages. */
    @Nullable
    String spoken(String name) {
        var child = find(name);
        return child == null ? null : child.text("MultilingualTextLinguisticRepresentation", Unknown.TEXT);
    }

    <T> @Nullable T take(String unknown, Function<String, @Nullable T> read) {
        var text = element.getTextContent();
        var value = text.trim().equals(unknown) ? null : read.apply(text);
        if (value != null || text.trim().equals(unknown)) {
            taken.add(element);
        }
        return value;
    }

    boolean isTaken(String name) {
        var child = find(name);
        return child != null && taken.contains(child.element);
    }

    /** Every leaf that nobody took. */
    List<Loss> rest() {
        var losses = new ArrayList<Loss>();
        collect(losses);
        return losses;
    }

    private void collect(List<Loss> losses) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = (Attr) attributes.item(i);
            if (!String.valueOf(attribute.getNamespaceURI()).startsWith("http://www.w3.org/")) {
                losses.add(lost(path + "/@" + attribute.getLocalName()));
            }
        }
        var children = children();
        if (children.isEmpty() && !taken.contains(element)) {
            losses.add(lost(path));
        }
        var names = new HashSet<String>();
        for (var each : children) {
            if (names.add(each.getLocalName())) {
                all(each.getLocalName()).forEach(branch -> branch.collect(losses));
            }
        }
    }

    private static Loss lost(String place) {
        return new Loss(place, Loss.Kind.NO_HOME, "a package has no place for it", "left out");
    }

    private List<Element> children() {
        var children = new ArrayList<Element>();
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }
}
