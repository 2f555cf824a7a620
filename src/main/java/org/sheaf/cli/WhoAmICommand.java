// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.workspace.WhoAmI;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "whoami",
        header = "Says or asks who acts here.",
        description = {
            "Says or asks who acts in this workspace on this computer.",
            "Every act carries this name. It is a name, not a proof: on a shared folder it is manners."
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
                            "Use the id under `reviewers:` in the protocol.")));
        }
        context.console()
                .print(whoAmI.get()
                        .orElseThrow(() -> ReviewException.usage(
                                "Nobody has said who acts here.", "Say it with `sheaf whoami ID`."))
                        .name());
        return ExitCode.OK;
    }
}
