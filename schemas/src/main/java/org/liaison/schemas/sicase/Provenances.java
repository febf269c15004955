// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sicase;

import java.time.Instant;
import javax.xml.datatype.XMLGregorianCalendar;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.exchange.Evaluation;
import org.liaison.schemas.exchange.Provenance;
import org.liaison.schemas.exchange.SourceReliability;
import org.liaison.schemas.exchange.Validity;
import org.liaison.schemas.sicase.xml.CaseEvaluation;
import org.liaison.schemas.sicase.xml.CaseObject;
import org.liaison.schemas.sicase.xml.CaseValidity;
import org.liaison.schemas.sicase.xml.SiCase;
import org.liaison.schemas.xml.Times;

/** Says of every object and link where it stands, how far it is trusted and how long it holds. */
final class Provenances {

    private final @Nullable CaseEvaluation common;
    private final Subjects subjects;
    private final Draft draft;

    Provenances(SiCase source, Draft draft) {
        this.common = source.getEvaluation();
        this.subjects = new Subjects(source);
        this.draft = draft;
    }

    Provenance of(String place, CaseObject object) {
        return new Provenance(
                object.getId(),
                place,
                evaluation(place, object.getEvaluation()),
                subjects.find(object.getId()),
                validity(object.getValidity()));
    }

    /** For a part that becomes an object of its own and shares everything with its whole. */
    static Provenance part(Provenance whole, String place, int number) {
        return new Provenance(whole.id() + "-" + number, place, whole.evaluation(), whole.subject(), whole.validity());
    }

    Evaluation evaluation(String place, @Nullable CaseEvaluation own) {
        var stated = own != null ? own : common;
        if (stated == null) {
            draft.assumed(place + "/Evaluation", "X4, Regulation (EU) 2016/794 Article 29(4)");
            return Evaluation.unknown();
        }
        return new Evaluation(
                SourceReliability.valueOf(stated.getSource().value()),
                Integer.parseInt(stated.getInformation()),
                false);
    }

    static Validity validity(@Nullable CaseValidity stated) {
        return stated == null ? Validity.OPEN : new Validity(end(stated.getFrom()), end(stated.getUntil()));
    }

    private static @Nullable Instant end(@Nullable XMLGregorianCalendar written) {
        var instant = Times.zoned(written);
        return instant == null ? null : instant.toInstant();
    }
}
