// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.sheaf.citation.Report;
import org.sheaf.protocol.Search;
import org.sheaf.protocol.SearchAccount;
import org.sheaf.steps.ledger.Library;
import org.sheaf.store.StoredFile;

/** Holds what each search is said to have found against what came in. */
public final class SearchAccounts {
    private final Library library;
    private final List<Search> described;

    /** @param described the searches as {@code searches.yml} describes them now */
    public SearchAccounts(Library library, List<Search> described) {
        this.library = library;
        this.described = described;
    }

    /** One account a search: those described, in the order of the file, then those that only their files tell of. */
    public List<SearchAccount> accounts() {
        Map<String, Search> searches = new LinkedHashMap<>();
        described.forEach(search -> searches.put(search.id(), search));
        library.standing().searches().forEach(searches::putIfAbsent);
        Map<String, Integer> repeated = repeatedInBatches();
        List<SearchAccount> accounts = new ArrayList<>();
        for (Search search : searches.values()) {
            List<StoredFile> files = library.standing().files().stream()
                    .filter(file -> file.searchId().equals(search.id())
                            && !library.standing().isWithdrawn(file))
                    .toList();
            int read = Math.toIntExact(
                    files.stream().mapToLong(StoredFile::records).sum());
            accounts.add(new SearchAccount(
                    search,
                    files.isEmpty() ? OptionalInt.empty() : OptionalInt.of(read),
                    repeated.getOrDefault(search.id(), 0),
                    library.standing().replacementOf(search.id())));
        }
        return accounts;
    }

    /** By search, the number of records that stand in an earlier file of the same search already. */
    private Map<String, Integer> repeatedInBatches() {
        Map<String, Integer> repeated = new HashMap<>();
        for (Report report : library.reports()) {
            Map<String, Long> firstFile = new HashMap<>();
            report.records().stream().sorted(library.importOrder()).forEach(record -> {
                StoredFile file = library.file(record);
                Long first = firstFile.putIfAbsent(file.searchId(), file.id());
                if (first != null && first != file.id()) {
                    repeated.merge(file.searchId(), 1, Integer::sum);
                }
            });
        }
        return repeated;
    }
}
