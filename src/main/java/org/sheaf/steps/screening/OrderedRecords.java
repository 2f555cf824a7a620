// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.sheaf.audit.Digest;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Protocol;
import org.sheaf.ranking.Document;
import org.sheaf.ranking.Labelled;
import org.sheaf.ranking.Ranking;
import org.sheaf.ranking.RankingIndex;
import org.sheaf.ranking.RankingModel;

/**
 * The reports of a stage as the model sees them: titles and abstracts, and nothing else. One more text stands behind them,
 * made of the review's title, its question and the words that light up for including. It is the only relevant one while
 * nobody has included a report, so that there is something to begin with (the synthetic seed document of Cormack and
 * Grossman 2015, arXiv:1504.06868), and has no part in the order after that.
 */
final class OrderedRecords {
    private final RankingIndex index;
    private final List<ReportId> reports;
    private final Map<ReportId, Integer> rows = new HashMap<>();
    private final String digest;

    /**
     * Reads all texts; for many thousands this takes seconds.
     *
     * @param reports sorted
     * @param texts of each report, in the same order
     */
    private OrderedRecords(RankingModel model, List<ReportId> reports, List<Document> texts, Document sought) {
        this.index = new RankingIndex(model);
        this.reports = List.copyOf(reports);
        StringBuilder digests = new StringBuilder();
        index.addAll(texts);
        for (ReportId report : reports) {
            rows.put(report, rows.size());
        }
        for (Document text : texts) {
            digests.append(Digest.of(text.title() + "\n" + text.summary())).append('\n');
        }
        index.add(sought);
        digests.append(Digest.of(sought.text()));
        this.digest = OrderMark.digest(OrderMark.digest(reports) + digests);
    }

    static OrderedRecords read(RankingModel model, List<ReportId> reports, List<Document> texts, Document sought) {
        return new OrderedRecords(model, reports, texts, sought);
    }

    /** What stands in the records of each report. */
    static List<Document> texts(ReportContent content, List<ReportId> reports) {
        List<Document> texts = new ArrayList<>(reports.size());
        reports.forEach(report -> texts.add(text(content, report)));
        return texts;
    }

    static Document text(ReportContent content, ReportId report) {
        CitationRecord shown = content.shown(report);
        return new Document(shown.title().isBlank() ? content.title(report) : shown.title(), shown.abstractText());
    }

    static Document sought(Protocol protocol, Eligibility eligibility) {
        return new Document(
                protocol.title(),
                protocol.question() + " "
                        + String.join(" ", eligibility.highlights().include()));
    }

    String digest() {
        return digest;
    }

    int size() {
        return reports.size();
    }

    Optional<Integer> row(ReportId report) {
        return Optional.ofNullable(rows.get(report));
    }

    /** Learns from labels. That they come sorted makes the same labels give the same order, whenever each was given. */
    Ranking learn(SortedMap<ReportId, Boolean> labels, long seed) {
        List<Labelled> known = new ArrayList<>();
        labels.forEach((report, relevant) -> row(report).ifPresent(row -> known.add(new Labelled(row, relevant))));
        if (known.stream().noneMatch(Labelled::relevant)) {
            known.add(new Labelled(reports.size(), true));
        }
        return index.fit(known, seed);
    }

    /** All reports, the likeliest first. */
    List<ReportId> inOrder(Ranking ranking) {
        List<ReportId> order = new ArrayList<>(reports.size());
        for (int row : ranking.order()) {
            if (row < reports.size()) {
                order.add(reports.get(row));
            }
        }
        return order;
    }
}
