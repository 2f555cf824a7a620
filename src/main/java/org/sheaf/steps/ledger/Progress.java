// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.ledger;

/** Told how far long work has come. */
public interface Progress {
    /** A progress that nobody watches. */
    Progress NONE = (task, done, total) -> {};

    /**
     * Called now and then.
     *
     * @param task what is being done, such as the file being read
     * @param done how much is done, in any unit
     * @param total how much there is, in the same unit
     */
    void at(String task, long done, long total);
}
