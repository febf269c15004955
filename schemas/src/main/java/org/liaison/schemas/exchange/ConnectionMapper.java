// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import org.liaison.schemas.exchange.xml.ConnectionXml;
import org.liaison.schemas.xml.Fitting;

/** How objects belong together. */
final class ConnectionMapper {

    private ConnectionMapper() {}

    static ConnectionXml toXml(Connection connection, Fitting fitting) {
        var xml = new ConnectionXml();
        xml.setFrom(connection.from());
        xml.setType(connection.type());
        xml.setTo(connection.to());
        xml.setEvaluation(ProvenanceMapper.toXml(connection.evaluation()));
        xml.setValidity(ProvenanceMapper.toXml(connection.validity(), fitting));
        return xml;
    }

    static Connection fromXml(ConnectionXml xml) {
        return new Connection(
                xml.getFrom(),
                xml.getType(),
                xml.getTo(),
                ProvenanceMapper.fromXml(xml.getEvaluation()),
                ProvenanceMapper.fromXml(xml.getValidity()));
    }
}
