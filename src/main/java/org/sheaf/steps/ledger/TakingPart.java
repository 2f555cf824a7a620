// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.ledger;

import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;

/** Only those whom the protocol names say something about a review. */
public final class TakingPart {
    private TakingPart() {}

    /**
     * The person who acts.
     *
     * @param what is done by those who take part, such as {@code Codes are given}
     * @throws ReviewException if the protocol does not name the person
     */
    public static ReviewerId require(StepRunner runner, Protocol protocol, String what) {
        ReviewerId person = runner.actor().reviewer();
        if (!protocol.names(person)) {
            throw ReviewException.usage(
                    "The protocol does not name " + person + ".",
                    what + " by those who take part: " + protocol.namesOfReviewers() + ".");
        }
        return person;
    }
}
