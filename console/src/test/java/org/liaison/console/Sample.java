// SPDX-License-Identifier: EUPL-1.2
package org.liaison.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.MessageId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows and entries of a few invented messages. */
final class Sample {

    static final MessageId DELIVERED = new MessageId("0a1b2c3d-0000-4000-8000-000000000001");
    static final MessageId REFUSED = new MessageId("1b2c3d4e-0000-4000-8000-000000000002");
    static final MessageId DUPLICATE = new MessageId("2c3d4e5f-0000-4000-8000-000000000003");
    static final MessageId SILENT = new MessageId("3d4e5f60-0000-4000-8000-000000000004");
    static final MessageId UNKNOWN = new MessageId("99999999-0000-4000-8000-000000000009");

    private static final String SIGNER = "5d".repeat(32);
    private static final String DIGEST = "a7".repeat(32);

    private static final String REFUSED_FINDINGS = """
            GW-VAL-101 at report/ipCaptureEvent[2]: an address needs port and zone
            GW-VAL-105 at report/file[1]/hash: the length fits the algorithm
            """;

    private Sample() {}

    static void clear(JdbcClient database) {
        database.sql("truncate message, data_key, payload, delivery, receipt, trail_entry, trail_checkpoint cascade")
                .update();
    }

    static void insert(JdbcClient database) {
        message(database, DELIVERED, "si-case", "directory", "closed", "05:41:12", null, null);
        message(database, REFUSED, "cybertip", "rest", "refused", "05:42:00", REFUSED_FINDINGS, null);
        message(database, DUPLICATE, "si-case", "command", "duplicate", "05:43:00", "GW-ING-101", DELIVERED);
        message(database, SILENT, "si-case", "jms", "under-way", "05:44:30", null, null);
        delivery(database, DELIVERED, "siena-sandbox", "delivered", null, null);
        delivery(database, DELIVERED, "niemandsland-spoc", "dead", "GW-REC-001", null);
        delivery(database, SILENT, "siena-sandbox", "sending", "GW-DIS-001", "2026-11-22T05:50:00Z");
        database.sql("insert into receipt values (cast(? as uuid), 'siena-sandbox', 'accepted', null, ?,"
                        + " cast('2026-11-22T05:41:13.9Z' as timestamptz))")
                .params(DELIVERED.value(), SIGNER)
                .update();
        entry(database, DELIVERED, 0);
        entry(database, DELIVERED, 1);
        entry(database, REFUSED, 2);
        entry(database, REFUSED, 3);
        entry(database, SILENT, null);
        database.sql("insert into trail_checkpoint values (3, now(), 'note')").update();
    }

    private static void message(
            JdbcClient database,
            MessageId id,
            String format,
            String door,
            String state,
            String time,
            @Nullable String findings,
            @Nullable MessageId duplicateOf) {
        database.sql("insert into message (id, format, door, deliverer, fingerprint, state, findings, duplicate_of,"
                        + " received_at, next_attempt_at) values (cast(:id as uuid), :format, :door, 'si-national',"
                        + " decode(replace(:id, '-', ''), 'hex'), :state, :findings, cast(:duplicate as uuid),"
                        + " cast(:at as timestamptz), now())")
                .param("id", id.value())
                .param("format", format)
                .param("door", door)
                .param("state", state)
                .param("findings", findings)
                .param("duplicate", duplicateOf == null ? null : duplicateOf.value())
                .param("at", "2026-11-22T" + time + ".123456Z")
                .update();
    }

    private static void delivery(
            JdbcClient database,
            MessageId id,
            String partner,
            String state,
            @Nullable String code,
            @Nullable String overdue) {
        database.sql("insert into delivery (message_id, partner, state, priority, attempts, due_at, overdue_at,"
                        + " next_attempt_at, code, closed_at) values (cast(:id as uuid), :partner, :state, 4, 2,"
                        + " cast('2026-11-22T05:49:00Z' as timestamptz), cast(:overdue as timestamptz),"
                        + " cast('2026-11-22T05:52:00Z' as timestamptz), :code,"
                        + " case when :state in ('delivered', 'dead') then cast('2026-11-22T05:41:14Z' as timestamptz)"
                        + " end)")
                .param("id", id.value())
                .param("partner", partner)
                .param("state", state)
                .param("code", code)
                .param("overdue", overdue)
                .update();
    }

    private static void entry(JdbcClient database, MessageId id, @Nullable Integer index) {
        database.sql("insert into trail_entry (message_id, event, at, body, idx)"
                        + " values (cast(:id as uuid), 'ingested', now(), '{}', :index)")
                .param("id", id.value())
                .param("index", index)
                .update();
    }

    /** The way of {@link #DELIVERED}: two partners, one answers properly, the other's receipt does not verify. */
    static void write(WrittenLog log) {
        var common = "\"message\":\"" + DELIVERED + "\"";
        var happenings = List.of(
                "ingested|\"deliverer\":\"si-national\",\"digest\":\"" + DIGEST
                        + "\",\"door\":\"directory\",\"format\":\"si-case\",\"size\":8124",
                "validated|\"checks\":12,\"format\":\"si-case\"",
                "converted|\"losses\":[\"case/prosecutorReference NO_HOME\",\"case/offence/paragraph NARROWED\"],\"objects\":7",
                "authorised|\"agreement\":\"siena-sandbox@3\",\"digest\":\"" + DIGEST
                        + "\",\"legalBasis\":\"Directive (EU) 2023/977 Art. 10\",\"partner\":\"siena-sandbox\",\"purposes\":[\"18(2)(c)\"],\"redactions\":[\"person[2]/address\"],\"rule\":\"csem-cross-border\"",
                "rendered|\"digest\":\"" + DIGEST
                        + "\",\"format\":\"siena-like\",\"losses\":[],\"partner\":\"siena-sandbox\",\"version\":\"1.0\"",
                "sealed|\"bodyDigest\":\"" + DIGEST + "\",\"partner\":\"siena-sandbox\",\"recipient\":\"" + SIGNER
                        + "\",\"sealedDigest\":\"" + DIGEST + "\",\"signer\":\"" + SIGNER + "\"",
                "dispatch-intended|\"attempt\":1,\"partner\":\"siena-sandbox\"",
                "dispatch-ended|\"attempt\":1,\"outcome\":\"answered\",\"partner\":\"siena-sandbox\"",
                "dispatch-intended|\"attempt\":1,\"partner\":\"niemandsland-spoc\"",
                "receipt-verified|\"outcome\":\"accepted\",\"partner\":\"siena-sandbox\",\"receiptDigest\":\"" + DIGEST
                        + "\",\"repeated\":false,\"signer\":\"" + SIGNER + "\"",
                "receipt-rejected|\"code\":\"GW-REC-001\",\"partner\":\"niemandsland-spoc\"",
                "consulted|\"justification\":\"audit A-2026/17\",\"what\":\"way\",\"who\":\"auditor\"");
        long index = 1007;
        for (var happening : happenings) {
            var parts = happening.split("\\|", 2);
            var at = "2026-11-22T05:41:" + (index - 995) + ".123Z";
            var body = "{\"at\":\"" + at + "\",\"event\":\"" + parts[0] + "\"," + common + "," + parts[1] + "}";
            log.write(index++, DELIVERED, parts[0], at, body);
        }
    }
}
