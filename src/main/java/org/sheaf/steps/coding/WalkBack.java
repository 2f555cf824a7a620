// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodedSegment;
import org.sheaf.coding.ThemeMapping;
import org.sheaf.document.FullText;
import org.sheaf.problem.Problem;
import org.sheaf.steps.studies.ReportTexts;

/** Goes back from themes of the review to what they rest on. Every text is read once. */
public final class WalkBack {
    private final CodingState state;
    private final ReportTexts texts;
    private final Consumer<Problem> problems;
    private final Map<ReportId, Optional<OpenText>> opened = new HashMap<>();
    private final Map<CodeId, List<CodedSegment>> segments = new HashMap<>();
    private final Map<CodeId, List<ThemeMapping>> mappings = new HashMap<>();

    /**
     * @param passages those that count, as far as they may be shown to those who look
     * @param problems told of texts that cannot be read (any more)
     */
    public WalkBack(CodingState state, List<CodedSegment> passages, ReportTexts texts, Consumer<Problem> problems) {
        this.state = state;
        this.texts = texts;
        this.problems = problems;
        passages.forEach(segment -> segments.computeIfAbsent(segment.code(), code -> new ArrayList<>())
                .add(segment));
        state.mappings()
                .forEach(mapping -> mappings.computeIfAbsent(mapping.code(), code -> new ArrayList<>())
                        .add(mapping));
    }

    /** From one theme. */
    public Walk from(CodeId id) {
        List<Code> path = state.tree().path(id);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("no such code: " + id);
        }
        List<Walk.Stop> stops = new ArrayList<>();
        stops(path.get(path.size() - 1), 0, stops);
        return new Walk(path.get(path.size() - 1), path.subList(0, path.size() - 1), stops);
    }

    private void stops(Code code, int depth, List<Walk.Stop> stops) {
        stops.add(new Walk.Stop(code, depth, memos(code.id()), themes(code.id()), passages(code.id())));
        state.tree().children(code.id()).forEach(child -> stops(child, depth + 1, stops));
    }

    private List<Walk.Memo> memos(CodeId code) {
        return state.memos("code", code.name()).stream()
                .map(memo -> new Walk.Memo(memo.actor(), memo.at(), memo.why()))
                .toList();
    }

    private List<Walk.FromTheme> themes(CodeId code) {
        return mappings.getOrDefault(code, List.of()).stream()
                .map(mapping -> new Walk.FromTheme(
                        state.studies().name(mapping.theme().report()),
                        mapping,
                        state.stated(mapping.theme())
                                .map(decision -> decision.about().getOrDefault("place", ""))
                                .orElse(""),
                        state.stated(mapping.theme())
                                .map(decision -> decision.actor())
                                .orElse("")))
                .toList();
    }

    private record Place(String report, ReportId id, Digest text, int start, int end) implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparing(Place::report)
                .thenComparing(Place::id)
                .thenComparing(place -> place.text().hex())
                .thenComparingInt(Place::start)
                .thenComparingInt(Place::end);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** The passages that bear a code; what several people coded alike is one passage. */
    List<Walk.Passage> passages(CodeId code) {
        Map<Place, List<CodedSegment>> byPlace = new TreeMap<>();
        for (CodedSegment segment : segments.getOrDefault(code, List.of())) {
            Place place = new Place(
                    state.studies().name(segment.report()),
                    segment.report(),
                    segment.text(),
                    segment.start(),
                    segment.end());
            byPlace.computeIfAbsent(place, at -> new ArrayList<>()).add(segment);
        }
        List<Walk.Passage> passages = new ArrayList<>();
        byPlace.forEach((place, coded) -> passages.add(passage(place, coded)));
        return passages;
    }

    private Walk.Passage passage(Place place, List<CodedSegment> coded) {
        CodedSegment first = coded.get(0);
        Optional<OpenText> open = open(place.id());
        Optional<FullText> here =
                open.filter(text -> text.digest().equals(place.text())).map(OpenText::text);
        return new Walk.Passage(
                place.id(),
                place.report(),
                first.page(),
                here.map(text -> text.pageAt(place.start()).label()).orElse(""),
                place.start(),
                place.end(),
                here.map(text -> text.quote(place.start(), place.end())).orElse(first.quote()),
                open.isPresent() && here.isEmpty(),
                coded.stream()
                        .sorted(Comparator.comparing(CodedSegment::at, Decision.BY_TIME)
                                .thenComparing(CodedSegment::coder))
                        .map(segment -> new Walk.Coding(segment.coder().name(), segment.at(), state.noted(segment)))
                        .toList());
    }

    private Optional<OpenText> open(ReportId report) {
        return opened.computeIfAbsent(
                report,
                id -> state.studies()
                        .file(id)
                        .flatMap(file -> texts.read(file, problems))
                        .map(text -> OpenText.of(id, state.studies().name(id), text)));
    }
}
