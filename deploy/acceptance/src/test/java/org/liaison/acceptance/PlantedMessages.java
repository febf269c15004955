// SPDX-License-Identifier: EUPL-1.2
package org.liaison.acceptance;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages of every kind that decides about access, written into the gateway's database: rows, no content. */
final class PlantedMessages {

    private static final String AREA = "EUROPOL-I-29";
    private static final String PURPOSE = "18(2)(c)";

    private final String url;
    private final Map<String, String> ids = new TreeMap<>();

    private PlantedMessages(String url) {
        this.url = url;
    }

    /** What differs from a closed one of the own unit, marked RESTRICTED and H0. */
    private record Kind(
            String unit, @Nullable String classification, String codes, String state, String area, String purpose) {

        static final Kind OWN = new Kind(People.UNIT, "RESTRICTED", "{H0}", "closed", AREA, PURPOSE);

        Kind of(String other) {
            return new Kind(other, classification, codes, state, area, purpose);
        }

        Kind marked(@Nullable String other) {
            return new Kind(unit, other, codes, state, area, purpose);
        }

        Kind handled(String other) {
            return new Kind(unit, classification, other, state, area, purpose);
        }

        Kind in(String other) {
            return new Kind(unit, classification, codes, other, area, purpose);
        }

        Kind about(String otherArea, String otherPurpose) {
            return new Kind(unit, classification, codes, state, otherArea, otherPurpose);
        }
    }

    static PlantedMessages in(Database database) throws SQLException {
        var planted = new PlantedMessages(database.url());
        for (var state : new String[] {"ingested", "under-way", "closed", "refused", "duplicate"}) {
            planted.plant("own-" + state, Kind.OWN.in(state), "out");
        }
        for (var code : new String[] {"H1", "H2", "H3"}) {
            planted.plant("own-" + code.toLowerCase(java.util.Locale.ROOT), Kind.OWN.handled("{" + code + "}"), "out");
        }
        planted.plant("own-unmarked", Kind.OWN.marked(null).in("refused"), "out");
        planted.plant("received", Kind.OWN.in("delivered"), "in");
        planted.plant("other-area", Kind.OWN.about("EUROPOL-I-1", PURPOSE), "out");
        planted.plant("other-purpose", Kind.OWN.about(AREA, "18(2)(b)"), "out");
        planted.plant("foreign", Kind.OWN.of("elsewhere"), "out");
        planted.plant("foreign-h2", Kind.OWN.of("elsewhere").handled("{H2}"), "out");
        planted.plant("foreign-unmarked", Kind.OWN.of("elsewhere").marked(null).in("refused"), "out");
        planted.plant("over", Kind.OWN.marked("CONFIDENTIAL"), "out");
        planted.plant("over-secret", Kind.OWN.marked("SECRET"), "out");
        planted.plant("foreign-over", Kind.OWN.of("elsewhere").marked("SECRET"), "out");
        planted.ids.put("absent", UUID.randomUUID().toString());
        planted.ids.put("malformed", "nonsense");
        return planted;
    }

    String id(String kind) {
        var id = ids.get(kind);
        if (id == null) {
            throw new IllegalArgumentException("no message of kind " + kind);
        }
        return id;
    }

    private void plant(String name, Kind kind, String direction) throws SQLException {
        var id = UUID.randomUUID();
        try (var connection = DriverManager.getConnection(url);
                var insert = connection.prepareStatement("""
                        insert into message (id, format, door, deliverer, fingerprint, state, direction, unit,
                            classification, codes, purposes, crime_areas, received_at, next_attempt_at)
                        values (?, 'si-case', 'rest', 'case-system', ?, ?, ?, ?, ?, cast(? as text[]),
                            string_to_array(?, ','), string_to_array(?, ','), now(), now() + interval '1 day')
                        """)) {
            insert.setObject(1, id);
            insert.setBytes(2, id.toString().getBytes(StandardCharsets.US_ASCII));
            insert.setString(3, kind.state());
            insert.setString(4, direction);
            insert.setString(5, kind.unit());
            insert.setString(6, kind.classification());
            insert.setString(7, kind.codes());
            insert.setString(8, kind.purpose());
            insert.setString(9, kind.area());
            insert.executeUpdate();
        }
        ids.put(name, id.toString());
    }
}
