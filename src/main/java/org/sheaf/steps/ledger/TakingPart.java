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
        return require(runner.actor().reviewer(), protocol, what);
    }

    /** The same of a person who is named, such as one who is given something to do. */
    public static ReviewerId require(ReviewerId person, Protocol protocol, String what) {
        if (!protocol.names(person)) {
            throw ReviewException.usage(
                    "The protocol does not name " + person + ".",
                    what + " by those who take part: " + protocol.namesOfReviewers() + ".");
        }
        return person;
    }
}
