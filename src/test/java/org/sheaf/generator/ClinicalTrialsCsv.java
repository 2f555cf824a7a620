// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.util.Locale;

/** ClinicalTrials.gov as CSV: no authors, no journal, no year of publication; a title, a sponsor and dates. */
final class ClinicalTrialsCsv implements Dialect {
    @Override
    public String head() {
        return "NCT Number,Study Title,Study URL,Acronym,Study Status,Brief Summary,Study Results,Conditions,"
                + "Interventions,Primary Outcome Measures,Secondary Outcome Measures,Other Outcome Measures,Sponsor,"
                + "Collaborators,Sex,Age,Phases,Enrollment,Funder Type,Study Type,Study Design,Other IDs,Start Date,"
                + "Primary Completion Date,Completion Date,First Posted,Results First Posted,Last Update Posted,"
                + "Locations,Study Documents\n";
    }

    @Override
    public String ownId(InventedWork work, int ordinal) {
        return String.format(Locale.ROOT, "NCT99%06d", work.number() * 31 % 1_000_000);
    }

    @Override
    public String entry(InventedWork work, int ordinal) {
        Imprint imprint = work.imprint();
        String id = ownId(work, ordinal);
        return new CsvRow()
                .raw(id)
                .plain(work.title())
                .raw("https://clinicaltrials.gov/study/" + id)
                .raw("")
                .raw(imprint.year() < 2022 ? "COMPLETED" : "RECRUITING")
                .plain(work.abstractLine())
                .raw("NO")
                .raw("Stroke|Return to Work")
                .plain("BEHAVIORAL: " + work.keywords().get(1))
                .plain("In paid work, at 12 months")
                .raw("")
                .raw("")
                .plain(Addresses.house(work))
                .raw("")
                .raw("ALL")
                .raw("\"ADULT, OLDER_ADULT\"")
                .raw("NA")
                .raw(String.valueOf(60 + work.number() * 7 % 240))
                .raw("OTHER")
                .raw("INTERVENTIONAL")
                .raw("Allocation: RANDOMIZED|Intervention Model: PARALLEL|Masking: SINGLE")
                .raw("LTN-" + work.number() % 1000)
                .raw(imprint.isoDate())
                .raw((imprint.year() + 2) + "-06")
                .raw((imprint.year() + 2) + "-12")
                .raw(imprint.isoDate())
                .raw("")
                .raw((imprint.year() + 1) + "-01-15")
                .plain(Addresses.full(work))
                .raw("")
                .end("\n");
    }
}
