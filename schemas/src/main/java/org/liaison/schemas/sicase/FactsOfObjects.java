// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sicase;

import org.liaison.schemas.checks.Fact;
import org.liaison.schemas.message.Personal;
import org.liaison.schemas.sicase.xml.CaseAccount;
import org.liaison.schemas.sicase.xml.CaseCapture;
import org.liaison.schemas.sicase.xml.CaseEvent;
import org.liaison.schemas.sicase.xml.CaseFile;
import org.liaison.schemas.sicase.xml.CaseOffence;
import org.liaison.schemas.sicase.xml.CasePerson;
import org.liaison.schemas.sicase.xml.CasePlace;
import org.liaison.schemas.sicase.xml.CaseVictim;
import org.liaison.schemas.sicase.xml.FileHash;
import org.liaison.schemas.sicase.xml.SiCase;
import org.liaison.schemas.taxonomy.Kz1;
import org.liaison.schemas.xml.Times;

/** What the checks may ask about the objects of a case. */
final class FactsOfObjects {

    private final FactList facts;

    FactsOfObjects(FactList facts) {
        this.facts = facts;
    }

    void add(SiCase source) {
        Numbered.each("Offence", source.getOffence(), this::offence);
        Numbered.each("Suspect", source.getSuspect(), this::person);
        Numbered.each("Victim", source.getVictim(), this::victim);
        Numbered.each("Witness", source.getWitness(), this::person);
        Numbered.each("Reporter", source.getReporter(), this::person);
        Numbered.each("Account", source.getAccount(), this::account);
        Numbered.each("IpCapture", source.getIpCapture(), this::capture);
        Numbered.each("File", source.getFile(), this::file);
        Numbered.each("Place", source.getPlace(), this::place);
        Numbered.each("Event", source.getEvent(), this::event);
    }

    private void offence(String place, CaseOffence offence) {
        if (offence.getArticle() != null) {
            facts.add(new Fact.Offence(place + "/Article", Kz1.SCHEME, offence.getArticle()));
        }
        facts.moment(place + "/From", offence.getFrom());
        facts.moment(place + "/Until", offence.getUntil());
        facts.period(place, offence.getFrom(), offence.getUntil());
    }

    private void person(String place, CasePerson person) {
        facts.born(place + "/BirthDate", person.getBirthDate());
    }

    private void victim(String place, CaseVictim victim) {
        facts.born(place + "/BirthDate", victim.getBirthDate());
    }

    private void account(String place, CaseAccount account) {
        facts.moment(place + "/RegisteredAt", account.getRegisteredAt());
    }

    private void capture(String place, CaseCapture capture) {
        if (capture.getIpAddress() != null) {
            facts.add(new Fact.IpCapture(
                    place, Personal.of(capture.getIpAddress()), capture.getPort(), Times.zoned(capture.getAt()), true));
        }
    }

    private void file(String place, CaseFile file) {
        facts.moment(place + "/CreatedAt", file.getCreatedAt());
        Numbered.each(place + "/Hash", file.getHash(), this::hash);
    }

    private void hash(String place, FileHash hash) {
        if (hash.getAlgorithm() != null && hash.getValue() != null) {
            facts.add(new Fact.FileHash(place, hash.getAlgorithm().value(), Personal.of(hash.getValue())));
        }
    }

    private void place(String place, CasePlace source) {
        facts.position(place + "/Position", source.getPosition());
    }

    private void event(String place, CaseEvent event) {
        facts.moment(place + "/From", event.getFrom());
        facts.moment(place + "/Until", event.getUntil());
        facts.period(place, event.getFrom(), event.getUntil());
    }
}
