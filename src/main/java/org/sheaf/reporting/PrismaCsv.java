// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A flow in the columns and rows of the R package PRISMA2020 (Haddaway et al. 2022, doi:10.1002/cl2.1230; version
 * 1.1.4), which draws it with {@code PRISMA_flowdiagram(PRISMA_data(read.csv(…)))}.
 *
 * <p>The package knows no "not reported". Such a box gets {@code NA}: the package then leaves the line out or prints NA,
 * and never a 0. Parts of a box are written as it expects them, {@code Name, n; Name, n}; as it splits at commas and
 * semicolons, these become hyphens in names. Boxes that PRISMA 2020 does not have stand in the other files only.
 */
final class PrismaCsv {
    private static final String NOTHING = "NA";
    private static final List<String> HEADER =
            List.of("data", "node", "box", "description", "boxtext", "tooltips", "url", "n");

    /** Rows as the package has them: data, node, box, description, boxtext, tooltips, url without its ending. */
    private static final String ROWS = """
            NA|node4|prevstud|Grey title box; Previous studies|Previous studies|Grey title box; Previous studies|prevstud
            previous_studies|node5|box1|Studies included in previous version of review|Studies included in previous version of review|Studies included in previous version of review|previous_studies
            previous_reports|NA|box1|Reports of studies included in previous version of review|Reports of studies included in previous version of review|NA|previous_reports
            NA|node6|newstud|Yellow title box; Identification of new studies via databases and registers|Identification of new studies via databases and registers|Yellow title box; Identification of new studies via databases and registers|newstud
            database_results|node7|box2|Records identified from: Databases|Databases|Records identified from: Databases and Registers|database_results
            database_specific_results|NA|box2|Records identified from: specific databases|Specific Databases|NA|database_results
            register_results|NA|box2|Records identified from: Registers|Registers|NA|NA
            register_specific_results|NA|box2|Records identified from: specific registers|Specific Registers|NA|database_results
            NA|node16|othstud|Grey title box; Identification of new studies via other methods|Identification of new studies via other methods|Grey title box; Identification of new studies via other methods|othstud
            website_results|node17|box11|Records identified from: Websites|Websites|Records identified from: Websites, Organisations and Citation Searching|website_results
            organisation_results|NA|box11|Records identified from: Organisations|Organisations|NA|NA
            citations_results|NA|box11|Records identified from: Citation searching|Citation searching|NA|NA
            duplicates|node8|box3|Duplicate records|Duplicate records|Duplicate records|duplicates
            excluded_automatic|NA|box3|Records marked as ineligible by automation tools|Records marked as ineligible by automation tools|NA|NA
            excluded_other|NA|box3|Records removed for other reasons|Records removed for other reasons|NA|NA
            records_screened|node9|box4|Records screened (databases and registers)|Records screened|Records screened (databases and registers)|records_screened
            records_excluded|node10|box5|Records excluded (databases and registers)|Records excluded|Records excluded (databases and registers)|records_excluded
            dbr_sought_reports|node11|box6|Reports sought for retrieval (databases and registers)|Reports sought for retrieval|Reports sought for retrieval (databases and registers)|dbr_sought_reports
            dbr_notretrieved_reports|node12|box7|Reports not retrieved (databases and registers)|Reports not retrieved|Reports not retrieved (databases and registers)|dbr_notretrieved_reports
            other_sought_reports|node18|box12|Reports sought for retrieval (other)|Reports sought for retrieval|Reports sought for retrieval (other)|other_sought_reports
            other_notretrieved_reports|node19|box13|Reports not retrieved (other)|Reports not retrieved|Reports not retrieved (other)|other_notretrieved_reports
            dbr_assessed|node13|box8|Reports assessed for eligibility (databases and registers)|Reports assessed for eligibility|Reports assessed for eligibility (databases and registers)|dbr_assessed
            dbr_excluded|node14|box9|Reports excluded (databases and registers): [separate reasons and numbers using ; e.g. Reason1, xxx; Reason2, xxx; Reason3, xxx]|Reports excluded|Reports excluded (databases and registers)|dbrexcludedrecords
            other_assessed|node20|box14|Reports assessed for eligibility (other)|Reports assessed for eligibility|Reports assessed for eligibility (other)|other_assessed
            other_excluded|node21|box15|Reports excluded (other): [separate reasons and numbers using ; e.g. Reason1, xxx; Reason2, xxx; Reason3, xxx]|Reports excluded|Reports excluded (other)|other_excluded
            new_studies|node15|box10|New studies included in review|New studies included in review|New studies included in review|new_studies
            new_reports|NA|box10|Reports of new included studies|Reports of new included studies|NA|NA
            total_studies|node22|box16|Total studies included in review|Total studies included in review|Total studies included in review|total_studies
            total_reports|NA|box16|Reports of total included studies|Reports of total included studies|NA|NA
            identification|node1|identification|Blue identification box|Identification|Blue identification box|identification
            screening|node2|screening|Blue screening box|Screening|Blue screening box|screening
            included|node3|included|Blue included box|Included|Blue included box|included
            total_studies_ma|node23|box17|Total studies included in meta-analysis|Total studies included in meta-analysis|Total studies included in meta-analysis|total_studies_meta_analysis
            total_reports_ma|NA|box17|Reports of total included studies in meta-analysis|Reports of total included studies in meta-analysis|NA|NA
            """;

    private final Map<String, FlowView.Box> boxes = new HashMap<>();

    private PrismaCsv(FlowView view) {
        view.boxes().forEach(box -> boxes.put(box.key(), box));
    }

    static String write(FlowView view) {
        PrismaCsv csv = new PrismaCsv(view);
        return Csv.write(HEADER, ROWS.lines().map(csv::row).toList());
    }

    private List<String> row(String line) {
        String[] cells = line.split("\\|", -1);
        String url = cells[6].equals(NOTHING) ? NOTHING : cells[6] + ".html";
        return List.of(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], url, n(cells[0]));
    }

    private String n(String data) {
        return switch (data) {
            case "database_specific_results" -> parts("database_results");
            case "register_specific_results" -> parts("register_results");
            case "dbr_excluded", "other_excluded" -> {
                String reasons = parts(data);
                yield reasons.equals(NOTHING) ? total(data) : reasons;
            }
            default -> total(data);
        };
    }

    private String total(String key) {
        FlowView.Box box = boxes.get(key);
        return box == null ? NOTHING : number(box.n());
    }

    private String parts(String key) {
        FlowView.Box box = boxes.get(key);
        if (box == null || box.parts().isEmpty()) {
            return NOTHING;
        }
        return String.join(
                "; ",
                box.parts().stream()
                        .map(part -> part.label().replaceAll("\\s*[,;]\\s*", " - ") + ", " + number(part.n()))
                        .toList());
    }

    private static String number(OptionalInt n) {
        return n.isPresent() ? Integer.toString(n.getAsInt()) : NOTHING;
    }
}
