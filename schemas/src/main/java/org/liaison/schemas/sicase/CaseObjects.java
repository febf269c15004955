// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.sicase;

import java.util.LinkedHashMap;
import java.util.Map;
import org.liaison.schemas.sicase.xml.CaseObject;
import org.liaison.schemas.sicase.xml.SiCase;

/** Everything in a case that has an id, by its place. */
final class CaseObjects {

    private CaseObjects() {}

    static Map<String, CaseObject> byPlace(SiCase source) {
        var objects = new LinkedHashMap<String, CaseObject>();
        Numbered.each("Offence", source.getOffence(), objects::put);
        Numbered.each("Suspect", source.getSuspect(), objects::put);
        Numbered.each("Victim", source.getVictim(), objects::put);
        Numbered.each("Witness", source.getWitness(), objects::put);
        Numbered.each("Reporter", source.getReporter(), objects::put);
        Numbered.each("Organisation", source.getOrganisation(), objects::put);
        Numbered.each("Account", source.getAccount(), objects::put);
        Numbered.each("Device", source.getDevice(), objects::put);
        Numbered.each("IpCapture", source.getIpCapture(), objects::put);
        Numbered.each("File", source.getFile(), objects::put);
        Numbered.each("Source", source.getSource(), objects::put);
        Numbered.each("Place", source.getPlace(), objects::put);
        Numbered.each("Event", source.getEvent(), objects::put);
        return objects;
    }
}
