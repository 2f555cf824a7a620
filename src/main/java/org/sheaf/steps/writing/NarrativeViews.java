// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.writing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sheaf.citation.ReportId;
import org.sheaf.citation.Study;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodingTree;
import org.sheaf.coding.Evidence;
import org.sheaf.coding.LogicModelColumn;
import org.sheaf.coding.ThemeMatrix;
import org.sheaf.reporting.NarrativeView;
import org.sheaf.steps.coding.CodingState;
import org.sheaf.steps.coding.Walk;
import org.sheaf.steps.coding.WalkBack;
import org.sheaf.steps.studies.Studies;

/** The skeleton of a narrative as the page shows it. */
public final class NarrativeViews {
    /** So many quotations stand with a theme; all of them stand on the page of the themes. */
    private static final int QUOTES = 4;

    /** In code points. */
    private static final int LONGEST_QUOTE = 280;

    private final WritingFacts facts;
    private final CodingState state;
    private final ThemeMatrix matrix;
    private final WalkBack back;
    private final Map<String, Integer> numbers;
    private final List<NarrativeView.Theme> themes = new ArrayList<>();

    private NarrativeViews(WritingFacts facts, CodingState state) {
        this.facts = facts;
        this.state = state;
        this.matrix = ThemeMatrix.of(state.tree(), state.studies().studies(), state.shown(), state.mappings());
        this.back = new WalkBack(state, state.shown(), facts.texts(), facts.problems());
        this.numbers = ReferencesViews.numbers(facts);
    }

    /** Nothing before there is a code, and something was coded or listed. */
    public static Optional<NarrativeView> of(WritingFacts facts) {
        CodingState state = CodingState.of(facts.session(), facts.protocol());
        boolean begun = !state.segments().isEmpty() || !state.themes().isEmpty();
        return begun && !state.tree().codes().isEmpty()
                ? Optional.of(new NarrativeViews(facts, state).view())
                : Optional.empty();
    }

    /** What the page says, in one line. */
    public static String summary(NarrativeView view) {
        long thin =
                view.themes().stream().filter(theme -> !theme.thin().isEmpty()).count();
        return view.counts() + (thin == 0 ? "" : "; thin support: " + thin);
    }

    private NarrativeView view() {
        int place = 0;
        for (Code root : state.tree().roots()) {
            place++;
            add(back.from(root.id()).stops(), String.valueOf(place));
        }
        return new NarrativeView(
                facts.frame(),
                Words.amount(themes.size(), "theme") + ", "
                        + Words.amount(state.studies().studies().size(), "study", "studies"),
                state.counted().size() - state.shown().size(),
                themes);
    }

    /** @param stops a theme at the top, then all below it */
    private void add(List<Walk.Stop> stops, String first) {
        List<Integer> places = new ArrayList<>();
        for (Walk.Stop stop : stops) {
            while (places.size() > stop.depth()) {
                places.remove(places.size() - 1);
            }
            if (places.size() == stop.depth() && stop.depth() > 0) {
                places.set(stop.depth() - 1, places.get(stop.depth() - 1) + 1);
            }
            places.add(0);
            StringBuilder number = new StringBuilder(first);
            places.subList(0, stop.depth()).forEach(one -> number.append('.').append(one));
            themes.add(theme(stop, number.toString()));
        }
    }

    private NarrativeView.Theme theme(Walk.Stop stop, String number) {
        CodingTree tree = state.tree();
        Code code = stop.code();
        Evidence whole = matrix.whole(code.id());
        List<Study> studies = matrix.support(code.id());
        List<NarrativeView.Quote> quotes = quotes(stop.passages());
        return new NarrativeView.Theme(
                code.id().name(),
                number,
                code.name(),
                stop.depth(),
                column(tree, code.id()),
                code.definition(),
                stop.memos().stream()
                        .map(memo -> new NarrativeView.Memo(memo.actor(), Words.day(memo.at()), memo.text()))
                        .toList(),
                !tree.children(code.id()).isEmpty(),
                studies.size(),
                citations(whole.reports()),
                thin(studies, whole),
                quotes,
                stop.passages().size() - quotes.size());
    }

    /** Empty also where the theme above says the same. */
    private static String column(CodingTree tree, CodeId code) {
        Optional<LogicModelColumn> above = tree.find(code).flatMap(Code::parent).flatMap(tree::column);
        return tree.column(code)
                .filter(column -> above.filter(column::equals).isEmpty())
                .map(LogicModelColumn::key)
                .map(key -> key.replace('-', ' '))
                .orElse("");
    }

    private List<NarrativeView.Citation> citations(Collection<ReportId> reports) {
        Set<ReportId> cited = new HashSet<>(reports);
        return state.studies().reports().stream()
                .filter(cited::contains)
                .map(this::citation)
                .toList();
    }

    private NarrativeView.Citation citation(ReportId report) {
        return new NarrativeView.Citation(state.studies().name(report), numbers.getOrDefault(report.toString(), 0));
    }

    private String thin(List<Study> studies, Evidence evidence) {
        Studies names = state.studies();
        if (studies.size() == 1) {
            return "its support is one study, " + names.name(studies.get(0)) + ": it would fall without it.";
        }
        return !studies.isEmpty() && evidence.passages().isEmpty()
                ? "no passage is coded with it; its support is what authors list as themes."
                : "";
    }

    /** One of each report first, then further ones, as they stand in the reports. */
    private List<NarrativeView.Quote> quotes(List<Walk.Passage> passages) {
        List<Walk.Passage> chosen = new ArrayList<>();
        Set<ReportId> seen = new HashSet<>();
        passages.stream().filter(passage -> seen.add(passage.id())).forEach(chosen::add);
        passages.stream().filter(passage -> !chosen.contains(passage)).forEach(chosen::add);
        return chosen.stream().limit(QUOTES).map(this::quote).toList();
    }

    private NarrativeView.Quote quote(Walk.Passage passage) {
        String printed = passage.printed();
        boolean other = !printed.isEmpty() && !printed.equals(String.valueOf(passage.page()));
        String words = passage.quote().strip();
        return new NarrativeView.Quote(
                citation(passage.id()),
                "page " + passage.page() + (other ? " (printed " + printed + ")" : ""),
                words.codePointCount(0, words.length()) <= LONGEST_QUOTE
                        ? words
                        : words.substring(0, words.offsetByCodePoints(0, LONGEST_QUOTE))
                                        .strip() + " …");
    }
}
