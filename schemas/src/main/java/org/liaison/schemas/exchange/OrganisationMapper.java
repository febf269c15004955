// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import org.liaison.schemas.exchange.xml.OrganisationXml;
import org.liaison.schemas.message.Personal;
import org.liaison.schemas.xml.Fitting;

/** Legal persons and bodies. */
final class OrganisationMapper {

    private OrganisationMapper() {}

    static OrganisationXml toXml(Organisation organisation, Fitting fitting) {
        var xml = ProvenanceMapper.toXml(organisation.provenance(), new OrganisationXml(), fitting);
        xml.setName(fitting.text("Name", organisation.name()));
        xml.setKind(fitting.label("Kind", organisation.kind()));
        xml.setRegistration(fitting.text("Registration", organisation.registration()));
        return xml;
    }

    static Organisation fromXml(OrganisationXml xml) {
        return new Organisation(
                ProvenanceMapper.fromXml(xml),
                Personal.of(xml.getName()),
                xml.getKind(),
                Given.personal(xml.getRegistration()));
    }
}
