// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sheaf.audit.Chain;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.RecordId;
import org.sheaf.extraction.ExtractionForm;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.SearchAccount;
import org.sheaf.protocol.Stage;
import org.sheaf.steps.appraisal.AppraisalBasis;
import org.sheaf.steps.appraisal.AppraisalDesk;
import org.sheaf.steps.catalogue.SearchAccounts;
import org.sheaf.steps.coding.CodebookDesk;
import org.sheaf.steps.coding.CodingDesk;
import org.sheaf.steps.coding.QdaIntake;
import org.sheaf.steps.coding.ThemeDesk;
import org.sheaf.steps.confidence.ConfidenceBasis;
import org.sheaf.steps.confidence.ConfidenceDesk;
import org.sheaf.steps.extraction.ExtractionDesk;
import org.sheaf.steps.foreign.ToolVotes;
import org.sheaf.steps.ledger.Actor;
import org.sheaf.steps.ledger.Decisions;
import org.sheaf.steps.ledger.Library;
import org.sheaf.steps.ledger.Progress;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.steps.ledger.Waiting;
import org.sheaf.steps.packets.Packets;
import org.sheaf.steps.screening.AssignmentDesk;
import org.sheaf.steps.screening.CheckDesk;
import org.sheaf.steps.screening.OrderDesk;
import org.sheaf.steps.screening.ReasonDesk;
import org.sheaf.steps.screening.RetrievalDesk;
import org.sheaf.steps.screening.ScreeningDesk;
import org.sheaf.steps.screening.StoppingDesk;
import org.sheaf.steps.searching.SearchDesk;
import org.sheaf.steps.studies.ReportTexts;
import org.sheaf.steps.studies.StudyDesk;
import org.sheaf.store.Session;
import org.sheaf.store.SqliteDatabase;
import org.sheaf.store.Store;
import org.sheaf.workspace.Codebook;
import org.sheaf.workspace.DecisionsFolder;
import org.sheaf.workspace.FullTextFiles;
import org.sheaf.workspace.KeptFile;
import org.sheaf.workspace.KeptTexts;
import org.sheaf.workspace.ReviewFiles;
import org.sheaf.workspace.SearchFiles;
import org.sheaf.workspace.SearchFolder;
import org.sheaf.workspace.Workspace;

/** A review opened by a person: the front door to the steps. */
public final class Review {
    private final Workspace workspace;
    private final Protocol protocol;
    private final StepRunner runner;
    private final Decisions decisions;

    private Review(Workspace workspace, Protocol protocol, StepRunner runner) {
        this.workspace = workspace;
        this.protocol = protocol;
        this.runner = runner;
        this.decisions = new Decisions(runner, new DecisionsFolder(workspace, protocol.review()));
    }

    /** Opens a review; makes the database if it is not there. */
    public static Review open(Workspace workspace, Protocol protocol, Actor actor) {
        Store store = SqliteDatabase.open(workspace.database(), workspace::exclusively);
        return new Review(workspace, protocol, new StepRunner(store, protocol.review(), actor));
    }

    public Protocol protocol() {
        return protocol;
    }

    /** What people decided, in the store and beside the corpus. */
    public Decisions decisions() {
        return decisions;
    }

    /** Those other than the person who acts here who decided something and whom the protocol does not name, sorted. */
    public List<ReviewerId> strangers() {
        return runner.read(session -> session.decisions().all()).stream()
                .map(decision -> decision.actor())
                .distinct()
                .sorted()
                .flatMap(actor -> ReviewerId.parse(actor).stream())
                .filter(actor ->
                        !protocol.names(actor) && !actor.equals(runner.actor().reviewer()))
                .toList();
    }

    /** Mistakes about searches and files, put right. */
    public Corrections corrections() {
        return new Corrections(runner, decisions);
    }

    /**
     * Where the person who acts votes at a stage.
     *
     * @param stage its id; empty for the first
     * @param eligibility what was agreed beforehand
     * @throws ReviewException if the protocol has no such stage, or none at all
     */
    public ScreeningDesk screening(String stage, Eligibility eligibility) {
        return new ScreeningDesk(runner, decisions, protocol, stage(stage), eligibility);
    }

    /**
     * Where it is decided in which order the reports of a stage come.
     *
     * @param stage as for {@link #screening}
     */
    public OrderDesk order(String stage, Eligibility eligibility) {
        return new OrderDesk(runner, decisions, protocol, stage(stage), eligibility);
    }

