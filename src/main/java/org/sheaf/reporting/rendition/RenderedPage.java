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
 * @param properties what a document of a word processor keeps about itself, out of sight of readers: names to values
 */
public record RenderedPage(
        String name, String html, SortedMap<String, String> drawings, SortedMap<String, String> properties) {
    public RenderedPage {
        drawings = Collections.unmodifiableSortedMap(new TreeMap<>(drawings));
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }

    /** A page whose documents keep nothing about themselves. */
    public RenderedPage(String name, String html, SortedMap<String, String> drawings) {
        this(name, html, drawings, new TreeMap<>());
    }
}
