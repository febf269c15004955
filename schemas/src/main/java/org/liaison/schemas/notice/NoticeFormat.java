// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.notice;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.message.Finding;
import org.liaison.schemas.message.MessageId;
import org.liaison.schemas.message.PartnerId;
import org.liaison.schemas.xml.XmlFormat;

/** Writes and reads {@code notice.xsd}. */
public final class NoticeFormat {

    /** The namespace of the root element, {@code Notice}. */
    public static final String NAMESPACE = "urn:liaison:notice:1";

    private final XmlFormat<org.liaison.schemas.notice.xml.Notice> xml =
            new XmlFormat<>(org.liaison.schemas.notice.xml.Notice.class, "/org/liaison/schemas/xsd/notice.xsd");

    /** The notice, unless the document has findings. */
    public record Read(Optional<Notice> notice, List<Finding> findings) {

        public Read {
            findings = List.copyOf(findings);
        }
    }

    public byte[] write(Notice notice) {
        var document = new org.liaison.schemas.notice.xml.Notice();
        document.setNoticeId(notice.id().value());
        document.setFrom(notice.from().value());
        document.setTo(notice.to().value());
        document.setKind(notice.kind().word());
        document.setAbout(notice.about().value());
        document.setGround(notice.ground().word());
        var replacement = notice.replacement();
        document.setReplacement(replacement == null ? null : replacement.value());
        document.setIssuedAt(notice.issuedAt().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC));
        document.setDeadline(notice.deadline().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC));
        return xml.write(document);
    }

    /** Never throws on a bad one. */
    public Read read(byte[] document) {
        var parsed = xml.parse(document);
        var value = parsed.value();
        if (value == null || !parsed.findings().isEmpty()) {
            return new Read(Optional.empty(), parsed.findings());
        }
        try {
            return new Read(Optional.of(notice(value)), List.of());
        } catch (IllegalArgumentException contradiction) {
            var finding = new Finding("GW-KEE-011", "Notice", "a correction names its replacement, others name none");
            return new Read(Optional.empty(), List.of(finding));
        }
    }

    private static Notice notice(org.liaison.schemas.notice.xml.Notice value) {
        return new Notice(
                new MessageId(value.getNoticeId()),
                new PartnerId(value.getFrom()),
                new PartnerId(value.getTo()),
                Notice.Kind.find(value.getKind()).orElseThrow(),
                new MessageId(value.getAbout()),
                Ground.find(value.getGround()).orElseThrow(),
                id(value.getReplacement()),
                moment(value.getIssuedAt()),
                moment(value.getDeadline()));
    }

    private static @Nullable MessageId id(@Nullable String text) {
        return text == null ? null : new MessageId(text);
    }

    private static java.time.Instant moment(OffsetDateTime time) {
        return time.toInstant();
    }
}
