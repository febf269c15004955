// SPDX-License-Identifier: EUPL-1.2
package org.liaison.security.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.MessageId;

/** Our types as PostgreSQL has them. */
final class Rows {

    private Rows() {}

    static UUID uuid(MessageId message) {
        return UUID.fromString(message.value());
    }

    static @Nullable UUID findUuid(@Nullable MessageId message) {
        return message == null ? null : uuid(message);
    }

    static MessageId message(ResultSet row, String column) throws SQLException {
        return new MessageId(row.getString(column));
    }

    static @Nullable MessageId findMessage(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : new MessageId(text);
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
