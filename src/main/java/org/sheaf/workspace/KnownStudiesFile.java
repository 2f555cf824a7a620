// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.KnownStudies;

/** Reads {@code codebooks/<review>/known-studies.yml}. */
final class KnownStudiesFile {
    private KnownStudiesFile() {}

    /** Reads it as far as it can be read; each mistake is a problem. */
    static KnownStudies read(String file, String text, List<Problem> problems) {
        YamlForm form = YamlForm.of(file, Yaml.parse(file, text, problems), problems);
        String source = form.requiredText("source");
        List<KnownStudies.Study> studies = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlForm entry : form.forms("studies")) {
            KnownStudies.Study study =
                    new KnownStudies.Study(entry.requiredText("name"), entry.text("title"), entry.text("doi"));
            entry.refuseOtherKeys();
            if (study.title().isEmpty() && study.doi().isEmpty()) {
                entry.wrong(
                        entry.line(),
                        "The study \"" + study.name() + "\" has neither title nor DOI, so it cannot be looked for.",
                        "Add `title:` or `doi:` of one of its reports.");
            } else if (!names.add(study.name())) {
                entry.wrong(
                        entry.lineOf("name"),
                        "Two studies have the name \"" + study.name() + "\"; only the first is read.",
                        "Rename one, such as 2018a and 2018b.");
            } else {
                studies.add(study);
            }
        }
        form.refuseOtherKeys();
        return new KnownStudies(source, studies);
    }
}
