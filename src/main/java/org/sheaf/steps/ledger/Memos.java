// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sheaf.audit.Decision;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewerId;

/** What people noted on things. A memo that was put in the place of another stands alone; the other stays in the ledger. */
public final class Memos {
    private static final String ON = "on";
    private static final String ID = "id";
    private static final String INSTEAD = "instead";
    private static final String NOTED = "noted";

    private final Map<String, Decision> standing = new LinkedHashMap<>();
    private final List<Decision> all = new ArrayList<>();

    /** Takes note of a decision, the oldest first; those that are no memos are passed over. */
    public void take(Decision decision) {
        if (!decision.kind().equals(DecisionKind.MEMO.key())) {
            return;
        }
        all.add(decision);
        String before = decision.about().getOrDefault(INSTEAD, "");
        standing.values()
                .removeIf(memo -> memo.nameless().equals(before) && memo.actor().equals(decision.actor()));
        standing.put(decision.id(), decision);
    }

    /** All on one kind of thing, the oldest first. */
    public List<Decision> on(String on) {
        return standing.values().stream()
                .filter(memo -> memo.about().getOrDefault(ON, "").equals(on))
                .toList();
    }

    /** All on one thing, the oldest first. */
    public List<Decision> on(String on, String id) {
        return on(on).stream().filter(memo -> id(memo).equals(id)).toList();
    }

    /** All that was ever noted, in the place of which another may stand. */
    public List<Decision> ever() {
        return Collections.unmodifiableList(all);
    }

    /** The GUID of the note of another program that a memo was; empty if it was none. */
    public static String note(Decision memo) {
        return memo.about().getOrDefault(NOTED, "");
    }

    /** What a memo is about that was a note of another program. */
    public static Map<String, String> about(String on, String id, String note) {
        return note.isEmpty() ? Map.of(ON, on, ID, id) : Map.of(ON, on, ID, id, NOTED, note);
    }

    /** On what a memo is. */
    public static String id(Decision memo) {
        return memo.about().getOrDefault(ID, "");
    }

    /**
     * A memo to be kept; none where the person noted the same already.
     *
     * @param id of the thing
     * @param there the memos that stand on it
     * @param instead whether it stands in the place of what the person noted on it last
     * @throws ReviewException if it says nothing, or there is nothing in the place of which it could stand
     */
    public static List<Decision> note(
            Decisions decisions,
            ReviewerId person,
            String on,
            String id,
            List<Decision> there,
            String text,
            boolean instead) {
        if (text.isBlank()) {
            throw ReviewException.usage("The memo says nothing.", "Write what you noted, in quotation marks.");
        }
        List<Decision> own = there.stream()
                .filter(memo -> memo.actor().equals(person.name()))
                .toList();
        if (own.stream().anyMatch(memo -> memo.why().equals(text))) {
            return List.of();
        }
        Map<String, String> about = new TreeMap<>(Map.of(ON, on, ID, id));
        if (instead) {
            if (own.isEmpty()) {
                throw ReviewException.usage(
                        "There is no memo of yours in the place of which this could stand.", "Leave out --instead.");
            }
            about.put(INSTEAD, own.get(own.size() - 1).nameless());
        }
        return List.of(decisions.now(DecisionKind.MEMO, text, about));
    }
}
