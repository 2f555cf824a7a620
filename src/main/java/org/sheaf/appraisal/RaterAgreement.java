// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.appraisal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sheaf.agreement.Agreement;
import org.sheaf.agreement.Ratings;
import org.sheaf.protocol.ReviewerId;

/**
 * How far raters agreed before they could see each other's answers: on the answers as they stood when each unit was opened.
 * Questions to be answered in words are left out, and so is what is noted beside the questions.
 *
 * @param items each question that two raters have answered for at least one unit
 * @param all every answer to every question taken together
 */
public record RaterAgreement(List<OfItem> items, OfItem all) {
    /** The category of an item of which a rater says that the source does not report it. */
    public static final String NOT_REPORTED = "not reported";

    public RaterAgreement {
        items = List.copyOf(items);
    }

    /**
     * Agreement on one question, or on all of them.
     *
     * @param item nothing for all
     * @param compared how many units (for all: answers to units) two or more raters have answered
     * @param alike how many of them all raters answered alike
     */
    public record OfItem(Optional<Item> item, Ratings ratings, Agreement agreement, int compared, int alike) {
        static OfItem of(Optional<Item> item, List<String> raters, List<String> scale, List<List<String>> rows) {
            Ratings ratings = Ratings.of(raters, scale, rows);
            int compared = 0;
            int alike = 0;
            for (List<String> row : rows) {
                List<String> said = row.stream().filter(code -> !code.isEmpty()).toList();
                if (said.size() > 1) {
                    compared++;
                    alike += said.stream().distinct().count() == 1 ? 1 : 0;
                }
            }
            return new OfItem(item, ratings, Agreement.of(ratings), compared, alike);
        }
    }

    /** Works it out over some units. */
    public static RaterAgreement of(Instrument instrument, Collection<UnitAppraisal> units) {
        List<UnitAppraisal.Opening> openings =
                units.stream().flatMap(unit -> unit.opening().stream()).toList();
        SortedSet<ReviewerId> people = new TreeSet<>();
        openings.forEach(opening -> people.addAll(opening.given().keySet()));
        List<String> raters = people.stream().map(ReviewerId::name).toList();
        List<OfItem> items = new ArrayList<>();
        List<List<String>> all = new ArrayList<>();
        LinkedHashSet<String> scaleOfAll = new LinkedHashSet<>();
        for (Item item : instrument.items()) {
            if (!isCompared(item)) {
                continue;
            }
            List<List<String>> rows = openings.stream()
                    .map(opening -> people.stream()
                            .map(rater -> code(opening, rater, item))
                            .toList())
                    .toList();
            LinkedHashSet<String> scale = new LinkedHashSet<>();
            item.answers().forEach(answer -> scale.add(answer.code()));
            rows.forEach(row -> row.stream().filter(code -> !code.isEmpty()).forEach(scale::add));
            OfItem one = OfItem.of(Optional.of(item), raters, List.copyOf(scale), rows);
            if (one.compared() > 0) {
                items.add(one);
                all.addAll(rows);
                scaleOfAll.addAll(scale);
            }
        }
        return new RaterAgreement(items, OfItem.of(Optional.empty(), raters, List.copyOf(scaleOfAll), all));
    }

    private static boolean isCompared(Item item) {
        return item.kind() == Item.Kind.CHOICE && item.duty() != Item.Duty.NOTE;
    }

    private static String code(UnitAppraisal.Opening opening, ReviewerId rater, Item item) {
        return Optional.ofNullable(opening.given().getOrDefault(rater, Map.of()).get(item.id()))
                .map(given -> given.isNotReported() ? NOT_REPORTED : given.answer())
                .orElse("");
    }
}
