// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** What a PDF says of itself: title and language, and no time, since no clock is read. */
final class PdfFacts {
    private PdfFacts() {}

    static void settle(PDDocument document, PageContent content) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(content.title());
        information.setProducer("Sheaf");
        information.setCreator("Sheaf");
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage(content.language());
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                    .replaceAll("(?s)<xmp:(CreateDate|ModifyDate|MetadataDate)>.*?</xmp:\\1>\\s*", "");
            metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
            metadata.getCOSObject().removeItem(COSName.FILTER);
        }
    }
}
