// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.conviction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.conviction.xml.ConvictionExtract;
import org.liaison.schemas.conviction.xml.ExtractOffence;
import org.liaison.schemas.conviction.xml.ExtractSanction;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.Loss;

/** Which codes of an extract nobody knows, and which are known from memory only. */
final class CodesOfExtract {

    private final EcrisCodes codes;
    private final List<String> unknown = new ArrayList<>();
    private final List<String> unverified = new ArrayList<>();

    private CodesOfExtract(EcrisCodes codes) {
        this.codes = codes;
    }

    static CodesOfExtract of(ConvictionExtract extract, EcrisCodes codes) {
        var all = new CodesOfExtract(codes);
        if (extract.getContext() != null) {
            all.look(
                    "Context/Purpose",
                    EcrisCode.Kind.PURPOSE,
                    extract.getContext().getPurpose());
            all.look(
                    "Context/Response",
                    EcrisCode.Kind.RESPONSE,
                    extract.getContext().getResponse());
        }
        Numbered.each("Conviction", extract.getConviction(), (place, conviction) -> {
            Numbered.each(place + "/Offence", conviction.getOffence(), all::offence);
            Numbered.each(place + "/Sanction", conviction.getSanction(), all::sanction);
        });
        return all;
    }

    List<Finding> findings(boolean verifiedOnly) {
        var findings = new ArrayList<Finding>();
        unknown.forEach(place -> findings.add(new Finding("GW-VAL-050", place, "the code stands in its ECRIS table")));
        if (verifiedOnly) {
            unverified.forEach(place -> findings.add(
                    new Finding("GW-VAL-051", place, "the row of the code was checked against the official text")));
        }
        return findings;
    }

    List<Loss> losses() {
        return unverified.stream()
                .map(place -> new Loss(
                        place,
                        Loss.Kind.ASSUMED,
                        "what the ECRIS code means is known from memory only",
                        "kept as it stands"))
                .toList();
    }

    private void offence(String place, ExtractOffence offence) {
        look(place + "/Category", EcrisCode.Kind.OFFENCE, offence.getCategory());
        look(place + "/Completion", EcrisCode.Kind.COMPLETION, offence.getCompletion());
        look(place + "/Participation", EcrisCode.Kind.PARTICIPATION, offence.getParticipation());
    }

    private void sanction(String place, ExtractSanction sanction) {
        look(place + "/Category", EcrisCode.Kind.SANCTION, sanction.getCategory());
        look(place + "/Nature", EcrisCode.Kind.NATURE, sanction.getNature());
    }

    private void look(String place, EcrisCode.Kind kind, @Nullable String code) {
        if (code == null) {
            return;
        }
        var found = codes.find(kind, code);
        if (found.isEmpty()) {
            unknown.add(place);
        } else if (found.get().certainty() == Certainty.RECALLED) {
            unverified.add(place);
        }
    }
}
