// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A review of four reports, with three reviewers of whom carys leads; amina acts. */
final class Harbour {
    private static final String ELIGIBILITY = """
            criteria:
              - id: population
                element: Population
                eligible: Adults who fish for a living
                rule: More than half of them do
            reasons:
              - id: population
                name: Other population
                criterion: population
              - id: opinion
                name: Opinion without data
            """;

    private Harbour() {}

    static Sandbox make(Path folder) {
        return make(folder, "harbour");
    }

    static Sandbox make(Path folder, String review) {
        Sandbox sandbox = new Sandbox(folder);
        sandbox.run(
                "init",
                review,
                "--title",
                "Work at sea",
                "--question",
                "What helps?",
                "--framework",
                "none",
                "--registration",
                "",
                "--reviewer",
                "amina=Amina:reviewer",
                "--reviewer",
                "bram=Bram:reviewer",
                "--reviewer",
                "carys=Carys:lead,reviewer",
                "--stage",
                "title-abstract=2",
                "--stage",
                "full-text=2",
                "--synthesis",
                "main=Main");
        sandbox.write("codebooks/" + review + "/eligibility.yml", ELIGIBILITY);
        sandbox.run("whoami", "amina");
        String searches = "corpus/" + review + "/searches/";
        sandbox.write(
                searches + "a.ris",
                InventedExports.ris("Boats at dawn and who mends them", "Okafor, N.", 2019, "10.5555/a.1")
                        + InventedExports.ris("Nets at noon in small harbours", "Lindqvist, P.", 2020, "10.5555/a.2")
                        + InventedExports.ris("=Lamps at night on long piers", "Marsh, Q.", 2021, "10.5555/a.3"));
        sandbox.write(
                searches + "b.ris",
                InventedExports.ris("Ropes in the rain and their cost", "Oyelaran, S.", 2018, "10.5555/b.1"));
        sandbox.run("run");
        return sandbox;
    }

    /** The id of a record of the first search. */
    static String id(Sandbox sandbox, int ordinal) {
        return sandbox.idOf("a.ris", ordinal);
    }

    /** The id of the report that comes first in everybody's queue. */
    static String firstOf(Sandbox sandbox) {
        String first = sandbox.idOf("b.ris", 1);
        return first.compareTo(id(sandbox, 1)) < 0 ? first : id(sandbox, 1);
    }

    /** The database made anew from the files. */
    static void rebuild(Sandbox sandbox) {
        for (String file : List.of("sheaf.db", "sheaf.db-wal", "sheaf.db-shm")) {
            try {
                Files.deleteIfExists(sandbox.folder().resolve(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Folders.delete(sandbox.folder().resolve(".sheaf"));
        sandbox.run("whoami", "amina");
        sandbox.run("run");
    }
}
