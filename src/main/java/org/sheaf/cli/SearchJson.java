// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import org.sheaf.search.Marked;
import org.sheaf.search.SearchRequest;
import org.sheaf.search.SearchResult;
import org.sheaf.search.SearchResult.PassageHit;
import org.sheaf.search.SearchResult.RecordHit;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Hits, as {@code docs/schemas/search.schema.json} describes them. */
final class SearchJson {
    private SearchJson() {}

    static String write(SearchRequest request, SearchResult result) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("query", request.query());
        text(all, "like", request.like().orElse(""));
        all.put("records", result.records().number());
        all.put("more_records", result.records().more());
        all.put("passages", result.passages().number());
        all.put("more_passages", result.passages().more());
        ArrayNode records = all.putArray("record_hits");
        for (RecordHit hit : result.recordHits()) {
            ObjectNode node = records.addObject();
            node.put("report", hit.report());
            node.set("score", JsonAnswer.number(hit.score()));
            marked(node.putObject("title"), hit.title());
            text(node, "authors", hit.authors());
            text(node, "year", hit.year());
            text(node, "journal", hit.journal());
            text(node, "database", hit.database());
            marked(node.putObject("abstract"), hit.abstractText());
        }
        ArrayNode passages = all.putArray("passage_hits");
        for (PassageHit hit : result.passageHits()) {
            ObjectNode node = passages.addObject();
            node.put("report", hit.report());
            node.put("name", hit.name());
            node.set("score", JsonAnswer.number(hit.score()));
            node.put("page", hit.page());
            text(node, "label", hit.label());
            node.put("section", hit.section());
            node.put("start", hit.start());
            node.put("end", hit.end());
            marked(node.putObject("text"), hit.text());
        }
        return JsonAnswer.text(all);
    }

    private static void text(ObjectNode node, String name, String value) {
        if (value.isEmpty()) {
            node.putNull(name);
        } else {
            node.put(name, value);
        }
    }

    /** Places in code points, as everywhere outside the program. */
    private static void marked(ObjectNode node, Marked marked) {
        String text = marked.text();
        node.put("text", text);
        ArrayNode found = node.putArray("found");
        for (Marked.Span span : marked.spans()) {
            ObjectNode place = found.addObject();
            place.put("start", text.codePointCount(0, span.from()));
            place.put("end", text.codePointCount(0, span.to()));
        }
    }
}
