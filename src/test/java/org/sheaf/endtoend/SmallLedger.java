// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import java.nio.file.Path;

/** The review {@code harbour} with a bit of everything that a ledger can hold, and two people who acted in it. */
final class SmallLedger {
    private static final String KEEPER = "TY  - JOUR\nTI  - Confessions of a lighthouse keeper\nAU  - Brandt, Boje\n"
            + "PY  - 2017\nT2  - Journal of Lamps\nSP  - 21\nEP  - 29\nVL  - 3\nDO  - 10.5555/keeper\n"
            + "AB  - What the keeper saw at night.\nER  - \n\n";
    private static final String ROPES = "TY  - JOUR\nTI  - Ropes and rigging in northern harbours\nAU  - Okafor, N.\n"
            + "PY  - 2018\nT2  - Harbour Studies\nSP  - 1\nEP  - 9\nVL  - 7\nAB  - On ropes.\nER  - \n\n";
    private static final String RAYYAN = """
            key,title,year,month,day,journal,issn,volume,issue,pages,authors,url,language,publisher,location,abstract,notes,doi,keywords
            rayyan-1,Confessions of a lighthouse keeper,2017,1,1,Journal of Lamps,,3,,21-29,"Brandt, Boje",,eng,,,What the keeper saw at night.,"RAYYAN-INCLUSION: {""Boris Brandt""=>""Included""} | USER-NOTES: {""Boris Brandt""=>[""ask Boris Brandt again""]}",10.5555/keeper,
            rayyan-2,Tides and timetables,2016,1,1,Journal of Tides,,9,,101-110,"Lindqvist, Pia",,eng,,,About tides.,"RAYYAN-INCLUSION: {""Boris Brandt""=>""Excluded""}",10.5555/tides,
            """;

    private SmallLedger() {}

    /** Imported, de-duplicated, answered by amina and by boris, reported. */
    static Sandbox in(Path folder) {
        Sandbox sandbox = new Sandbox(folder);
        sandbox.run(
                "init",
                "harbour",
                "--title",
                "Work after rehabilitation",
                "--question",
                "What helps?",
                "--framework",
                "none",
                "--registration",
                "",
                "--reviewer",
                "amina=Amina Okwuosa:lead,reviewer",
                "--reviewer",
                "boris=Boris Brandt:reviewer",
                "--stage",
                "title-abstract=2",
                "--synthesis",
                "main=Main");
        sandbox.write("corpus/harbour/searches.yml", """
                contacts: Dr Olga Olafsdottir was asked for data
                searches:
                  - id: medline-2026
                    kind: database
                    source: MEDLINE
                    platform: Ovid
                    date: 2026-03-02
                    query: |
                      1 lighthouse*.ti.
                      2 1 and work
                    peer-review: Boris Brandt, PRESS
                    hits: 2
                    files: [secret.ris]
                """);
        sandbox.put("secret.ris", KEEPER + ROPES).put("rayyan.csv", RAYYAN);
        sandbox.run("whoami", "amina");
        sandbox.run("run");
        sandbox.run("whoami", "boris");
        String ropes = sandbox.idOf("secret.ris", 2);
        String tides = sandbox.idOf("rayyan.csv", 2);
        sandbox.run("dedupe", "join", ropes, tides, "--why", "told by Boris Brandt on the phone");
        sandbox.run("whoami", "amina");
        sandbox.run("dedupe", "split", tides, "--why", "Boris was mistaken");
        sandbox.run("run");
        return sandbox;
    }
}
