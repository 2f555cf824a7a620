// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.confidence;

import java.util.Optional;
import org.sheaf.confidence.Component;

/**
 * One thing that somebody once judged of a finding, as the history of its worksheet shows it.
 *
 * @param version counted over everything that was judged of the finding, from 1
 * @param component what was judged; nothing for the finding as a whole
 * @param level as tables name it, or {@code taken back}
 * @param explanation empty if nothing was said
 * @param with who else agreed to it; empty if nobody is named
 * @param at when, ISO 8601 in UTC
 */
public record Judged(
        int version,
        Optional<Component> component,
        String level,
        String explanation,
        String by,
        String with,
        String at) {}
