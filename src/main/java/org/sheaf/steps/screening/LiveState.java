// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.List;
import java.util.function.Function;
import org.sheaf.audit.Decision;
import org.sheaf.protocol.Protocol;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.store.Session;

/** The state of screening while a person sits at it: what others do meanwhile is taken note of before each look. */
final class LiveState {
    private final StepRunner runner;
    private final Protocol protocol;
    private ScreeningState state;

    LiveState(StepRunner runner, Protocol protocol) {
        this.runner = runner;
        this.protocol = protocol;
        this.state = runner.read(session -> ScreeningState.of(session, protocol));
    }

    /** Looks at the state as it is now. */
    <T> T read(Function<ScreeningState, T> look) {
        return runner.read(session -> look.apply(fresh(session)));
    }

    /** The state as a session sees it. */
    ScreeningState fresh(Session session) {
        if (!state.isOf(session) && !state.follow(session)) {
            state = ScreeningState.of(session, protocol);
        }
        return state;
    }

    /** The state as it was seen last. */
    ScreeningState seen() {
        return state;
    }

    /** Takes note of what was just added under an entry. */
    void take(List<Decision> decisions, long under) {
        state.take(decisions, under);
    }
}
