// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import org.sheaf.problem.Problem;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.workspace.NearestWord;
import org.sheaf.workspace.Workspace;

/**
 * People who act in a review and whom its protocol does not name. That can be right, when somebody has just joined, so
 * nobody is refused; it can be a slip of the keyboard, so it is said.
 */
final class Strangers {
    private Strangers() {}

    /** Says that a person is not named, and who may have been meant. */
    static Problem note(Workspace workspace, Protocol protocol, ReviewerId stranger) {
        return Problem.warning(
                workspace.name(workspace.protocolFile(protocol.review())),
                0,
                "\"" + stranger
                        + "\" is not named under `reviewers:` here; what this person does is kept under that name"
                        + " all the same.",
                NearestWord.to(
                                stranger.name(),
                                protocol.reviewers().stream()
                                        .map(reviewer -> reviewer.id().name())
                                        .toList())
                        .map(near -> "Did you mean \"" + near + "\"? Otherwise add the person there.")
                        .orElse("Add the person there, or say who acts with `sheaf whoami ID`; the protocol" + " names "
                                + protocol.namesOfReviewers() + "."));
    }
}
