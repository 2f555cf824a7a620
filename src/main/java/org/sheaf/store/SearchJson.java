// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.sheaf.protocol.Search;
import org.sheaf.protocol.SourceKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A search's form in the store. */
final class SearchJson {
    private static final JsonMapper JSON = new JsonMapper();

    private SearchJson() {}

    static Map<String, Object> write(Search search) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("kind", search.kind().key());
        fields.put("source", search.source());
        fields.put("platform", search.platform());
        fields.put("date", search.date());
        fields.put("query", search.query());
        fields.put("limits", search.limits());
        fields.put("filters", search.filters());
        fields.put("prior-work", search.priorWork());
        fields.put("updates", search.updates());
        fields.put("peer-review", search.peerReview());
        fields.put("note", search.note());
        search.hitsStated().ifPresent(hits -> fields.put("hits", hits));
        fields.put("files", search.files());
        return fields;
    }

    static Search read(String id, String json) {
        JsonNode fields = JSON.readTree(json);
        return new Search(
                id,
                SourceKind.parse(text(fields, "kind")).orElseThrow(),
                text(fields, "source"),
                text(fields, "platform"),
                text(fields, "date"),
                text(fields, "query"),
                texts(fields, "limits"),
                text(fields, "filters"),
                text(fields, "prior-work"),
                text(fields, "updates"),
                text(fields, "peer-review"),
                text(fields, "note"),
                fields.has("hits") ? OptionalInt.of(fields.get("hits").asInt()) : OptionalInt.empty(),
                texts(fields, "files"));
    }

    private static String text(JsonNode fields, String name) {
        return fields.path(name).asString("");
    }

    private static List<String> texts(JsonNode fields, String name) {
        List<String> texts = new ArrayList<>();
        fields.path(name).forEach(item -> texts.add(item.asString()));
        return texts;
    }
}