    /**
     * Where people say that a stage is read no further.
     *
     * @param stage as for {@link #screening}
     */
    public StoppingDesk stopping(String stage) {
        return new StoppingDesk(runner, decisions, protocol, stage(stage));
    }

    /** Where reasons for exclusion are merged and given other ids. */
    public ReasonDesk reasons(Eligibility eligibility) {
        return new ReasonDesk(runner, decisions, protocol, eligibility);
    }

    /**
     * Where the reports of a stage are given to people.
     *
     * @param stage as for {@link #screening}
     */
    public AssignmentDesk assignments(String stage) {
        return new AssignmentDesk(runner, decisions, protocol, stage(stage));
    }

    /**
     * Where a second person checks a sample of what one decided.
     *
     * @param stage as for {@link #screening}
     */
    public CheckDesk checks(String stage) {
        return new CheckDesk(runner, decisions, protocol, stage(stage));
    }

    /**
     * Where full texts are sought.
     *
     * @throws ReviewException if the protocol has no stage of full texts
     */
    public RetrievalDesk retrieval() {
        Stage stage = protocol.stages().stream()
                .filter(any -> any.kind() == Stage.Kind.FULL_TEXT)
                .findFirst()
                .orElseThrow(() -> ReviewException.usage(
                        "The protocol names no stage of full texts, so none are sought.",
                        "Add one under `stages:` in protocol.yml, such as `id: full-text`."));
        return new RetrievalDesk(runner, decisions, protocol, stage, fullTexts());
    }

    /** The files of full texts. */
    public FullTextFiles fullTexts() {
        return new FullTextFiles(workspace, protocol.review());
    }

    /** The studies that the review includes, with the reports and texts of each. */
    public StudyDesk studies() {
        return new StudyDesk(runner, decisions, protocol);
    }

    /** The texts that were read from the files of full texts. */
    public ReportTexts texts() {
        return new ReportTexts(fullTexts(), new KeptTexts(workspace));
    }

    /** Where codes are made and changed. */
    public CodebookDesk codebook() {
        return new CodebookDesk(runner, decisions, protocol);
    }

    /** Where authors' themes are listed and put together. */
    public ThemeDesk themes() {
        return new ThemeDesk(runner, decisions, protocol);
    }

    /** Where the person who acts codes texts. */
    public CodingDesk coding() {
        return new CodingDesk(runner, decisions, protocol, texts());
    }

    /** Where the coding of other programs is taken. */
    public QdaIntake foreignCoding() {
        return new QdaIntake(runner, decisions, protocol, texts());
    }

    /**
     * Where the form of each included report is filled in.
     *
     * @param form what is asked of each
     */
    public ExtractionDesk extraction(ExtractionForm form) {
        return new ExtractionDesk(runner, decisions, protocol, form, texts());
    }

    /** Where raters answer the questions of instruments. */
    public AppraisalDesk appraisal() {
        return new AppraisalDesk(runner, decisions, appraisalBasis(), fullTexts());
    }

    private AppraisalBasis appraisalBasis() {
        return AppraisalBasis.of(protocol, new Codebook(workspace, protocol.review()));
    }

    /** Where findings are written down, and the confidence in each is judged. */
    public ConfidenceDesk confidence() {
        return new ConfidenceDesk(runner, decisions, confidenceBasis());
    }

    private ConfidenceBasis confidenceBasis() {
        return new ConfidenceBasis(
                protocol,
                appraisalBasis(),
                new Codebook(workspace, protocol.review()).extraction().form());
    }

    /** Where people look things up. */
    public SearchDesk search() {
        return new SearchDesk(runner, protocol, new SearchFolder(workspace, protocol.review()).path(), texts());
    }

    /** What people decided with other tools. */
    public ToolVotes toolVotes(Eligibility eligibility) {
        return new ToolVotes(runner, decisions, protocol, eligibility);
    }

    /** Screening and coding on other computers. */
    public Packets packets(Eligibility eligibility) {
        return new Packets(runner, decisions, protocol, eligibility, texts());
    }

    /**
     * A stage of screening.
     *
     * @param id empty for the first
     * @throws ReviewException if the protocol has no such stage, or none at all
     */
    public Stage stage(String id) {
        List<String> ids = protocol.stages().stream().map(Stage::id).toList();
        if (ids.isEmpty()) {
            throw ReviewException.usage(
                    "The protocol names no stage of screening.", "Add one under `stages:` in protocol.yml.");
        }
        return protocol.stages().stream()
                .filter(stage -> id.isEmpty() || stage.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ReviewException.usage(
                        "There is no stage \"" + id + "\".", "The protocol has " + String.join(", ", ids) + "."));
    }

