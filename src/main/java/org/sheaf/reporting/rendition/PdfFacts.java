// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** What a PDF says of itself: title and language, and the same time in every one, since no clock is read. */
final class PdfFacts {
    private static final String TIME = "2000-01-01T00:00:00Z";

    private PdfFacts() {}

    static void settle(PDDocument document, PageContent content) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(content.title());
        information.setProducer("Sheaf");
        information.setCreator("Sheaf");
        Calendar time = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        time.clear();
        time.set(2000, Calendar.JANUARY, 1);
        information.setCreationDate(time);
        information.setModificationDate(time);
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage(content.language());
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                    .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9]{2}:[0-9]{2})", TIME);
            metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
            metadata.getCOSObject().removeItem(COSName.FILTER);
        }
    }
}
