// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where in a document the parser stands. Every element passes here, so words are made only when somebody asks. */
final class ElementPath {

    private static final int MAX_STEPS = 12;

    private final List<Step> steps = new ArrayList<>();
    private int depth;

    /** One level: the element entered last, and how often each name was entered there; used again and again. */
    private static final class Step {

        private final Map<String, Integer> entered = new HashMap<>();
        private String name = "";
        private int position;

        void enter(String child) {
            name = child;
            position = entered.merge(child, 1, Integer::sum);
        }

        @Override
        public String toString() {
            return name + "[" + position + "]";
        }
    }

    void enter(String name) {
        step(depth).enter(name);
        depth++;
        step(depth).entered.clear();
    }

    void leave() {
        depth--;
    }

    boolean isEmpty() {
        return depth == 0;
    }

    private Step step(int at) {
        if (at == steps.size()) {
            steps.add(new Step());
        }
        return steps.get(at);
    }

    /** As in XPath, with {@code /} between the steps and none in front; the deepest are left out. */
    @Override
    public String toString() {
        var words = new ArrayList<String>();
        steps.subList(0, Math.min(depth, MAX_STEPS)).forEach(each -> words.add(each.toString()));
        if (depth > MAX_STEPS) {
            words.add("…");
        }
        return String.join("/", words);
    }
}
