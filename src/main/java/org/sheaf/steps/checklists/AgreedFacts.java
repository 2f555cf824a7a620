// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.checklists;

import java.util.List;
import org.sheaf.checklist.Shown;
import org.sheaf.protocol.Protocol;
import org.sheaf.steps.writing.WritingFacts;

/** What is written down of what was agreed beforehand. */
final class AgreedFacts {
    private final WritingFacts facts;
    private final Protocol protocol;

    AgreedFacts(WritingFacts facts) {
        this.facts = facts;
        this.protocol = facts.protocol();
    }

    Shown question() {
        return protocol.question().isBlank()
                ? Shown.nothing("The question is not written down.", "`question:` in protocol.yml")
                : Shown.whole("The question is written down");
    }

    Shown registration() {
        return protocol.registration().isBlank()
                ? Shown.nothing(
                        "Where the review is registered, or that it is not.",
                        "`registration:` in protocol.yml; write `not registered` if it is not")
                : Shown.whole("Registration: " + protocol.registration().strip());
    }

    Shown criteria() {
        int criteria = facts.eligibility().criteria().size();
        return criteria == 0
                ? Shown.nothing("No criterion of eligibility is written down.", "`criteria:` in eligibility.yml")
                : Shown.whole(Amounts.of(criteria, "criterion", "criteria") + " of eligibility");
    }

    Shown reasons() {
        int reasons = facts.eligibility().reasons().size();
        return reasons == 0
                ? Shown.nothing("No reason for exclusion is written down.", "`reasons:` in eligibility.yml")
                : Shown.whole(Amounts.of(reasons, "reason") + " for exclusion");
    }

    Shown syntheses() {
        List<String> titles =
                protocol.syntheses().stream().map(Protocol.Synthesis::title).toList();
        return titles.isEmpty()
                ? Shown.nothing("The protocol names no synthesis.", "`syntheses:` in protocol.yml")
                : Shown.whole(Amounts.of(titles.size(), "synthesis", "syntheses") + ": " + String.join("; ", titles));
    }

    Shown approach() {
        return protocol.coding()
                .approach()
                .map(approach -> Shown.whole("Approach agreed for coding: " + approach.key() + " synthesis"))
                .orElseGet(() -> Shown.nothing(
                        "Which approach to synthesis was agreed.", "`approach:` under `coding:` in protocol.yml"));
    }

    Shown software() {
        return Shown.whole("Sheaf " + facts.frame().toolVersion());
    }
}
