// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.util.Optional;
import java.util.OptionalInt;
import org.sheaf.protocol.EarlierVersion;

/** Reads what stands under {@code updates:} in the protocol, of the review as a whole or of one synthesis. */
final class UpdatesKeys {
    private UpdatesKeys() {}

    /** The earlier version; nothing where the review is new, or what stands there cannot be used. */
    static Optional<EarlierVersion> read(YamlForm of) {
        YamlForm form = of.form("updates");
        if (form.keys().isEmpty()) {
            return Optional.empty();
        }
        String snapshot = form.text("snapshot").strip();
        OptionalInt studies = form.wholeNumber("studies", 0);
        OptionalInt reports = form.wholeNumber("reports", 0);
        String source = form.text("source").strip();
        form.refuseOtherKeys();
        boolean stated = studies.isPresent() || reports.isPresent() || !source.isEmpty();
        if (!snapshot.isEmpty() && stated) {
            form.wrong(
                    form.lineOf("snapshot"),
                    "\"updates\" names a snapshot and a publication.",
                    "Write `snapshot:` alone if the earlier version was made here, else leave it out.");
            return Optional.empty();
        }
        if (!snapshot.isEmpty()) {
            return Optional.of(new EarlierVersion.Kept(snapshot));
        }
        if (source.isEmpty()) {
            form.wrong(
                    form.line(),
                    "\"updates\" names neither a snapshot nor a source.",
                    "Write `snapshot: NAME` (`sheaf snapshot` lists them), or `source:` with the publication and, as it"
                            + " states them, `studies:` and `reports:`.");
            return Optional.empty();
        }
        if (studies.isPresent() && reports.isPresent() && studies.getAsInt() > reports.getAsInt()) {
            form.wrong(
                    form.lineOf("studies"),
                    "There cannot be more studies than reports of them.",
                    "Leave out the number that the publication does not state.");
        }
        return Optional.of(new EarlierVersion.Published(studies, reports, source));
    }
}
