// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.xml;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.sheaf.formats.reading.CitationFormat;
import org.sheaf.formats.reading.Head;
import org.sheaf.formats.reading.Reading;

/** PubMed XML (NLM, pubmed_190101.dtd and later), as PubMed, its E-utilities and its baseline files have it. */
public final class PubmedXmlFormat implements CitationFormat {
    /** A list of PubMed's ids of entries that it has taken back. */
    static final String DELETED = "DeleteCitation";

    private static final Pattern ARTICLE =
            Pattern.compile("<(?:[A-Za-z]\\w{0,20}:)?(PubmedArticle|PubmedBookArticle|PubmedArticleSet)[\\s/>]");

    private static final Pattern OLD_SET =
            Pattern.compile("<(?:[A-Za-z]\\w{0,20}:)?(MedlineCitationSet|MedlineCitation)[\\s/>]");

    @Override
    public String formatName() {
        return "PubMed XML";
    }

    @Override
    public boolean recognises(Head head) {
        return head.firstLine().startsWith("<") && (head.finds(ARTICLE) || head.finds(OLD_SET));
    }

    /** The old files of MEDLINE have the inner element alone. */
    @Override
    public void read(Reading reading) throws IOException {
        Set<String> names = reading.head().finds(ARTICLE)
                ? Set.of("PubmedArticle", "PubmedBookArticle", DELETED)
                : Set.of("MedlineCitation", DELETED);
        new XmlReader(reading, names, new PubmedXmlMapping()).read();
    }
}
