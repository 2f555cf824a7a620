// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sheaf.audit.Digest;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.AuthorTheme;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.RelationKind;
import org.sheaf.coding.Taken;
import org.sheaf.coding.ThemeMapping;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Protocol;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.ledger.Decisions;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.steps.ledger.TakingPart;

/** Where people list the themes that authors name, and say to which themes of the review they belong. */
public final class ThemeDesk implements AutoCloseable {
    private final StepRunner runner;
    private final Decisions decisions;
    private final Protocol protocol;

    public ThemeDesk(StepRunner runner, Decisions decisions, Protocol protocol) {
        this.runner = runner;
        this.decisions = decisions;
        this.protocol = protocol;
    }

    /** What somebody's saying came to. */
    public enum Said {
        /** Nothing of the kind stood before. */
        NEW,
        /** It stood, and stands now with another place, reason, or way in which it was taken. */
        CHANGED,
        /** It stood just so; nothing was kept. */
        KNOWN
    }

    /** Looks at coding as it stands. */
    public <T> T read(Function<CodingState, T> look) {
        return runner.read(session -> look.apply(CodingState.of(session, protocol)));
    }

    /**
     * Notes a theme as a report's authors name it, or another place for one that is noted.
     *
     * @param place where in the report they do, as people say it, such as {@code p. 7}; empty if that is not said, and then
     *     the place stays that was said before
     * @throws ReviewException if the report is not included, or the person who acts does not take part
     */
    public Said add(ReportId report, String words, String place, String why) {
        TakingPart.require(runner, protocol, "Authors' themes are listed");
        AuthorTheme theme = theme(report, words);
        AtomicReference<Said> said = new AtomicReference<>(Said.KNOWN);
        decisions.keepNow("author theme", Digest.of(theme.id()), session -> {
            CodingState state = CodingState.of(session, protocol);
            requireIncluded(state, report);
            Optional<String> before =
                    state.stated(theme).map(decision -> decision.about().getOrDefault("place", ""));
            said.set(said(before, place.strip()));
            if (said.get() == Said.KNOWN) {
                return List.of();
            }
            SortedMap<String, String> about = fields(theme, true);
            if (!place.isBlank()) {
                about.put("place", place.strip());
            }
            return List.of(decisions.now(DecisionKind.AUTHOR_THEME, why, about));
        });
        return Objects.requireNonNull(said.get());
    }

    /** What words come to; no words leave what was said before. */
    private static Said said(Optional<String> before, String words) {
        if (before.isEmpty()) {
            return Said.NEW;
        }
        return words.isEmpty() || before.get().equals(words) ? Said.KNOWN : Said.CHANGED;
    }

    /** Takes a theme off the list again; what was said of it stays in the ledger. */
    public boolean remove(AuthorTheme theme, String why) {
        TakingPart.require(runner, protocol, "Authors' themes are listed");
        return decisions
                .keepNow(
                        "author theme",
                        Digest.of(theme.id()),
                        session ->
                                CodingState.of(session, protocol).stated(theme).isEmpty()
                                        ? List.of()
                                        : List.of(decisions.now(DecisionKind.AUTHOR_THEME, why, fields(theme, false))))
                .isPresent();
    }

    static AuthorTheme theme(ReportId report, String words) {
        if (words.isBlank()) {
            throw ReviewException.usage("A theme needs words.", "Write it as the authors name it.");
        }
        return new AuthorTheme(report, words);
    }

    private static void requireIncluded(CodingState state, ReportId report) {
        if (!state.studies().includes(report)) {
            throw ReviewException.usage(report + " is not included.", "`sheaf study` lists the included reports.");
        }
    }

    private static SortedMap<String, String> fields(AuthorTheme theme, boolean on) {
        SortedMap<String, String> about = new TreeMap<>();
        about.put("report", theme.report().toString());
        about.put("theme", theme.words());
        about.put("on", on ? "yes" : "no");
        return about;
    }

