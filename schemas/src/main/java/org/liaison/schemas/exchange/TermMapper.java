// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.exchange;

import java.util.List;
import org.liaison.schemas.exchange.xml.TermXml;

/** Taxonomy terms; public because the SIENA-like header carries the same ones. */
public final class TermMapper {

    private TermMapper() {}

    public static List<TermXml> toXml(List<Term> terms) {
        return terms.stream().map(TermMapper::toXml).toList();
    }

    public static List<Term> fromXml(List<TermXml> xml) {
        return xml.stream()
                .map(each -> new Term(each.getCode(), each.getVersion()))
                .toList();
    }

    private static TermXml toXml(Term term) {
        var xml = new TermXml();
        xml.setCode(term.code());
        xml.setVersion(term.version());
        return xml;
    }
}