    /**
     * The stage of screening that is named, or all of them in order.
     *
     * @param id empty for all
     * @throws ReviewException if the protocol has no such stage, or none at all
     */
    public List<Stage> stages(String id) {
        Stage first = stage(id);
        return id.isEmpty() ? protocol.stages() : List.of(first);
    }

    /** What people say about pairs of records. */
    public Answers answers() {
        return new Answers(runner, decisions);
    }

    /**
     * Imports every file under {@code searches/}.
     *
     * @param finished told of each file as soon as what became of it is safe
     */
    public ImportTally importSearches(Progress progress, Consumer<ImportTally.FileLine> finished) {
        return new ImportStep(
                        runner,
                        new Codebook(workspace, protocol.review()),
                        new SearchFiles(workspace, protocol.review()),
                        progress,
                        finished)
                .run();
    }

    public DedupTally dedupe(Progress progress) {
        return new DedupStep(runner, protocol, memory()).run(progress);
    }

    /** The reports: which there are, and writing them. */
    public ReportStep reports() {
        return new ReportStep(workspace, protocol, runner, texts());
    }

    /** Texts that were begun with a report: what is to be changed in them. */
    public Manuscripts manuscripts() {
        return new Manuscripts(protocol, runner, reports(), files());
    }

    /**
     * Hands over the review's citations, in an order that does not change: reports by id, records as they were imported.
     */
    public void export(ExportScope scope, Consumer<CitationRecord> to) {
        runner.read(session -> {
            new Export(session).hand(scope, to);
            return scope;
        });
    }

    /** Holds the ledger against all that it can be held against. */
    public Verification verify(Progress progress) {
        return new VerifyStep(
                        runner,
                        protocol,
                        new SearchFiles(workspace, protocol.review()),
                        fullTexts(),
                        new DecisionsFolder(workspace, protocol.review()),
                        memory(),
                        progress)
                .run();
    }

    /** Reads within one state of the facts. */
    <T> T read(Function<Session, T> work) {
        return runner.read(work);
    }

    private DedupMemory memory() {
        return new DedupMemory(KeptFile.ofDedupe(workspace, protocol.review()));
    }

    ReviewFiles files() {
        return new ReviewFiles(workspace, protocol.review());
    }

    /** The acts that are asked for, oldest first. */
    public List<AuditLine> audit(AuditQuery query) {
        return runner.read(session -> AuditTrail.lines(session, query));
    }

    /** States of the review, to name and to compare. */
    public States states() {
        return new States(runner, protocol, new Codebook(workspace, protocol.review()), files());
    }

    /** What the law wants gone. */
    public Erasure erasure() {
        return new Erasure(workspace, protocol, runner, decisions, memory());
    }

    /** The pairs in doubt, the likeliest first. */
    public List<Question> questions() {
        return runner.read(Question::all);
    }

    public List<SearchAccount> searchAccounts() {
        return runner.read(session -> new SearchAccounts(
                        Library.of(session),
                        new Codebook(workspace, protocol.review())
                                .searches()
                                .searching()
                                .searches())
                .accounts());
    }

    /** Everything about one record. */
    public RecordPage page(RecordId id) {
        return runner.read(session -> new RecordPages(session, new SearchFiles(workspace, protocol.review())).page(id));
    }

    public boolean holds(RecordId id) {
        return runner.read(session -> session.records().find(id).isPresent());
    }

    /** What waits for people, in the order in which a review goes. */
    public List<Waiting> waits() {
        return runner.read(session -> {
            Library library = Library.of(session);
            return waits(
                    session,
                    session.tally()
                            .find(library.standing().countedFiles())
                            .orElseGet(library::tally)
                            .questions());
        });
    }

    private List<Waiting> waits(Session session, long questions) {
        return Waits.of(
                session, questions, confidenceBasis(), texts(), runner.actor().reviewer(), option());
    }

    /** What a command needs behind it to mean this review; empty where it is the only one. */
    private String option() {
        return workspace.reviews().size() > 1 ? " -r " + protocol.review() : "";
    }

    public Status status() {
        return runner.read(session -> {
            Library library = Library.of(session);
            List<LedgerEntry> entries = session.entries().all();
            boolean statedOnly = protocol.syntheses().stream()
                    .noneMatch(synthesis -> synthesis.flow().isEmpty());
            return StatusDesk.status(
                    session,
                    library,
                    option(),
                    statedOnly,
                    questions -> waits(session, questions),
                    entries,
                    Chain.check(entries, session.erasures().after("entry")));
        });
    }
}
