// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

/** Words and names of the XML that a DOCX is made of (ECMA-376, part 1, transitional). */
final class Xml {
    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

    private Xml() {}

    /** Text between tags. */
    static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Text within quotation marks. */
    static String attribute(String text) {
        return text(text).replace("\"", "&quot;").replace("\n", " ");
    }
}
