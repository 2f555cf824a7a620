// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sheaf.audit.CanonicalJson;
import org.sheaf.audit.Decision;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.protocol.ReviewId;
import org.sheaf.steps.ledger.Progress;
import org.sheaf.store.ErasureTable;
import org.sheaf.store.Fact;
import org.sheaf.store.FactTables;
import org.sheaf.store.Session;
import org.sheaf.store.StoredErasure;
import org.sheaf.workspace.ArchiveFile;
import org.sheaf.workspace.ReviewFiles;
import org.sheaf.workspace.SheetFile;

/**
 * Packs reviews: all facts as JSON Lines, one file a table, with the files that describe the review, the decisions and
 * what came in. The form stands in docs/decisions/0007-erasure-and-archive.md.
 */
public final class Archive {
    /** The ledger in an archive; the tables of facts are called by their own names. */
    static final String ENTRIES = "entry";

    private static final String README = """
            This is an archive of an evidence review, written by Sheaf.

            manifest.json         every file in here with its size and SHA-256 digest
            facts/REVIEW/         the ledger (entry.jsonl) and all facts, one file a table, one fact a line, with the number
                                  of the ledger entry that added it
            codebooks/REVIEW/     the protocol and what else was agreed beforehand
            corpus/REVIEW/        the searches, the files that came in, and what people decided, one decision a line

            `sheaf restore ARCHIVE.zip` makes a workspace of it, `sheaf verify` checks it there. Everything in here is plain
            text and can be read without Sheaf. The digest in the field facts_digest of an entry is the SHA-256 of the line
            "sheaf-facts 1" and then, for each fact of that entry, its table, a blank and the fact as it stands in its line,
            each line ended by a line feed; tables in this order: citation_record, search, citation_file, import_problem,
            decision, record_match, report, report_member, snapshot, erasure.
            """;

    /** Folders of what several reviews share. */
    private static final List<String> SHARED = List.of("codebooks/instruments/", "codebooks/checklists/");

    private final List<Review> reviews;
    private final boolean withFiles;
    private final boolean isPublic;
    private final Progress progress;
    private final ArchiveFile archive = new ArchiveFile();
    /** Instruments and checklists that several of the reviews use; each goes along once. */
    private final Set<String> shared = new HashSet<>();

    private long entries;
    private long facts;
    private long files;
    private boolean anyPublic;

    /**
     * @param withFiles whether what came in goes along: search exports and whatever else lies in the corpus
     * @param isPublic whether abstracts, free text and names stay out; then what came in stays out too
     */
    public Archive(List<Review> reviews, boolean withFiles, boolean isPublic, Progress progress) {
        this.reviews = List.copyOf(reviews);
        this.withFiles = withFiles;
        this.isPublic = isPublic;
        this.progress = progress;
    }

    /** Writes the archive, whole or not at all. */
    public ArchiveTally write(Path file) {
        archive.add("README.txt", out -> out.write(README.getBytes(StandardCharsets.UTF_8)));
        long bytes = gather(0, file);
        return new ArchiveTally(reviews.size(), entries, facts, files, bytes, anyPublic);
    }

    /** One review after another, each within one state of its facts until the archive is written. */
    private long gather(int review, Path file) {
        if (review == reviews.size()) {
            progress.at("writing the archive", 0, 1);
            long bytes = archive.write(
                    file,
                    Map.of(
                            "public",
                            anyPublic,
                            "reviews",
                            reviews.stream()
                                    .map(one -> one.protocol().review().name())
                                    .sorted()
                                    .toList()));
            progress.at("writing the archive", 1, 1);
            return bytes;
        }
        return reviews.get(review).read(session -> {
            add(reviews.get(review), session);
            return gather(review + 1, file);
        });
    }

    private void add(Review review, Session session) {
        ReviewId id = review.protocol().review();
        String folder = "facts/" + id + "/";
        List<LedgerEntry> ledger = session.entries().all();
        entries += ledger.size();
        facts += ledger.stream().mapToLong(LedgerEntry::facts).sum();
        PublicRedaction people = new PublicRedaction(session, review.protocol());
        Redaction redaction = isPublic ? people : Redaction.NONE;
        List<Fact> withheld = isPublic ? withheld(session, redaction) : List.of();
        anyPublic |= isPublic || session.erasures().all().stream().anyMatch(StoredErasure::isWithheld);
        lines(folder + ENTRIES + ".jsonl", out -> {
            for (LedgerEntry entry : ledger) {
                out.write(redaction.of(entry).toJson());
                out.write('\n');
            }
        });
        for (String table : FactTables.NAMES) {
            lines(folder + table + ".jsonl", out -> {
                if (table.equals("erasure")) {
                    withheld.forEach(fact -> write(out, fact));
                }
                session.facts().forEach(table, fact -> {
                    if (withheld.isEmpty() || fact.entry() != StoredErasure.WITHHELD) {
                        write(out, redaction.of(fact));
                    }
                });
            });
        }
        addFiles(review, session, people);
    }

