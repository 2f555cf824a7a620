// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sheaf.document.FullText;
import org.sheaf.document.Heading;
import org.sheaf.document.Page;
import org.sheaf.document.Section;
import org.sheaf.document.Sentence;
import org.sheaf.suggesting.Suggestion;
import org.sheaf.workspace.CorpusFile;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A full text, as {@code docs/schemas/text.schema.json} describes it. */
final class FullTextJson {
    private FullTextJson() {}

    static String write(CorpusFile file, FullText text, Optional<List<Suggestion>> suggestions) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("file", file.name());
        all.put("sha256", file.digest().hex());
        all.put("reader", text.reader().toString());
        ArrayNode pages = all.putArray("pages");
        for (Page page : text.pages()) {
            ObjectNode node = pages.addObject();
            node.put("number", page.number());
            if (page.label().isEmpty()) {
                node.putNull("label");
            } else {
                node.put("label", page.label());
            }
            node.put("start", page.start());
            node.put("end", page.end());
        }
        Quotes quotes = new Quotes(text);
        ArrayNode headings = all.putArray("headings");
        for (Heading heading : text.headings()) {
            ObjectNode node = headings.addObject();
            node.put("level", heading.level());
            place(node, quotes, heading.section(), heading.page(), heading.start(), heading.end());
        }
        quotes = new Quotes(text);
        ArrayNode sentences = all.putArray("sentences");
        for (Sentence sentence : text.sentences()) {
            place(sentences.addObject(), quotes, sentence.section(), sentence.page(), sentence.start(), sentence.end());
        }
        suggestions.ifPresent(found -> {
            ArrayNode array = all.putArray("suggestions");
            found.forEach(suggestion -> suggestion(array.addObject(), suggestion));
        });
        all.put("text", text.text());
        return JsonAnswer.text(all);
    }

    private static void suggestion(ObjectNode node, Suggestion suggestion) {
        node.put("kind", SuggestionWords.of(suggestion.kind()).replace(' ', '_'));
        node.put("words", suggestion.words());
        if (suggestion.note().isEmpty()) {
            node.putNull("note");
        } else {
            node.put("note", suggestion.note());
        }
        node.put("page", suggestion.page());
        node.put("start", suggestion.start());
        node.put("end", suggestion.end());
        ObjectNode sentence = node.putObject("sentence");
        sentence.put("start", suggestion.sentence().start());
        sentence.put("end", suggestion.sentence().end());
    }

    private static void place(ObjectNode node, Quotes quotes, Section section, int page, int start, int end) {
        node.put("section", section.name().toLowerCase(Locale.ROOT));
        node.put("page", page);
        node.put("start", start);
        node.put("end", end);
        node.put("text", quotes.next(start, end));
    }

    /** Quotes places that follow each other, without counting from the beginning of the text for each. */
    private static final class Quotes {
        private final String text;
        private int place;
        private int index;

        Quotes(FullText text) {
            this.text = text.text();
        }

        String next(int start, int end) {
            int from = text.offsetByCodePoints(index, start - place);
            int to = text.offsetByCodePoints(from, end - start);
            place = end;
            index = to;
            return text.substring(from, to).replaceAll("\\s+", " ");
        }
    }
}
