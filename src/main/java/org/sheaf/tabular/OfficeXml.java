// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.tabular;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;

/** How the XML in the parts of an office document (workbook, text) is read: nothing beside the part itself is looked at. */
public final class OfficeXml {
    private OfficeXml() {}

    /** Takes no document type definition and opens nothing that a part names; characters come in pieces, however many. */
    public static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }
}
