// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.Report;
import org.sheaf.protocol.Search;
import org.sheaf.store.StoredFile;

/** Holds what each search is said to have found against what came in. */
final class SearchAccounts {
    private final Library library;
    private final List<Search> described;

    /** @param described the searches as {@code searches.yml} describes them now */
    SearchAccounts(Library library, List<Search> described) {
        this.library = library;
        this.described = described;
    }

    /** One line a search: those described, in the order of the file, then those that only their files tell of. */
    List<SearchLine> lines() {
        Map<String, Search> searches = new LinkedHashMap<>();
        described.forEach(search -> searches.put(search.id(), search));
        library.standing().searches().forEach(searches::putIfAbsent);
        Map<String, Set<RecordId>> repeated = repeatedInBatches();
        List<SearchLine> lines = new ArrayList<>();
        for (Search search : searches.values()) {
            List<StoredFile> files = library.standing().files().stream()
                    .filter(file -> file.searchId().equals(search.id())
                            && !library.standing().isWithdrawn(file))
                    .toList();
            long read = files.stream().mapToLong(StoredFile::records).sum();
            Set<RecordId> again = repeated.getOrDefault(search.id(), Set.of());
            lines.add(new SearchLine(search, !files.isEmpty(), read, again.size(), remark(search, files, read, again)));
        }
        return lines;
    }

    private String remark(Search search, List<StoredFile> files, long read, Set<RecordId> again) {
        List<String> remarks = new ArrayList<>();
        if (library.standing().isReplaced(search.id())) {
            remarks.add("replaced by " + library.standing().replacementOf(search.id()) + ", not counted");
        }
        if (files.isEmpty()) {
            remarks.add("nothing imported");
        } else {
            if (!again.isEmpty()) {
                remarks.add("batches overlap: " + again.size() + " records stand in more than one file");
            }
            long different = read - again.size();
            search.hitsStated().ifPresent(hits -> {
                if (different < hits) {
                    remarks.add((hits - different) + " fewer than stated: is a batch missing?");
                } else if (different > hits) {
                    remarks.add((different - hits) + " more than stated");
                }
            });
        }
        return String.join("; ", remarks);
    }

    /** By search, the records that stand in an earlier file of the same search already. */
    private Map<String, Set<RecordId>> repeatedInBatches() {
        Map<String, Set<RecordId>> repeated = new HashMap<>();
        for (Report report : library.reports()) {
            Map<String, Long> firstFile = new HashMap<>();
            report.records().stream().sorted(library.importOrder()).forEach(record -> {
                StoredFile file = library.file(record);
                Long first = firstFile.putIfAbsent(file.searchId(), file.id());
                if (first != null && first != file.id()) {
                    repeated.computeIfAbsent(file.searchId(), id -> new HashSet<>())
                            .add(record);
                }
            });
        }
        return repeated;
    }
}
