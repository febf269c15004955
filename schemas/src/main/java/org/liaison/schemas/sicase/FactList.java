// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sicase;

import java.util.ArrayList;
import java.util.List;
import javax.xml.datatype.XMLGregorianCalendar;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.message.Personal;
import org.liaison.schemas.sicase.xml.CaseEvaluation;
import org.liaison.schemas.sicase.xml.CaseValidity;
import org.liaison.schemas.sicase.xml.Position;
import org.liaison.schemas.xml.Times;

/** Facts in the making. Anything may be missing: the schema may have objected to the record already. */
final class FactList {

    private final List<Fact> facts = new ArrayList<>();

    List<Fact> all() {
        return List.copyOf(facts);
    }

    void add(Fact fact) {
        facts.add(fact);
    }

    void moment(String place, @Nullable XMLGregorianCalendar written) {
        if (written != null) {
            facts.add(new Fact.Moment(place, Times.zoned(written)));
        }
    }

    void period(String place, @Nullable XMLGregorianCalendar from, @Nullable XMLGregorianCalendar until) {
        var begin = Times.zoned(from);
        var end = Times.zoned(until);
        if (begin != null && end != null) {
            facts.add(new Fact.Period(place, begin, end));
        }
    }

    void born(String place, @Nullable XMLGregorianCalendar written) {
        var date = Times.date(written);
        if (date != null) {
            facts.add(new Fact.Born(place, Personal.of(date)));
        }
    }

    void evaluation(String place, @Nullable CaseEvaluation stated) {
        if (stated != null) {
            var source = stated.getSource() == null ? null : stated.getSource().value();
            facts.add(new Fact.Evaluation(place, source, stated.getInformation()));
        }
    }

    void position(String place, @Nullable Position stated) {
        var latitude = stated == null ? null : degrees(stated.getLatitude());
        var longitude = stated == null ? null : degrees(stated.getLongitude());
        if (latitude != null && longitude != null) {
            facts.add(new Fact.Coordinates(place, latitude, longitude));
        }
    }

    void validity(String place, @Nullable CaseValidity stated) {
        if (stated != null) {
            period(place, stated.getFrom(), stated.getUntil());
        }
    }

    private static @Nullable Personal<Double> degrees(@Nullable String written) {
        try {
            return written == null ? null : Personal.of(Double.valueOf(written));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
