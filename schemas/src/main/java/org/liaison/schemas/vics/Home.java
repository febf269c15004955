// SPDX-License-Identifier: EUPL-1.2
package org.liaison.schemas.vics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Members that become a reference of their own beside the file, and back. The kind names what it is. */
enum Home {
    SERIES("Media", "Series", "series"),
    COMMENTS("Media", "Comments", "comment"),
    TAGS("Media", "Tags", "tags"),
    FILE_NAME("MediaFiles", "FileName", "file-name"),
    FILE_PATH("MediaFiles", "FilePath", "file-path"),
    PARENT_MD5("MediaFiles", "ParentMD5", "container-md5"),
    PARENT_FILE_NAME("MediaFiles", "ParentFileName", "container-name"),
    PARENT_FILE_PATH("MediaFiles", "ParentFilePath", "container-path"),
    SOURCE_ID("MediaFiles", "SourceID", "exhibit");

    private final String entity;
    private final String member;
    private final String kind;

    Home(String entity, String member, String kind) {
        this.entity = entity;
        this.member = member;
        this.kind = kind;
    }

    String member() {
        return member;
    }

    String kind() {
        return kind;
    }

    boolean isOfTheFile() {
        return entity.equals("Media");
    }

    /** What people wrote stands as a note; the rest names something. */
    boolean isNote() {
        return this == COMMENTS;
    }

    static List<Home> of(String entity) {
        return Stream.of(values()).filter(each -> each.entity.equals(entity)).toList();
    }

    static Optional<Home> ofKind(String kind) {
        return Stream.of(values()).filter(each -> each.kind.equals(kind)).findFirst();
    }
}
