// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.citation;

import java.util.Optional;

/** What kind of document a record refers to. Codes are the types of the Citation Style Language 1.0.2. */
public enum WorkType {
    JOURNAL_ARTICLE("article-journal"),
    MAGAZINE_ARTICLE("article-magazine"),
    NEWSPAPER_ARTICLE("article-newspaper"),
    PREPRINT("article"),
    CONFERENCE_PAPER("paper-conference"),
    CHAPTER("chapter"),
    BOOK("book"),
    THESIS("thesis"),
    REPORT("report"),
    WEB_PAGE("webpage"),
    DATASET("dataset"),
    PATENT("patent"),
    /** The source names a kind that is none of the above, or none at all. */
    OTHER("document");

    private final String code;

    WorkType(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The type with this code, or nothing if there is none. */
    public static Optional<WorkType> parse(String code) {
        for (WorkType type : values()) {
            if (type.code.equals(code)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
