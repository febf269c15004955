// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.caseuco;

import java.util.List;
import java.util.Optional;

/** JSON that knows where it stands. */
sealed interface Json {

    Spot spot();

    /** Where a value begins, counted from 1. */
    record Spot(int line, int column) {}

    record Member(String name, Json value) {

        @Override
        public String toString() {
            return "Member[personal]";
        }
    }

    record Structure(List<Member> members, Spot spot) implements Json {

        public Structure {
            members = List.copyOf(members);
        }

        Optional<Json> find(String name) {
            for (var each : members) { // asked of every object, so that a stream would cost more than the question
                if (each.name().equals(name)) {
                    return Optional.of(each.value());
                }
            }
            return Optional.empty();
        }

        @Override
        public String toString() {
            return "Structure[personal]";
        }
    }

    record Sequence(List<Json> items, Spot spot) implements Json {

        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String toString() {
            return "Sequence[personal]";
        }
    }

    record Scalar(Kind kind, String text, Spot spot) implements Json {

        @Override
        public String toString() {
            return "Scalar[personal]";
        }
    }

    enum Kind {
        TEXT,
        WHOLE,
        FRACTION,
        BOOLEAN,
        NOTHING
    }
}
