// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.Optional;
import org.sheaf.appraisal.Answered;
import org.sheaf.appraisal.Given;
import org.sheaf.appraisal.Instrument;
import org.sheaf.appraisal.Item;
import org.sheaf.appraisal.Rated;
import org.sheaf.appraisal.Settled;
import org.sheaf.appraisal.UnitAppraisal;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.appraisal.AppraisalDesk;
import org.sheaf.steps.appraisal.AppraisalState;

/** Appraisals as a person reads them in the terminal. */
final class AppraiseWords {
    private final Console console;
    private final ReviewerId me;

    /** @param me who reads: others' answers are shown once the unit is opened */
    AppraiseWords(Console console, ReviewerId me) {
        this.console = console;
        this.me = me;
    }

    /** What came of handing in. */
    static String of(AppraisalDesk.HandingIn handed, boolean undo) {
        if (undo) {
            return handed.isNew() ? "not handed in any more" : "you had not handed it in";
        }
        return (handed.isNew() ? "handed in" : "you had handed it in already")
                + (handed.opened()
                        ? "; the answers of all raters are shown now"
                        : handed.others() > 0
                                ? "; answers are shown once "
                                        + Amount.of(handed.others(), "more rater has", "more raters have")
                                        + " handed in"
                                : "; answers are shown once everybody who has begun it has handed in");
    }

    void show(AppraisalState state, AppraisalState.Unit unit, Instrument instrument) {
        UnitAppraisal one = state.of(unit, instrument);
        console.print(unit.name() + "  " + unit.id()
                + (one.isOpened()
                        ? ""
                        : "   (appraised by " + one.handedIn().size() + " of " + state.wanted() + "; only"
                                + " yours is shown)"));
        for (Item item : one.isOpened()
                ? one.asked(instrument)
                : one.assessment(instrument, me).asked()) {
            Rated rated = one.rated(item.id());
            if (!one.isOpened()) {
                console.print("  " + item.name() + ": "
                        + rated.of(me)
                                .flatMap(Answered::given)
                                .map(AppraiseWords::words)
                                .orElse("(not answered)"));
                continue;
            }
            console.print("  " + item.name() + ": "
                    + rated.comesTo().map(Given::words).orElse(rated.isOpen() ? "TO SETTLE" : "(not answered)")
                    + (rated.isOpen() && rated.comesTo().isPresent() ? "   TO SETTLE AGAIN" : ""));
            said(console, rated);
        }
    }

    /** Who said what, and what was settled. */
    static void said(Console console, Rated rated) {
        for (Answered answered : rated.answers()) {
            console.print("      " + answered.who() + ": "
                    + answered.given().map(AppraiseWords::words).orElse(""));
        }
        rated.settlement().ifPresent(settled -> console.print("      " + words("settled", settled)));
        rated.doubted().ifPresent(settled -> console.print("      " + words("settled before", settled)));
    }

    private static String words(String verb, Settled settled) {
        return verb + " by " + settled.who() + (settled.how().isEmpty() ? "" : " (" + settled.how() + ")") + ": "
                + settled.given().words() + "; " + settled.why();
    }

    /** An answer with its comment. */
    static String words(Given given) {
        return given.words() + (given.comment().isEmpty() ? "" : "; " + given.comment());
    }

    /** An answer of a person, if there is one. */
    static String words(Optional<Given> given) {
        return given.map(AppraiseWords::words).orElse("-");
    }
}
