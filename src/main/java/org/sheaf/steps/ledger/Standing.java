// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.protocol.Search;
import org.sheaf.store.Session;
import org.sheaf.store.StoredFile;

/**
 * Which files and searches count, after what people decided about them. A file belongs to the search that was last
 * described as having it, so that a search can be described, or a file moved to another, after its import. Nothing of a withdrawn file is used. The records
 * of a replaced search still tie their reports together, so that decisions are carried over, but they are not counted.
 */
public final class Standing {
    private final Map<String, Search> searches;
    private final List<StoredFile> files;
    private final Map<String, Decision> withdrawn = new LinkedHashMap<>();
    private final Map<String, String> replacedBy = new HashMap<>();
    private final Map<String, String> blanked;

    private Standing(
            Map<String, Search> searches,
            List<StoredFile> files,
            Collection<Decision> decisions,
            Map<String, String> blanked) {
        this.blanked = blanked;
        Map<String, String> searchOf = new HashMap<>();
        searches.values().forEach(search -> search.files().forEach(name -> searchOf.put(name, search.id())));
        this.files = files.stream()
                .map(file -> file.under(searchOf.getOrDefault(file.name(), file.searchId())))
                .toList();
        this.searches = new TreeMap<>(searches);
        this.searches
                .keySet()
                .retainAll(this.files.stream().map(StoredFile::searchId).toList());
        for (Decision decision : decisions) {
            apply(decision);
        }
    }

    public static Standing of(Session session) {
        return new Standing(
                session.searches().current(),
                session.files().all(),
                session.decisions().all(),
                session.erasures().after("citation_file"));
    }

    private void apply(Decision decision) {
        if (decision.kind().equals(DecisionKind.WITHDRAW_FILE.key())) {
            withdrawn.put(decision.about().getOrDefault("file", ""), decision);
        } else if (decision.kind().equals(DecisionKind.READMIT_FILE.key())) {
            withdrawn.remove(decision.about().getOrDefault("file", ""));
        } else if (decision.kind().equals(DecisionKind.SUPERSEDE_SEARCH.key())) {
            replacedBy.put(
                    decision.about().getOrDefault("old", ""), decision.about().getOrDefault("new", ""));
        }
    }

    /** Every file that came in, withdrawn ones too. */
    public List<StoredFile> files() {
        return files;
    }

    /** Whether a file with this digest is the one that came in: the same bytes, or what an erasure left of them. */
    public boolean isSame(StoredFile file, Digest onDisk) {
        return file.digest().equals(onDisk)
                || onDisk.hex().equals(blanked.get(file.digest().hex()));
    }

    public boolean isWithdrawn(StoredFile file) {
        return withdrawn.containsKey(file.digest().hex());
    }

    /** The decision by which a file was taken back; asked only of withdrawn files. */
    public Decision withdrawal(StoredFile file) {
        Decision decision = withdrawn.get(file.digest().hex());
        if (decision == null) {
            throw new IllegalArgumentException("not withdrawn: " + file.name());
        }
        return decision;
    }

    /** Whether the file's records are counted: it is neither withdrawn nor part of a search that was replaced. */
    public boolean counts(StoredFile file) {
        return !isWithdrawn(file) && !isReplaced(file.searchId());
    }

    /** The digest of the files that count: as long as it is the same, so are all counts of records. */
    public Digest countedFiles() {
        return Digest.of(files.stream()
                .filter(this::counts)
                .map(file -> file.digest().hex())
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    public boolean isReplaced(String searchId) {
        return replacedBy.containsKey(searchId);
    }

    /** The search that replaces this one; empty if none does. */
    public String replacementOf(String searchId) {
        return replacedBy.getOrDefault(searchId, "");
    }

    /** Every search of which a file came in. */
    public Map<String, Search> searches() {
        return searches;
    }

    public Search search(StoredFile file) {
        Search search = searches.get(file.searchId());
        if (search == null) {
            throw new IllegalStateException("a file without its search: " + file.name());
        }
        return search;
    }
}
