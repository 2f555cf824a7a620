// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.Map;
import java.util.SortedMap;

/**
 * What a DOCX keeps about itself as custom properties (ECMA-376, part 1, 15.2.12.2). Word and LibreOffice show them under the
 * properties of the file and keep them when the text is edited, renamed or saved anew.
 */
final class DocxProperties {
    private static final String KIND =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";
    /** The set of properties that users and programs may add to; numbers below 2 are taken. */
    private static final String SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    private static final int FIRST = 2;

    private final SortedMap<String, String> properties;

    DocxProperties(SortedMap<String, String> properties) {
        this.properties = properties;
    }

    String part() {
        StringBuilder out = new StringBuilder(Xml.HEAD)
                .append("<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"")
                .append(" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">");
        int number = FIRST;
        for (Map.Entry<String, String> property : properties.entrySet()) {
            out.append("<property fmtid=\"")
                    .append(SET)
                    .append("\" pid=\"")
                    .append(number++)
                    .append("\" name=\"")
                    .append(Xml.attribute(property.getKey()))
                    .append("\"><vt:lpwstr>")
                    .append(Xml.text(property.getValue()))
                    .append("</vt:lpwstr></property>");
        }
        return out.append("</Properties>").toString();
    }

    String amongRelationships(String relationships) {
        return relationships.replace(
                "</Relationships>",
                "<Relationship Id=\"rIdCustom\" Type=\"" + KIND
                        + "\" Target=\"docProps/custom.xml\"/></Relationships>");
    }

    String amongKinds(String kinds) {
        return kinds.replace(
                "</Types>",
                "<Override PartName=\"/docProps/custom.xml\" ContentType=\""
                        + "application/vnd.openxmlformats-officedocument.custom-properties+xml\"/></Types>");
    }
}
