// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.ArrayList;
import java.util.List;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.Protocol;
import org.sheaf.reporting.IndexReport;
import org.sheaf.reporting.IndexView;
import org.sheaf.reporting.PageFrame;
import org.sheaf.reporting.Templates;
import org.sheaf.workspace.ReportsFolder;
import org.sheaf.workspace.Workspace;

/** {@code reports/index.html}: the reviews of the workspace. */
public final class WorkspaceIndex {
    private WorkspaceIndex() {}

    /** Writes the page; a warning where somebody changed it. */
    public static List<Problem> write(Workspace workspace, List<Protocol> protocols, String toolVersion) {
        List<IndexView.Entry> entries = new ArrayList<>();
        for (Protocol protocol : protocols) {
            entries.add(new IndexView.Entry(
                    protocol.review() + "/index.html", protocol.title(), summary(protocol), List.of()));
        }
        PageFrame frame = new PageFrame("All reviews of this workspace", "", "", toolVersion, "");
        IndexView view = new IndexView(frame, List.of(new IndexView.Section("Reviews", entries)), List.of());
        return ReportsFolder.of(workspace)
                .write(IndexReport.render(Templates.OURS, view).files())
                .problems();
    }

    private static String summary(Protocol protocol) {
        int syntheses = protocol.syntheses().size();
        return syntheses
                + (syntheses == 1 ? " synthesis" : " syntheses")
                + (protocol.illustrative().isEmpty() ? "" : ". " + protocol.illustrative());
    }
}
