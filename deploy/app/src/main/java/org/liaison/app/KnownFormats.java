// SPDX-License-Identifier: EUPL-1.2
package org.liaison.app;

import java.util.List;
import org.liaison.schemas.cybertip.CyberTipReader;
import org.liaison.schemas.exchange.ExchangeReader;
import org.liaison.schemas.exchange.ExchangeWriter;
import org.liaison.schemas.format.Formats;
import org.liaison.schemas.sicase.SiCaseReader;
import org.liaison.schemas.sienalike.SienaLikeReader;
import org.liaison.schemas.sienalike.SienaLikeWriter;
import org.liaison.schemas.stix.StixWriter;
import org.liaison.schemas.table.TableReader;
import org.liaison.schemas.table.TableWriter;
import org.liaison.schemas.vics.Profile;
import org.liaison.schemas.vics.VicsReader;
import org.liaison.schemas.vics.VicsWriter;

/** Every format this gateway reads or writes. */
public final class KnownFormats {

    private KnownFormats() {}

    /** @param party how partners name this gateway */
    public static Formats of(String party) {
        return new Formats(
                List.of(
                        new SiCaseReader(),
                        TableReader.meCase(),
                        new CyberTipReader(),
                        new VicsReader(),
                        new ExchangeReader(),
                        new SienaLikeReader()),
                List.of(
                        new ExchangeWriter(),
                        new SienaLikeWriter(party),
                        new VicsWriter(Profile.DEFAULT),
                        new StixWriter(),
                        TableWriter.csv(),
                        TableWriter.xlsx()));
    }
}
