// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.workspace.Codebook;
import org.sheaf.workspace.WhoAmI;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "whoami",
        header = "Says or asks who acts here.",
        description = {
            "Says or asks who acts in this workspace on this computer.",
            "Every act carries this name. It is a name, not a proof: on a shared folder it is manners.",
            "A name that no protocol knows is taken and said."
        },
        mixinStandardHelpOptions = true)
final class WhoAmICommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            description = "Your id under `reviewers:` in the protocol; left out, the command says who acts.")
    private Optional<String> id = Optional.empty();

    private final Context context;

    WhoAmICommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Workspace workspace = context.workspace();
        WhoAmI whoAmI = context.whoAmI(workspace);
        if (id.isPresent()) {
            whoAmI.set(ReviewerId.parse(id.get())
                    .orElseThrow(() -> ReviewException.usage(
                            "\"" + id.get() + "\" cannot be an id: small letters, digits, hyphens and dots only.",
                            ReviewerId.parse(id.get().toLowerCase(Locale.ROOT))
                                    .map(near -> "Did you mean \"" + near + "\"?")
                                    .orElse("Use the id under `reviewers:` in the protocol."))));
        }
        ReviewerId reviewer = whoAmI.get()
                .orElseThrow(() ->
                        ReviewException.usage("Nobody has said who acts here.", "Say it with `sheaf whoami ID`."));
        context.console().print(reviewer.name());
        sayIfNobodyKnows(workspace, reviewer);
        return ExitCode.OK;
    }

    /** In a workspace with several reviews it is enough that one of them names the person. */
    private void sayIfNobodyKnows(Workspace workspace, ReviewerId reviewer) {
        List<Protocol> protocols = workspace.reviews().stream()
                .flatMap(id -> readable(workspace, id).stream())
                .toList();
        if (protocols.stream().noneMatch(protocol -> protocol.names(reviewer))) {
            context.show(protocols.stream()
                    .map(protocol -> Strangers.note(workspace, protocol, reviewer))
                    .toList());
        }
    }

    /** A protocol with mistakes is said by the commands that use it; who acts can be said without it. */
    private static Optional<Protocol> readable(Workspace workspace, ReviewId id) {
        try {
            return Optional.of(new Codebook(workspace, id).protocol());
        } catch (ReviewException e) {
            return Optional.empty();
        }
    }
}
