// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.searching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sheaf.audit.Digest;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.Report;
import org.sheaf.citation.ReportId;
import org.sheaf.document.FullText;
import org.sheaf.fulltext.FullTexts;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.Protocol;
import org.sheaf.search.Filling;
import org.sheaf.search.PassageEntry;
import org.sheaf.steps.ledger.Library;
import org.sheaf.steps.screening.IncludedReports;
import org.sheaf.steps.studies.ReportTexts;
import org.sheaf.steps.studies.Studies;
import org.sheaf.store.Session;
import org.sheaf.store.StoredFile;

/** Brings an index to the state of the facts: takes out what is gone, puts in what is new. */
final class SearchFeed {
    /** The form of the entries; rises with every change of what is put in. */
    private static final String FORM = "search/3";

    private static final String STATE = "state";
    private static final String EPOCH = "epoch";
    private static final String UNREAD = "unread";
    private static final String PARTLY = "partly";
    private static final String PART = "\t";

    private final Session session;
    private final Protocol protocol;
    private final ReportTexts texts;
    private final String epoch;
    private final String state;

    SearchFeed(Session session, Protocol protocol, ReportTexts texts) {
        this.session = session;
        this.protocol = protocol;
        this.texts = texts;
        this.epoch = FORM + " " + FullTexts.readers() + " erasures "
                + session.erasures().all().size();
        String last = session.entries().last().map(entry -> entry.digest()).orElse("none");
        this.state = Digest.of(epoch + "\n" + last + "\n" + protocol).hex();
    }

    /** Whether an index with these notes was made for the facts as they are. */
    boolean isFor(Map<String, String> notes) {
        // A text that could not be read is tried again: its file may have come back.
        return state.equals(notes.get(STATE)) && notes.getOrDefault(UNREAD, "").isEmpty();
    }

    /** The texts in which nothing, or not everything, is found. */
    static List<Problem> unread(Map<String, String> notes) {
        return Stream.concat(
                        notes(notes, UNREAD).map(note -> note.problem(note.what + " Nothing is found in it.")),
                        notes(notes, PARTLY).map(note -> note.problem(note.what)))
                .toList();
    }

    /** What was amiss with the text of an entry when it was put in. */
    private record Note(String key, String source, String what, String advice) {
        static Note of(String key, Problem problem) {
            return new Note(key, problem.source(), problem.what(), problem.advice());
        }

        String line() {
            return Stream.of(key, source, what, advice)
                    .map(part -> part.replaceAll("[\\t\\n]", " "))
                    .collect(Collectors.joining(PART));
        }

        Problem problem(String said) {
            return Problem.warning(source, 0, said, advice);
        }
    }

    private static Stream<Note> notes(Map<String, String> notes, String of) {
        return notes.getOrDefault(of, "")
                .lines()
                .map(line -> line.split(PART, -1))
                .filter(parts -> parts.length == 4)
                .map(parts -> new Note(parts[0], parts[1], parts[2], parts[3]));
    }

    void fill(Filling filling) throws IOException {
        Library library = Library.of(session);
        Map<String, Report> records = new TreeMap<>();
        for (Report report : library.reports()) {
            records.put("r " + report.id() + " " + digest(report.records()), report);
        }
        Map<String, ReportId> passages = new TreeMap<>();
        Optional<Studies> studies = studies();
        studies.ifPresent(all -> all.reports()
                .forEach(report -> all.file(report)
                        .ifPresent(file -> passages.put(
                                "t " + report + " " + file.digest().hex() + " " + digest(List.of(all.name(report))),
                                report))));
        Set<String> there = new HashSet<>();
        if (epoch.equals(filling.notes().get(EPOCH))) {
            there.addAll(filling.keys());
        } else {
            filling.removeAll();
        }
        for (String key : there) {
            if (!records.containsKey(key) && !passages.containsKey(key)) {
                filling.remove(key);
            }
        }
        records.keySet().removeAll(there);
        addRecords(filling, library, records);
        List<Note> unread = new ArrayList<>();
        List<Note> partly = new ArrayList<>(notes(filling.notes(), PARTLY)
                .filter(note -> there.contains(note.key) && passages.containsKey(note.key))
                .toList());
        for (Map.Entry<String, ReportId> passage : passages.entrySet()) {
            if (!there.contains(passage.getKey())) {
                addPassages(filling, studies.orElseThrow(), passage.getKey(), passage.getValue(), unread, partly);
            }
        }
        filling.finish(Map.of(STATE, state, EPOCH, epoch, UNREAD, lines(unread), PARTLY, lines(partly)));
    }

    /** Only what was screened on its full text has one. */
    private Optional<Studies> studies() {
        return protocol.stages().isEmpty() ? Optional.empty() : Optional.of(Studies.of(session, protocol));
    }

    private static String digest(List<?> parts) {
        return Digest.of(parts.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .abbreviated();
    }

    private static String lines(List<Note> notes) {
        return notes.stream().map(Note::line).collect(Collectors.joining("\n"));
    }

    private record Wanted(String key, Report report) {}

    /** Reads the records of all new entries, file by file, so that a million of them are read once and not kept. */
    private void addRecords(Filling filling, Library library, Map<String, Report> wanted) throws IOException {
        Map<RecordId, Wanted> wantedOf = new HashMap<>();
        Map<String, List<Integer>> ordinals = new HashMap<>();
        wanted.forEach((key, report) -> report.records().forEach(id -> {
            wantedOf.put(id, new Wanted(key, report));
            ordinals.computeIfAbsent(id.file(), file -> new ArrayList<>()).add(id.ordinal());
        }));
        Map<String, List<CitationRecord>> waiting = new HashMap<>();
        for (StoredFile file : session.files().all()) {
            List<Integer> places = ordinals.getOrDefault(file.digest().abbreviated(), List.of()).stream()
                    .sorted()
                    .toList();
            if (places.isEmpty()) {
                continue;
            }
            library.forEachOf(file, places, record -> {
                Wanted of = wantedOf.get(record.id());
                if (of != null) {
                    waiting.computeIfAbsent(of.key, any -> new ArrayList<>()).add(record);
                    take(filling, library, of, waiting);
                }
            });
        }
    }

    private static void take(Filling filling, Library library, Wanted of, Map<String, List<CitationRecord>> waiting) {
        List<CitationRecord> records = waiting.getOrDefault(of.key, List.of());
        if (records.size() == of.report.records().size()) {
            waiting.remove(of.key);
            try {
                filling.add(Entries.record(
                        of.key, of.report.id(), records, id -> library.file(id).searchId()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void addPassages(
            Filling filling, Studies studies, String key, ReportId report, List<Note> unread, List<Note> partly)
            throws IOException {
        IncludedReports.File file = studies.file(report).orElseThrow();
        List<Problem> problems = new ArrayList<>();
        Optional<FullText> text = texts.read(file, problems::add);
        if (text.isEmpty()) {
            problems.stream().filter(Problem::isError).findFirst().ifPresent(why -> unread.add(Note.of(key, why)));
            return;
        }
        for (PassageEntry passage :
                Entries.passages(key, report, studies.name(report), studies.record(report), text.get())) {
            filling.add(passage);
        }
        problems.forEach(amiss -> partly.add(Note.of(key, amiss)));
    }
}
