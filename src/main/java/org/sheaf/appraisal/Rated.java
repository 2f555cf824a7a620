// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.appraisal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sheaf.protocol.ReviewerId;

/** One item about one unit: everything that was said about it, in the order in which it was said, and what it comes to. */
public final class Rated {
    static final Rated EMPTY = new Rated(List.of());

    private final Map<ReviewerId, Answered> newest = new LinkedHashMap<>();
    /** What each rater said last since the newest settlement. */
    private final Map<ReviewerId, Answered> since = new LinkedHashMap<>();

    private Optional<Settled> newestSettlement = Optional.empty();

    /** @param said answers and settlements in the order of time */
    Rated(List<Said> said) {
        for (Said one : said) {
            if (one instanceof Answered answered) {
                newest.put(answered.who(), answered); // who came first stays first
                since.put(answered.who(), answered);
            } else if (one instanceof Settled settled) {
                newestSettlement = Optional.of(settled);
                since.clear();
            }
        }
    }

    /** The newest answer of each rater who has not taken it back, in the order in which they first said something. */
    public List<Answered> answers() {
        return newest.values().stream()
                .filter(answered -> answered.given().isPresent())
                .toList();
    }

    /** The same without whose and when. */
    public List<Given> given() {
        return answers().stream().flatMap(answered -> answered.given().stream()).toList();
    }

    /** The newest answer of one rater; nothing where there is none. */
    public Optional<Answered> of(ReviewerId who) {
        return Optional.ofNullable(newest.get(who))
                .filter(answered -> answered.given().isPresent());
    }

    /** What was settled and still holds. */
    public Optional<Settled> settlement() {
        return newestSettlement.filter(settled -> since.values().stream()
                .flatMap(answered -> answered.given().stream())
                .allMatch(settled.given()::agreesWith));
    }

    /** What was settled before a rater said something else, while that is open. */
    public Optional<Settled> doubted() {
        return settlement().isPresent() ? Optional.empty() : newestSettlement;
    }

    /** Whether raters differ and nobody has settled it, or one has said something else since it was settled. */
    public boolean isOpen() {
        return settlement().isEmpty() && (newestSettlement.isPresent() || !isUnanimous());
    }

    /** Whether raters answered differently, settled since or not. */
    public boolean isDifferent() {
        return !isUnanimous();
    }

    private boolean isUnanimous() {
        List<Given> given = given();
        return given.stream().allMatch(one -> one.agreesWith(given.get(0)));
    }

    /**
     * What it comes to: what was settled, or what all raters say with everything that one of them added to it. While a
     * settlement is in doubt it stands; while raters differ and nothing was settled there is nothing.
     */
    public Optional<Given> comesTo() {
        return settlement().or(this::doubted).map(Settled::given).or(this::common);
    }

    private Optional<Given> common() {
        List<Given> given = given();
        if (given.isEmpty() || !isUnanimous()) {
            return Optional.empty();
        }
        return Optional.of(new Given(
                given.get(0).answer(),
                given.stream()
                        .map(Given::qualifier)
                        .filter(added -> !added.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("; ")),
                given.size() == 1 ? given.get(0).comment() : ""));
    }
}
