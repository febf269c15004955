// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Person;
import org.liaison.schemas.exchange.SubjectCategory;
import org.liaison.schemas.message.Loss;

/** Who a person is in a case: a role of CASE and a relationship to it. The name of the role is our category. */
final class Roles {

    static final String KIND = "Has_Role";

    private static final Map<String, SubjectCategory> CATEGORIES = Map.of(
            "investigation:Subject", SubjectCategory.SUSPECT,
            "victim:Victim", SubjectCategory.VICTIM,
            "victim:VictimTargeting", SubjectCategory.VICTIM,
            "investigation:Investigator", SubjectCategory.REPORTER,
            "investigation:Examiner", SubjectCategory.REPORTER);

    private Roles() {}

    static List<Resource> write(Person person, String node, String path, Making making) {
        var subject = person.provenance().subject();
        if (subject == null) {
            return List.of();
        }
        var role = making.resource(path, "role", person.id(), classOf(subject)).with("core:name", subject.name());
        var relationship = making.resource(path, "has-role", person.id(), "core:Relationship")
                .with("core:isDirectional", true)
                .with("core:kindOfRelationship", KIND)
                .to("core:source", node)
                .to("core:target", role.id());
        return List.of(role, relationship);
    }

    /** Before the persons are read: roles are nodes, and relationships lead to them. */
    static void read(Draft draft) {
        draft.graph().all("core:Relationship").forEach(each -> relationship(each, draft));
    }

    /** True if this relationship says who somebody is. */
    static boolean isOne(Node relationship, Graph graph) {
        return relationship.values("core:target").stream()
                .anyMatch(each -> graph.find(each)
                        .filter(target -> target.isA("role:Role"))
                        .isPresent());
    }

    private static void relationship(Node relationship, Draft draft) {
        if (!isOne(relationship, draft.graph())) {
            return;
        }
        var thing = new Thing(draft, relationship).of("core:Relationship");
        thing.flag("", "core:isDirectional");
        thing.text("", "core:kindOfRelationship");
        for (var role : thing.things("", "core:target")) {
            var category = category(role.of("investigation:Subject", "victim:Victim", "role:NeutralRole"), draft);
            for (var person : thing.values("", "core:source")) {
                draft.graph()
                        .find(person)
                        .filter(each -> category != null && each.isA("identity:Person"))
                        .ifPresent(each -> play(each, category, person, draft));
            }
        }
    }

    private static void play(Node person, @Nullable SubjectCategory category, Value source, Draft draft) {
        var before = draft.roleOf(person);
        if (category != null && (before == null || before == category)) {
            source.take();
            draft.plays(person, category);
        }
    }

    private static @Nullable SubjectCategory category(Thing role, Draft draft) {
        var name = role.value("", "core:name");
        for (var each : SubjectCategory.values()) {
            if (name != null && each.name().equals(name.text())) {
                name.take();
                return each;
            }
        }
        for (var each : role.node().types().entrySet()) {
            var category = CATEGORIES.get(each.getKey());
            if (category == SubjectCategory.REPORTER) {
                draft.graph()
                        .lose(each.getValue(), Loss.Kind.NARROWED, "Annex II knows no officers", "taken as a reporter");
            }
            if (category != null) {
                return category;
            }
        }
        return null;
    }

    private static String classOf(SubjectCategory subject) {
        return switch (subject) {
            case SUSPECT, POTENTIAL_OFFENDER -> "investigation:Subject";
            case VICTIM -> "victim:Victim";
            case WITNESS, CONTACT, INFORMANT, REPORTER -> "role:NeutralRole";
        };
    }
}