    /**
     * The theme that a person means.
     *
     * @param said its id, or its words, or the beginning of them where only one begins so
     * @throws ReviewException if the report has none such, or several
     */
    public AuthorTheme theme(Optional<ReportId> report, String said) {
        String wanted = said.strip().toLowerCase(Locale.ROOT);
        List<AuthorTheme> all = read(CodingState::themes).stream()
                .filter(theme -> report.isEmpty() || theme.report().equals(report.get()))
                .toList();
        List<AuthorTheme> exact = all.stream()
                .filter(theme -> theme.id().equalsIgnoreCase(wanted)
                        || theme.words().toLowerCase(Locale.ROOT).equals(wanted))
                .toList();
        List<AuthorTheme> found = !exact.isEmpty()
                ? exact
                : all.stream()
                        .filter(theme -> !wanted.isEmpty()
                                && theme.words().toLowerCase(Locale.ROOT).startsWith(wanted))
                        .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        throw ReviewException.usage(
                found.isEmpty()
                        ? "There is no author's theme \"" + said + "\"."
                        : "Several authors' themes are meant by \"" + said + "\": "
                                + found.stream()
                                        .map(theme -> theme.id() + " (" + theme.words() + ")")
                                        .collect(Collectors.joining(", "))
                                + ".",
                "`sheaf theme` lists them with their ids.");
    }

    /**
     * Says that an author's theme belongs to a code.
     *
     * @param why empty if nothing is said; where the theme is taken as before, the reason given before stays then
     */
    public Said map(AuthorTheme theme, String code, Taken taken, String why) {
        return mapping(theme, code, Optional.of(taken), why.strip());
    }

    /** Says that it does not. Likewise. */
    public Said unmap(AuthorTheme theme, String code, String why) {
        return mapping(theme, code, Optional.empty(), why);
    }

    private Said mapping(AuthorTheme theme, String said, Optional<Taken> taken, String why) {
        TakingPart.require(runner, protocol, "Themes are put together");
        AtomicReference<Said> came = new AtomicReference<>(Said.KNOWN);
        decisions.keepNow("map theme", Digest.of(theme.id() + " " + said + " " + taken), session -> {
            CodingState state = CodingState.of(session, protocol);
            CodeId code = state.code(said);
            Optional<ThemeMapping> before = state.mappings().stream()
                    .filter(mapping -> mapping.theme().id().equals(theme.id())
                            && mapping.code().equals(code))
                    .findFirst();
            came.set(mapping(before, taken, why));
            if (came.get() == Said.KNOWN) {
                return List.of();
            }
            SortedMap<String, String> about = fields(theme, taken.isPresent());
            about.put("code", code.name());
            taken.ifPresent(how -> about.put("taken", how.key()));
            return List.of(decisions.now(DecisionKind.MAP_THEME, why, about));
        });
        return Objects.requireNonNull(came.get());
    }

    private static Said mapping(Optional<ThemeMapping> before, Optional<Taken> taken, String why) {
        if (before.isEmpty() || taken.isEmpty()) {
            return before.isEmpty() == taken.isEmpty() ? Said.KNOWN : Said.NEW;
        }
        return before.get().taken() == taken.get() ? said(before.map(ThemeMapping::why), why) : Said.CHANGED;
    }

    /**
     * Says that studies speak of a relation between two codes; with no reports, that none does.
     *
     * @return whether that is new
     */
    public boolean relate(String from, RelationKind kind, String to, List<ReportId> reports, String why) {
        TakingPart.require(runner, protocol, "Relations are drawn");
        SortedSet<ReportId> spoken = new TreeSet<>(reports);
        return decisions
                .keepNow("relate codes", Digest.of(from + kind + to + spoken), session -> {
                    CodingState state = CodingState.of(session, protocol);
                    CodeId first = state.code(from);
                    CodeId second = state.code(to);
                    if (first.equals(second)) {
                        throw ReviewException.usage("A code has no relation to itself.", "Name two codes.");
                    }
                    spoken.forEach(report -> requireIncluded(state, report));
                    SortedSet<ReportId> before = state.relations().stream()
                            .filter(relation -> relation.from().equals(first)
                                    && relation.kind() == kind
                                    && relation.to().equals(second))
                            .map(relation -> relation.reports())
                            .findFirst()
                            .orElseGet(TreeSet::new);
                    return before.equals(spoken)
                            ? List.of()
                            : List.of(decisions.now(
                                    DecisionKind.RELATE_CODES,
                                    why,
                                    Map.of(
                                            "from", first.name(),
                                            "relation", kind.key(),
                                            "to", second.name(),
                                            "reports",
                                                    spoken.stream()
                                                            .map(ReportId::toString)
                                                            .collect(Collectors.joining(" ")))));
                })
                .isPresent();
    }

    /** Writes the lines of what was said beside the corpus. */
    @Override
    public void close() {
        decisions.writeOutIfOwed();
    }
}
