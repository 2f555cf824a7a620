// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.protocol;

import java.util.OptionalInt;

/** The earlier version of a review that this one updates (PRISMA 2020, item 16a: the updated-review form of the flow). */
public sealed interface EarlierVersion {

    /**
     * It was made in this workspace.
     *
     * @param snapshot the name of the state that was published
     */
    record Kept(String snapshot) implements EarlierVersion {}

    /**
     * It was published, and was not made here.
     *
     * @param studies how many it included; empty where it does not say
     * @param reports of how many reports; empty where it does not say
     * @param source where it says so, as it is cited
     */
    record Published(OptionalInt studies, OptionalInt reports, String source) implements EarlierVersion {}
}
