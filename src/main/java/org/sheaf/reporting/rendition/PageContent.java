// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.List;
import java.util.Map;

/**
 * What stands on a page.
 *
 * @param title as the browser's window shows it
 * @param language of the page, such as {@code en}
 * @param blocks from top to bottom
 * @param notes footnotes by their ids
 */
record PageContent(String title, String language, List<Block> blocks, Map<String, List<Run>> notes) {}
