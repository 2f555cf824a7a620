// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.util.List;
import java.util.Map;

/** Where the searches of the review Lantern looked, and what each place does to the works it holds. */
enum LanternSource {
    MEDLINE("medline", "Ovid MEDLINE", 12, Map.of()),
    PSYCINFO("psycinfo", "APA PsycInfo", 9, Map.of(Slip.ACCENTS_LOST, 100)),
    CINAHL("cinahl", "CINAHL Complete", 9, Map.of(Slip.DOI_MISSING, 15)),
    SOCINDEX("socindex", "SocINDEX", 6, Map.of(Slip.DOI_MISSING, 20, Slip.TITLE_IN_CAPITALS, 5)),
    SCOPUS("scopus", "Scopus", 18, Map.of()),
    WEB_OF_SCIENCE("wos", "Web of Science", 14, Map.of(Slip.DOI_MISSING, 20, Slip.TITLE_WITH_MARKUP, 3)),
    PROQUEST("proquest", "ProQuest", 7, Map.of(Slip.DOI_MISSING, 25, Slip.ABSTRACT_MISSING, 5)),
    PUBMED("pubmed", "PubMed", 10, Map.of()),
    EMBASE("embase", "Embase", 10, Map.of(Slip.ACCENTS_LOST, 60)),
    CENTRAL("central", "Cochrane CENTRAL", 4, Map.of(Slip.DOI_MISSING, 30)),
    TRIALS("clinicaltrials", "ClinicalTrials.gov", 0, Map.of()),
    ZOTERO("zotero", "Zotero", 2, Map.of(Slip.DOI_AS_URL, 30)),
    COVIDENCE("covidence", "Covidence", 0, Map.of()),
    CITATIONS(
            "citations",
            "EndNote",
            5,
            Map.of(Slip.DOI_MISSING, 60, Slip.ABSTRACT_MISSING, 100, Slip.JOURNAL_ABBREVIATED, 70));

    private final String key;
    private final String label;
    private final int weight;
    private final Map<Slip, Integer> slips;

    LanternSource(String key, String label, int weight, Map<Slip, Integer> slips) {
        this.key = key;
        this.label = label;
        this.weight = weight;
        this.slips = slips;
    }

    String key() {
        return key;
    }

    String label() {
        return label;
    }

    /** How likely it holds this work, beside the other sources; 0 if it cannot. */
    int weightFor(InventedWork work) {
        return switch (this) {
            case MEDLINE, PUBMED -> work.inPubmed() ? weight : 0;
            case CENTRAL -> work.kind() == WorkKind.TRIAL ? 5 * weight : 0;
            default -> weight;
        };
    }

    /** The work as this source holds it, its habits applied by chance. */
    InventedWork take(InventedWork work, long seed) {
        Dice dice = Dice.of(seed, "take-" + key, work.number());
        InventedWork held = work;
        for (Slip slip : Slip.values()) {
            if (dice.chance(slips.getOrDefault(slip, 0))) {
                held = slip.on(held);
            }
        }
        return held;
    }

    /**
     * How it writes.
     *
     * @param records number of entries in the file
     */
    Dialect dialect(int records) {
        return switch (this) {
            case MEDLINE -> OvidRis.medline();
            case PSYCINFO -> OvidRis.psycInfo();
            case CINAHL -> new CinahlRis();
            case SOCINDEX -> new EbscoCsv();
            case SCOPUS -> new ScopusRis();
            case WEB_OF_SCIENCE -> new WebOfScienceRis();
            case PROQUEST -> new ProquestRis();
            case PUBMED -> new PubmedNbib();
            case EMBASE ->
                new EmbaseCsv("('stroke'/exp OR 'brain injury'/exp) AND ('peer' OR 'mentor*' OR 'work'/exp)");
            case CENTRAL -> new CochraneRis(records);
            case TRIALS -> new ClinicalTrialsCsv();
            case ZOTERO -> new ZoteroRis();
            case COVIDENCE -> new CovidenceCsv();
            case CITATIONS -> new EndNoteRis();
        };
    }

    /** Which places of the list go into which file: Scopus in two batches that overlap, Web of Science without its second. */
    List<Batch> batches(int records) {
        return switch (this) {
            case SCOPUS -> List.of(new Batch("scopus-1.ris", 0, 50), new Batch("scopus-2.ris", 42, records));
            case WEB_OF_SCIENCE -> List.of(new Batch("wos-1.ris", 0, 40), new Batch("wos-3.ris", 40, records));
            case MEDLINE -> List.of(new Batch("ovid-medline.ris", 0, records));
            case PSYCINFO -> List.of(new Batch("ovid-psycinfo.ris", 0, records));
            case CINAHL -> List.of(new Batch("ebsco-cinahl.ris", 0, records));
            case SOCINDEX -> List.of(new Batch("ebsco-socindex.csv", 0, records));
            case PROQUEST -> List.of(new Batch("proquest.ris", 0, records));
            case PUBMED -> List.of(new Batch("pubmed.nbib", 0, records));
            case EMBASE -> List.of(new Batch("embase.csv", 0, records));
            case CENTRAL -> List.of(new Batch("cochrane-central.ris", 0, records));
            case TRIALS -> List.of(new Batch("clinicaltrials-gov.csv", 0, records));
            case ZOTERO -> List.of(new Batch("zotero.ris", 0, records));
            case COVIDENCE -> List.of(new Batch("covidence.csv", 0, records));
            case CITATIONS -> List.of(new Batch("citation-list.ris", 0, records));
        };
    }

    /**
     * A file of the export.
     *
     * @param file its name
     * @param from first place in the source's list, 0-based
     * @param to the place after the last
     */
    record Batch(String file, int from, int to) {}
}
