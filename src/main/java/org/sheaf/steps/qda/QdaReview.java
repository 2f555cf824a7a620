// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.qda;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodedSegment;
import org.sheaf.coding.CodingTree;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.refi.Guid;

/**
 * What a review hands over to another coding program: its texts, its studies, its codes, and who gave which passage which code.
 *
 * @param id of the review: from it and the ids of things follow their GUIDs
 * @param name as people see it
 * @param coders all who gave a code or wrote a memo
 * @param studies with what is known about them
 * @param reports whose texts were read
 * @param memos on codes, reports and studies; those on passages stand with the passage
 * @param retired codes that are no longer used, as they were: another program may still have them
 * @param cameAs codes that came from another program, by the GUIDs that they have there
 */
public record QdaReview(
        String id,
        String name,
        CodingTree codes,
        List<Coder> coders,
        List<Study> studies,
        List<Report> reports,
        List<CodedSegment> segments,
        List<Memo> memos,
        List<Relation> relations,
        List<Code> retired,
        Map<Guid, CodeId> cameAs) {
    public QdaReview {
        coders = List.copyOf(coders);
        studies = List.copyOf(studies);
        reports = List.copyOf(reports);
        segments = List.copyOf(segments);
        memos = List.copyOf(memos);
        relations = List.copyOf(relations);
        retired = List.copyOf(retired);
        cameAs = Map.copyOf(cameAs);
    }

    /**
     * Somebody who codes.
     *
     * @param name empty where only the id is known
     */
    public record Coder(ReviewerId id, String name) {}

    /**
     * A study.
     *
     * @param id by which it is known for good
     * @param name as people see it
     * @param attributes such as its country, in order
     */
    public record Study(String id, String name, List<Attribute> attributes, List<ReportId> reports) {
        public Study {
            attributes = List.copyOf(attributes);
            reports = List.copyOf(reports);
        }
    }

    /** Something that is known about a study, in words. */
    public record Attribute(String name, String value) {}

    /**
     * A report with its text.
     *
     * @param name as people see it; no two have the same
     * @param text as it was coded: places in it are counted in code points
     */
    public record Report(ReportId id, String name, String text) {}

    /** What a memo is about. */
    public sealed interface About {
        record OfCode(CodeId code) implements About {}

        record OfReport(ReportId report) implements About {}

        record OfStudy(String study) implements About {}
    }

    /**
     * What somebody noted.
     *
     * @param id by which it is known for good
     * @param at when, ISO 8601 in UTC
     */
    public record Memo(String id, About about, ReviewerId by, String at, String text) {}

    /**
     * That one code leads to another, say.
     *
     * @param kind in words, such as {@code leads to}
     */
    public record Relation(CodeId from, CodeId to, String kind) {}

    /** The report with an id; nothing where there is none. */
    Optional<Report> report(ReportId report) {
        return reports.stream().filter(one -> one.id().equals(report)).findFirst();
    }

    /** The codes that are in use, and those that were. */
    Stream<Code> everyCode() {
        return Stream.concat(codes.codes().stream(), retired.stream());
    }

    /** Whether a code has this id, or had it. */
    boolean hasEver(CodeId id) {
        return everyCode().anyMatch(code -> code.id().equals(id));
    }

    /** The attributes of all studies, each once, in the order in which they come up. */
    List<String> attributeNames() {
        return studies.stream()
                .flatMap(study -> study.attributes().stream())
                .map(Attribute::name)
                .distinct()
                .toList();
    }
}
