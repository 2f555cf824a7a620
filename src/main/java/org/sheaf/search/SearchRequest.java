// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.search;

import java.util.Optional;

/**
 * What a person looks for.
 *
 * @param query as typed; may be empty where something like a report is looked for
 * @param like id of a report that others should be like
 * @param records whether records are looked for
 * @param passages whether passages are
 * @param limit how many of each are shown at most, from 1
 */
public record SearchRequest(String query, Optional<String> like, boolean records, boolean passages, int limit) {
    public SearchRequest {
        if (limit < 1) {
            throw new IllegalArgumentException("nothing is shown: " + limit);
        }
    }
}
