// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Files of reports by name, from the review's folder on.
 *
 * @param texts what can be compared line by line and is kept with the review
 * @param documents what was made on request
 */
public record MadeReports(SortedMap<String, byte[]> texts, SortedMap<String, byte[]> documents) {
    public MadeReports {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
    }
}
