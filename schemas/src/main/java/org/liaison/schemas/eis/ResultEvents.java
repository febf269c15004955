// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.eis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.ExchangePackage;
import org.liaison.schemas.message.Finding;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the results of one case after the other. */
final class ResultEvents extends DefaultHandler {

    private static final String UNKNOWN = "GW-VAL-112";

    private final Function<String, Optional<ExchangePackage>> sources;
    private final Consumer<EisResults.Summary> summaries;
    private final List<Finding> findings;
    private @Nullable Locator locator;
    private @Nullable Answers answers;

    ResultEvents(
            Function<String, Optional<ExchangePackage>> sources,
            Consumer<EisResults.Summary> summaries,
            List<Finding> findings) {
        this.sources = sources;
        this.summaries = summaries;
        this.findings = findings;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "Case" -> begin(String.valueOf(attributes.getValue("id")));
            case "Loaded", "Updated", "Rejected" -> answer(local, attributes);
            default -> {} // Results itself, or what the schema objects to
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        if (local.equals("Case") && answers != null) {
            summaries.accept(answers.summary());
            answers = null;
        }
    }

    private void begin(String id) {
        var source = sources.apply(id);
        answers = source.map(each -> new Answers(id, Entity.of(each))).orElse(null);
        if (source.isEmpty()) {
            find("a case is a package of the batch");
        }
    }

    private void answer(String outcome, Attributes attributes) {
        if (answers == null) {
            return; // the case was unknown, which is said
        }
        var ref = String.valueOf(attributes.getValue("ref"));
        var entity = answers.take(ref, number(attributes.getValue("document")));
        if (entity.isEmpty()) {
            find("an entity is one of the batch, and is answered once");
        } else {
            answers.note(outcome, entity.get(), String.valueOf(attributes.getValue("reason")));
        }
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(text) : 0;
    }

    private void find(String rule) {
        if (findings.size() < EisResults.MAX_FINDINGS) {
            var place = locator == null
                    ? "document"
                    : "line " + locator.getLineNumber() + ", column " + locator.getColumnNumber();
            findings.add(new Finding(UNKNOWN, place, rule));
        }
    }

    /** What is known of one case so far. */
    private static final class Answers {
        private final String id;
        private final List<Entity> open;
        private final List<EisResults.Rejected> rejected = new ArrayList<>();
        private int loaded;
        private int updated;

        Answers(String id, List<Entity> entities) {
            this.id = id;
            this.open = new ArrayList<>(entities);
        }

        Optional<Entity> take(String ref, int document) {
            var found =
                    open.stream().filter(each -> each.isNamed(ref, document)).findFirst();
            found.ifPresent(open::remove);
            return found;
        }

        void note(String outcome, Entity entity, String reason) {
            switch (outcome) {
                case "Loaded" -> loaded++;
                case "Updated" -> updated++;
                default -> rejected.add(new EisResults.Rejected(entity.path(), reason));
            }
        }

        EisResults.Summary summary() {
            var unanswered = open.stream().map(Entity::path).toList();
            return new EisResults.Summary(id, loaded, updated, rejected, unanswered);
        }
    }
}