    private void addFiles(Review review, Session session, PublicRedaction people) {
        ReviewFiles all = review.files();
        SortedMap<String, Path> described = all.described();
        described.keySet().removeIf(name -> SHARED.stream().anyMatch(name::startsWith) && !shared.add(name));
        files += described.size();
        if (!isPublic) {
            described.forEach(archive::add);
            if (withFiles) {
                SortedMap<String, Path> cameIn = all.cameIn();
                files += cameIn.size();
                cameIn.forEach(archive::add);
            }
            return;
        }
        described.forEach((name, path) -> {
            if (!name.endsWith(".jsonl")) {
                addRetold(name, path, people, described.keySet());
            }
        });
        decisions(session, people)
                .forEach((actor, text) -> archive.add(
                        "corpus/" + review.protocol().review() + "/decisions/" + actor + ".jsonl",
                        out -> out.write(text.getBytes(StandardCharsets.UTF_8))));
    }

    /** A file that describes the review, without names. A workbook goes along as CSV: only a text can be retold. */
    private void addRetold(String name, Path file, PublicRedaction people, Set<String> all) {
        boolean isWorkbook = SheetFile.isWorkbook(file);
        String retold = isWorkbook ? name.substring(0, name.lastIndexOf('.')) + ".csv" : name;
        if (isWorkbook && all.contains(retold)) {
            return; // of the two the CSV counts
        }
        String text = people.of(
                retold.substring(retold.lastIndexOf('/') + 1),
                isWorkbook ? SheetFile.read(file, name).toCsv() : ReviewFiles.text(file));
        archive.add(retold, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** By who took them, the lines of the decisions as they may leave the house. */
    private static SortedMap<String, String> decisions(Session session, Redaction redaction) {
        List<Decision> decisions = new ArrayList<>();
        session.facts().forEach("decision", fact -> decisions.add(ErasureTable.decision(redaction.of(fact))));
        decisions.sort(null);
        SortedMap<String, String> lines = new TreeMap<>();
        decisions.forEach(decision -> lines.merge(decision.actor(), decision.toJson() + "\n", String::concat));
        return lines;
    }

    /** For each entry of which something stays out: the digests of what is in the copy. */
    private static List<Fact> withheld(Session session, Redaction redaction) {
        SortedMap<String, Fact> withheld = new TreeMap<>();
        session.facts().forEach("erasure", fact -> {
            if (fact.entry() == StoredErasure.WITHHELD) {
                withheld.put(fact.text("fact_table") + " " + fact.text("fact_key"), fact);
            }
        });
        FactDigests.Both digests = FactDigests.both(session, redaction, fact -> {}, Progress.NONE);
        FactDigests before = digests.before();
        FactDigests after = digests.after();
        for (LedgerEntry entry : session.entries().all()) {
            if (!before.of(entry.id()).equals(after.of(entry.id()))) {
                put(withheld, StoredErasure.FACTS, entry, after.of(entry.id()).digest());
            }
            LedgerEntry nameless = redaction.of(entry);
            if (!nameless.equals(entry)) {
                put(withheld, ENTRIES, entry, nameless.computeDigest());
            }
        }
        return List.copyOf(withheld.values());
    }

    private static void put(SortedMap<String, Fact> withheld, String table, LedgerEntry entry, String after) {
        SortedMap<String, Object> content = new TreeMap<>();
        content.put("fact_table", table);
        content.put("fact_key", String.valueOf(entry.id()));
        content.put("subject", "public copy");
        content.put("why", "");
        content.put("digest_before", table.equals(ENTRIES) ? entry.digest() : entry.factsDigest());
        content.put("digest_after", after);
        withheld.put(table + " " + entry.id(), new Fact("erasure", StoredErasure.WITHHELD, content));
    }

    private interface Lines {
        void writeTo(Writer out) throws IOException;
    }

    private void lines(String name, Lines lines) {
        archive.add(name, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
            lines.writeTo(writer);
            writer.flush();
        });
    }

    private static void write(Writer out, Fact fact) {
        try {
            out.write(CanonicalJson.of(Map.of("entry", fact.entry(), "fact", fact.content())));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
