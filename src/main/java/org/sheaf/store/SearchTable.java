// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.sheaf.audit.CanonicalJson;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.Search;

/** The searches as they were stated when their files came in. */
public final class SearchTable {
    private final Handle handle;
    private final ReviewId review;
    private final long asOf;

    /** @param asOf the newest ledger entry whose facts are seen */
    SearchTable(Handle handle, ReviewId review, long asOf) {
        this.handle = handle;
        this.review = review;
        this.asOf = asOf;
    }

    /** Every search ever stated, by id, each as it was stated last; the one stated last comes last. */
    public Map<String, Search> current() {
        Map<String, Search> searches = new LinkedHashMap<>();
        handle.createQuery("""
                        select search_id, content from search
                        where review = :review and entry_id <= :asOf order by entry_id, search_id""")
                .bind("review", review.name())
                .bind("asOf", asOf)
                .map(Damage.noticed(
                        "search",
                        (row, context) -> SearchJson.read(row.getString("search_id"), row.getString("content"))))
                .forEach(search -> {
                    searches.remove(search.id()); // so that it moves to the end
                    searches.put(search.id(), search);
                });
        return searches;
    }

    /** Adds the search, unless it is stated with the same words and none of its files was given to another since. */
    public void append(OpenEntry entry, Search search) {
        if (stands(search)) {
            return;
        }
        Map<String, Object> content = SearchJson.write(search);
        entry.fact("search", Map.of("search_id", search.id(), "content", content));
        handle.createUpdate("""
                        insert into search (review, search_id, content, entry_id)
                        values (:review, :id, :content, :entry)""")
                .bind("review", review.name())
                .bind("id", search.id())
                .bind("content", CanonicalJson.of(content))
                .bind("entry", entry.id())
                .execute();
    }

    private boolean stands(Search search) {
        Map<String, Search> current = current();
        if (!search.equals(current.get(search.id()))) {
            return false;
        }
        return current.values().stream()
                .dropWhile(other -> !other.equals(search))
                .skip(1)
                .noneMatch(later -> later.files().stream().anyMatch(search.files()::contains));
    }
}
