// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sheaf.citation.RecordId;
import org.sheaf.extraction.ExtractionForm;
import org.sheaf.manuscript.Origin;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.KnownStudies;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.Searching;
import org.sheaf.reporting.ItemLabel;
import org.sheaf.reporting.PageFrame;
import org.sheaf.reporting.RenderedReport;
import org.sheaf.reporting.SearchReportView;
import org.sheaf.reporting.Templates;
import org.sheaf.steps.ledger.FactsFingerprint;
import org.sheaf.steps.ledger.Library;
import org.sheaf.steps.screening.ReasonDesk;
import org.sheaf.steps.studies.ReportTexts;
import org.sheaf.store.Session;
import org.sheaf.workspace.Codebook;

/**
 * What reports are made of: one state of the facts, the files of the codebook, and what several reports share. Each thing
 * is read when the first report asks for it, and once. What is amiss with a file is told when the file is read.
 */
public final class Material {
    private final Session session;
    private final Protocol protocol;
    private final Codebook codebook;
    private final ReportTexts texts;
    private final String toolVersion;
    private final Templates templates;
    private final Consumer<Problem> problems;
    private final Map<String, Object> kept = new HashMap<>();

    /**
     * What there is.
     *
     * @param toolVersion version of the program
     * @param problems told of what is wrong with what is read
     */
    public Material(
            Session session,
            Protocol protocol,
            Codebook codebook,
            ReportTexts texts,
            String toolVersion,
            Templates templates,
            Consumer<Problem> problems) {
        this.session = session;
        this.protocol = protocol;
        this.codebook = codebook;
        this.texts = texts;
        this.toolVersion = toolVersion;
        this.templates = templates;
        this.problems = problems;
    }

    public Session session() {
        return session;
    }

    public Protocol protocol() {
        return protocol;
    }

    public Codebook codebook() {
        return codebook;
    }

    public ReportTexts texts() {
        return texts;
    }

    public Templates templates() {
        return templates;
    }

    /** Whoever is told of what is wrong with what is read. */
    public Consumer<Problem> problems() {
        return problems;
    }

    /**
     * Something that several reports share: made when the first asks.
     *
     * @param type what it is; one thing of each type is kept
     */
    public <T> T shared(Class<T> type, Supplier<T> maker) {
        return kept(type.getName(), type, maker);
    }

    private <T> T kept(String key, Class<T> type, Supplier<T> maker) {
        Object there = kept.get(key);
        if (there == null) {
            there = maker.get();
            kept.put(key, there);
        }
        return type.cast(there);
    }

    public Library library() {
        return shared(Library.class, () -> Library.of(session));
    }

    /** Whether any file came in: without one there is nothing to say about the review as a whole. */
    public boolean begun() {
        return !library().standing().files().isEmpty();
    }

    /** Head and foot of a page about the review as a whole. */
    public PageFrame frame() {
        return frame("");
    }

    /** Head and foot of a page about one synthesis. */
    public PageFrame frame(String synthesis) {
        String digest = kept(
                "digest",
                String.class,
                () -> FactsFingerprint.of(session, library()).hex());
        return new PageFrame(protocol.title(), synthesis, protocol.illustrative(), toolVersion, digest);
    }

    /** What a document made of this says of itself, so that an edited one still knows what it was made of. */
    Origin origin(ReportCard card) {
        return new Origin(
                protocol.review().name(),
                card.name(),
                frame().factsDigest(),
                OptionalLong.of(session.decisions().all().size()));
    }

    public Eligibility eligibility() {
        return shared(Eligibility.class, () -> {
            Codebook.Agreed agreed = codebook.eligibility();
            agreed.problems().forEach(problems);
            ReasonDesk.problems(session, protocol, agreed.eligibility()).forEach(problems);
            return agreed.eligibility();
        });
    }

    public Searching searching() {
        return shared(Searching.class, () -> codebook.searches().searching());
    }

    public KnownStudies knownStudies() {
        return shared(KnownStudies.class, () -> {
            Codebook.Known known = codebook.knownStudies();
            known.problems().forEach(problems);
            return known.studies();
        });
    }

    public ExtractionForm extractionForm() {
        return shared(ExtractionForm.class, () -> {
            Codebook.Extracted extracted = codebook.extraction();
            extracted.problems().forEach(problems);
            return extracted.form();
        });
    }

    /** What each record is recognised by. */
    public Map<RecordId, ItemLabel> labels() {
        return works().labels();
    }

    /** Publications that a source marks as retracted or otherwise of concern. */
    List<SearchReportView.Concern> concerns() {
        return works().concerns();
    }

    private record Works(Map<RecordId, ItemLabel> labels, List<SearchReportView.Concern> concerns) {}

    private Works works() {
        return shared(Works.class, () -> {
            Works works = new Works(new HashMap<>(), new ArrayList<>());
            library().forEach((record, file) -> {
                works.labels().put(record.id(), Labels.label(record));
                if (library().counts(record.id())) {
                    works.concerns().addAll(Labels.concerns(record));
                }
            });
            return works;
        });
    }

    /** The reports of this review. */
    public Catalogue catalogue() {
        return shared(Catalogue.class, () -> Catalogue.of(protocol));
    }

    /** Whether a report can be made of this. */
    public Outlook outlook(ReportCard card) {
        return kept(
                "outlook of " + card.name(),
                Outlook.class,
                () -> catalogue().find(card.name()).orElseThrow().outlook().apply(this));
    }

    /**
     * A report, made once; also for one that is put together of several.
     *
     * @param name as in the catalogue
     * @return nothing where there is no such report, or while it waits for something
     */
    public Optional<RenderedReport> rendered(String name) {
        return catalogue()
                .find(name)
                .flatMap(source -> outlook(source.card()) instanceof Outlook.Ready ready
                        ? Optional.of(kept("report " + name, RenderedReport.class, ready.report()))
                        : Optional.empty());
    }
}
