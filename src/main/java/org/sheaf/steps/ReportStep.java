// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Protocol;
import org.sheaf.reporting.Templates;
import org.sheaf.steps.catalogue.Catalogue;
import org.sheaf.steps.catalogue.ChangesSince;
import org.sheaf.steps.catalogue.LogicModelVersus;
import org.sheaf.steps.catalogue.MadeReports;
import org.sheaf.steps.catalogue.Material;
import org.sheaf.steps.catalogue.Outlook;
import org.sheaf.steps.catalogue.ReportCard;
import org.sheaf.steps.catalogue.ReportLine;
import org.sheaf.steps.catalogue.ReportOrder;
import org.sheaf.steps.catalogue.TemplateNames;
import org.sheaf.steps.catalogue.Wanted;
import org.sheaf.steps.ledger.Progress;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.steps.studies.ReportTexts;
import org.sheaf.store.Session;
import org.sheaf.workspace.Codebook;
import org.sheaf.workspace.ReportsFolder;
import org.sheaf.workspace.TemplateFiles;
import org.sheaf.workspace.Workspace;

/** Writes {@code reports/<review>/} from the facts as they stand: all reports, or those that are asked for. */
public final class ReportStep {
    private final Workspace workspace;
    private final Protocol protocol;
    private final StepRunner runner;
    private final ReportTexts texts;
    private final ReportMemory memory;
    private final List<Problem> problems = new ArrayList<>();

    ReportStep(Workspace workspace, Protocol protocol, StepRunner runner, ReportTexts texts) {
        this.workspace = workspace;
        this.protocol = protocol;
        this.runner = runner;
        this.texts = texts;
        this.memory = new ReportMemory(workspace, protocol.review(), runner);
    }

    /** Every report, and whether it can be made now. */
    public List<ReportLine> list() {
        return runner.read(session -> {
            Material material = material(session, Templates.OURS);
            List<ReportLine> lines = new ArrayList<>();
            for (ReportCard card : material.catalogue().cards()) {
                Outlook outlook = material.outlook(card);
                lines.add(new ReportLine(card, outlook instanceof Outlook.Ready, outlook.state()));
            }
            return lines;
        });
    }

    /**
     * Writes what is ordered. Other programs wait meanwhile, so that the reports on the disk are those of one state of the
     * facts, the newest.
     *
     * @throws ReviewException if a report that is named does not exist, waits for something, or has not the form
     */
    public ReportTally write(ReportOrder order, Progress progress) {
        return write(order, Catalogue.of(protocol), progress);
    }

    /**
     * Writes what sets a snapshot beside the present state: the logic models, or what changed.
     *
     * @param order its one name is that of {@link LogicModelVersus#name} or {@link ChangesSince#name}
     * @throws ReviewException if there is no such snapshot, or no logic model in one of the two states
     */
    public ReportTally versus(String snapshot, ReportOrder order, Progress progress) {
        return write(order, Catalogue.versus(snapshot), progress);
    }

    private ReportTally write(ReportOrder order, Catalogue catalogue, Progress progress) {
        Wanted wanted = Wanted.of(order, catalogue);
        return workspace.exclusively(() -> renderAndWrite(wanted, catalogue, progress));
    }

    /**
     * Writes what is stale: every report as text, and each document and picture that was made once. Where nothing changed of
     * which reports are made, and nobody touched one, nothing is done; what was amiss is told again, since it still is.
     */
    public ReportTally refresh(Progress progress) {
        return workspace.exclusively(() -> {
            String made = memory.label();
            Optional<List<Problem>> before = memory.find(made);
            if (before.isPresent()) {
                return new ReportTally(names(), List.of(), false, folder(), before.get());
            }
            SortedSet<String> documents = documents().names();
            ReportOrder order = ReportOrder.everythingAnd(documents);
            Catalogue catalogue = Catalogue.of(protocol);
            ReportTally tally = renderAndWrite(Wanted.of(order, catalogue), catalogue, progress);
            memory.keep(made, tally.problems());
            return tally;
        });
    }

    private List<String> names() {
        SortedSet<String> names = pages().names();
        names.addAll(documents().names());
        return List.copyOf(names);
    }

    private ReportsFolder pages() {
        return new ReportsFolder(workspace, protocol.review());
    }

    private ReportsFolder documents() {
        return ReportsFolder.ofDocuments(workspace, protocol.review());
    }

    private String folder() {
        return workspace.name(workspace.reports(protocol.review()));
    }

    private ReportTally renderAndWrite(Wanted wanted, Catalogue catalogue, Progress progress) {
        Templates templates = templates();
        MadeReports made = runner.read(session -> {
            Material material = material(session, templates);
            material.shared(Catalogue.class, () -> catalogue);
            return wanted.make(material, progress, problems::add);
        });
        SortedSet<String> names = new TreeSet<>(made.texts().keySet());
        SortedSet<String> written = write(pages(), made.texts());
        if (!made.documents().isEmpty()) {
            names.addAll(made.documents().keySet());
            written.addAll(write(documents(), made.documents()));
        }
        return new ReportTally(
                List.copyOf(names),
                List.copyOf(written),
                true,
                folder(),
                // Several pages read the same texts, and each is told what is amiss with them.
                problems.stream().distinct().toList());
    }

    private SortedSet<String> write(ReportsFolder folder, SortedMap<String, byte[]> files) {
        ReportsFolder.Written done = folder.write(files);
        problems.addAll(done.problems());
        return new TreeSet<>(done.written());
    }

    /**
     * The text of one of Sheaf's own templates, for somebody who wants to write another.
     *
     * @param name of a report, or of a template such as {@code page} and {@code theme-matrix.svg}
     * @throws ReviewException if there is none
     */
    public String template(String name) {
        return new TemplateNames(Catalogue.of(protocol)).text(name);
    }

    Material material(Session session, Templates templates) {
        return new Material(
                session,
                protocol,
                new Codebook(workspace, protocol.review()),
                texts,
                runner.actor().toolVersion(),
                templates,
                problems::add);
    }

    /** Those of the users in the place of ours. */
    Templates templates() {
        SortedMap<String, Templates.UserTemplate> users = new TreeMap<>();
        new TemplateFiles(workspace, protocol.review())
                .read()
                .forEach(
                        (name, written) -> users.put(name, new Templates.UserTemplate(written.file(), written.text())));
        problems.addAll(new TemplateNames(Catalogue.of(protocol)).unused(users));
        return Templates.with(users);
    }
}
