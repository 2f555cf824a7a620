// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * Where and when the program runs.
 *
 * @param folder the folder it was started in
 * @param user the user's name on this machine
 * @param trace not empty where stack traces are wanted also for what a user can mend
 * @param clock the one clock
 * @param models the folder of the models that were fetched; nothing where none are to be used
 */
record Surroundings(Path folder, String user, String trace, Clock clock, Optional<Path> models) {}
