// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A report as a page, ready to be turned into other formats.
 *
 * @param name name of its file without ending, such as {@code theme-matrix}; problems name the report by it
 * @param html the page, whole and self-contained
 * @param drawings the drawings that stand as files beside the page: file name (ending in {@code .svg}) to text
 */
public record RenderedPage(String name, String html, SortedMap<String, String> drawings) {
    public RenderedPage {
        drawings = Collections.unmodifiableSortedMap(new TreeMap<>(drawings));
    }
}
