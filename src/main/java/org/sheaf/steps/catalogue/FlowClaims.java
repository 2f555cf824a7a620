// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.citation.Report;
import org.sheaf.citation.ReportId;
import org.sheaf.citation.Study;
import org.sheaf.flow.FlowDerivation;
import org.sheaf.flow.FlowDiscrepancy;
import org.sheaf.flow.FlowFacts;
import org.sheaf.flow.FlowUpdate;
import org.sheaf.flow.PreviousVersion;
import org.sheaf.flow.PrismaFlow;
import org.sheaf.flow.ScreeningFacts;
import org.sheaf.flow.SearchedSource;
import org.sheaf.flow.StatedFlow;
import org.sheaf.protocol.EarlierVersion;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.Search;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.ledger.Library;
import org.sheaf.steps.screening.ScreeningSources;
import org.sheaf.steps.studies.Studies;
import org.sheaf.store.Session;
import org.sheaf.store.Snapshot;
import org.sheaf.store.StoredFile;
import org.sheaf.workspace.Codebook;

/**
 * The flow of each synthesis in one state of the facts: as its publication states it, or derived from what was decided here.
 * A state that is older than the snapshot that the review updates is no update yet: its flow is that of a new review.
 */
public final class FlowClaims {
    /** Whoever did one of these had the studies before them, so that there is a number of them. */
    private static final Set<String> WITH_STUDIES = EnumSet.of(
                    DecisionKind.SAME_STUDY,
                    DecisionKind.OWN_STUDY,
                    DecisionKind.EXTRACT,
                    DecisionKind.CODE_SEGMENT,
                    DecisionKind.AUTHOR_THEME,
                    DecisionKind.APPRAISE)
            .stream()
            .map(DecisionKind::key)
            .collect(Collectors.toUnmodifiableSet());

    private final Session session;
    private final Protocol protocol;
    private final Codebook codebook;
    private final Library library;
    private final FlowSources sources;
    private final Optional<ScreeningFacts> screening;

    /** @param eligibility names the reasons for exclusion */
    public FlowClaims(Session session, Protocol protocol, Eligibility eligibility, Codebook codebook, Library library) {
        this.session = session;
        this.protocol = protocol;
        this.codebook = codebook;
        this.library = library;
        this.sources = new FlowSources(library);
        this.screening = ScreeningSources.of(session, protocol, eligibility)
                .map(facts -> facts.fullText().isPresent() && hasStudies(session)
                        ? facts.withStudies(byName(Studies.of(session, protocol)))
                        : facts);
    }

    static boolean hasStudies(Session session) {
        return session.decisions().all().stream().anyMatch(decision -> WITH_STUDIES.contains(decision.kind()));
    }

    private static SortedMap<String, Set<ReportId>> byName(Studies studies) {
        SortedMap<String, Set<ReportId>> byName = new TreeMap<>();
        for (Study study : studies.studies()) {
            byName.put(studies.name(study), new TreeSet<>(study.reports()));
        }
        return byName;
    }

    /** The snapshot that a synthesis updates and that nobody has taken; empty where there is none missing. */
    public Optional<String> missingSnapshot(Protocol.Synthesis synthesis) {
        return synthesis.updates().stream()
                .filter(updates -> updates instanceof EarlierVersion.Kept
                        && snapshot(synthesis).isEmpty())
                .map(updates -> ((EarlierVersion.Kept) updates).snapshot())
                .findFirst();
    }

    private Optional<Snapshot> snapshot(Protocol.Synthesis synthesis) {
        return synthesis
                .updates()
                .flatMap(updates -> updates instanceof EarlierVersion.Kept kept
                        ? session.snapshots().all().stream()
                                .filter(one -> one.name().equals(kept.snapshot()))
                                .findFirst()
                        : Optional.empty());
    }

    /** The flow of a synthesis; nothing while it updates a snapshot that is not there. */
    public Optional<FlowDiscrepancy.Claim> of(Protocol.Synthesis synthesis) {
        if (!synthesis.flow().isEmpty()) {
            StatedFlow stated = codebook.statedFlow(synthesis.flow());
            return Optional.of(new FlowDiscrepancy.Claim(synthesis.title(), stated.sameSearch(), stated.flow()));
        }
        return missingSnapshot(synthesis).isPresent()
                ? Optional.empty()
                : Optional.of(new FlowDiscrepancy.Claim(synthesis.title(), "", derived(synthesis)));
    }

    private PrismaFlow derived(Protocol.Synthesis synthesis) {
        if (synthesis.updates().isPresent()
                && synthesis.updates().get() instanceof EarlierVersion.Published published) {
            return FlowUpdate.derive(
                    facts(library.standing().files()),
                    new PreviousVersion.Published(published.studies(), published.reports(), published.source()));
        }
        Optional<Snapshot> snapshot = snapshot(synthesis)
                .filter(one -> session.entries().last().map(LedgerEntry::id).orElse(0L) > one.lastEntry());
        if (snapshot.isEmpty()) {
            return FlowDerivation.derive(facts(library.standing().files()));
        }
        PreviousVersions then = new PreviousVersions(session, protocol, library, snapshot.get());
        return FlowUpdate.derive(facts(then.filesSince()), then.kept(hasStudies(session)));
    }

    /** @param files those whose sources count as searched */
    private FlowFacts facts(List<StoredFile> files) {
        SortedSet<SearchedSource> searched = new TreeSet<>();
        Set<String> here = new TreeSet<>();
        for (StoredFile file : library.standing().files()) {
            if (library.standing().counts(file)) {
                Search search = library.standing().search(file);
                here.add(search.id());
                if (files.contains(file)) {
                    searched.add(FlowSources.source(search));
                }
            }
        }
        SortedSet<SearchedSource> awaited = new TreeSet<>();
        for (Search search : codebook.searches().searching().searches()) {
            if (!here.contains(search.id())
                    && !searched.contains(FlowSources.source(search))
                    && !library.standing().isReplaced(search.id())) {
                awaited.add(FlowSources.source(search));
            }
        }
        List<Report> reports = library.reports();
        return new FlowFacts(
                searched,
                awaited,
                sources.found(reports),
                reports,
                new TreeSet<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                screening);
    }
}
