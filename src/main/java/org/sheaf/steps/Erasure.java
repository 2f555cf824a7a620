// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.citation.Source;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Protocol;
import org.sheaf.steps.ledger.Decisions;
import org.sheaf.steps.ledger.ErasedRecords;
import org.sheaf.steps.ledger.Standing;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.store.Session;
import org.sheaf.store.StoredErasure;
import org.sheaf.store.StoredRecord;
import org.sheaf.workspace.BlankedFile;
import org.sheaf.workspace.SearchFiles;
import org.sheaf.workspace.SearchFolder;
import org.sheaf.workspace.Workspace;

/**
 * Lawful erasure: what must go is blanked, and a tombstone says what, when, by whom and why. See
 * docs/decisions/0007-erasure-and-archive.md.
 */
public final class Erasure {
    /** How the names begin that stand in place of erased ones. */
    static final String NOBODY = "erased-";

    private static final Charset ONE_BYTE = Charset.forName("windows-1252");

    private final Workspace workspace;
    private final Protocol protocol;
    private final StepRunner runner;
    private final Decisions decisions;
    private final DedupMemory memory;
    private final SearchFiles folder;

    Erasure(Workspace workspace, Protocol protocol, StepRunner runner, Decisions decisions, DedupMemory memory) {
        this.workspace = workspace;
        this.protocol = protocol;
        this.runner = runner;
        this.decisions = decisions;
        this.memory = memory;
        this.folder = new SearchFiles(workspace, protocol.review());
    }

    /** Takes away what only saves time: it holds words of titles and of abstracts. */
    private void forget() {
        memory.forget();
        new SearchFolder(workspace, protocol.review()).delete();
    }

    /**
     * The erasure of the content of records.
     *
     * @param ids of records; of reports for every record of theirs
     * @throws ReviewException if there is no such record
     */
    public ErasurePlan ofRecords(List<String> ids) {
        return runner.read(session -> {
            Set<RecordId> records = new TreeSet<>();
            ids.forEach(id -> records.addAll(records(session, id)));
            List<Source> sources = new ArrayList<>();
            records.forEach(record ->
                    session.records().find(record).map(StoredRecord::source).ifPresent(sources::add));
            List<String> names = records.stream().map(RecordId::toString).toList();
            UnaryOperator<byte[]> change = BlankedFile::blanks;
            return new ErasurePlan(
                    runner,
                    this::forget,
                    "erase record",
                    String.join(" ", names),
                    true,
                    new RecordRedaction(session, records),
                    places(session, sources, change),
                    new ErasedTexts(
                            workspace,
                            protocol.review(),
                            text -> names.stream().anyMatch(text::contains),
                            UnaryOperator.identity(),
                            () -> {}),
                    sameWork(session, records));
        });
    }

    private static List<String> sameWork(Session session, Set<RecordId> records) {
        Map<RecordId, ReportId> members = session.reports().members();
        Set<ReportId> reports = new TreeSet<>();
        records.forEach(record -> Optional.ofNullable(members.get(record)).ifPresent(reports::add));
        Set<RecordId> erased = ErasedRecords.of(session);
        return members.entrySet().stream()
                .filter(member -> reports.contains(member.getValue()))
                .map(Map.Entry::getKey)
                .filter(record -> !records.contains(record) && !erased.contains(record))
                .map(RecordId::toString)
                .toList();
    }

    private static Set<RecordId> records(Session session, String id) {
        Set<RecordId> records = new TreeSet<>();
        Optional<ReportId> report = ReportId.parse(id);
        if (report.isPresent()) {
            session.reports().members().forEach((record, of) -> {
                if (of.equals(report.get())) {
                    records.add(record);
                }
            });
        } else {
            RecordId.parse(id)
                    .filter(record -> session.records().find(record).isPresent())
                    .ifPresent(records::add);
        }
        if (records.isEmpty()) {
            throw ReviewException.usage(
                    "There is no record or report " + id + " in this review.",
                    "Ids look like 3fa9c1d2e4b5a6c7-12; `sheaf show ID` shows one.");
        }
        return records;
    }

    /**
     * The erasure of a person's name out of what the review's own people wrote and did.
     *
     * @param person the id or the name in the protocol, or the name under which another tool knows a reviewer
     * @throws ReviewException if it is the person who acts: the entry of the erasure would carry the name
     */
    public ErasurePlan ofPerson(String person) {
        if (person.isBlank()) {
            throw ReviewException.usage("Whose name is to go?", "`sheaf erase --person NAME --why …`");
        }
        Optional<Protocol.Reviewer> known = protocol.reviewers().stream()
                .filter(reviewer ->
                        Pseudonyms.same(reviewer.id().name(), person) || Pseudonyms.same(reviewer.name(), person))
                .findFirst();
        String id = known.map(reviewer -> reviewer.id().name()).orElse(person.strip());
        String name = known.map(Protocol.Reviewer::name).orElse(person.strip());
        if (Pseudonyms.same(id, runner.actor().reviewer().name())) {
            throw ReviewException.usage(
                    "Nobody can erase their own name: the entry of the erasure would carry it again.",
                    "Let somebody else who is named in the protocol do it (`sheaf whoami ID` on their account).");
        }
        return runner.read(session -> person(session, id, name));
    }

    private ErasurePlan person(Session session, String id, String name) {
        int given = given(session);
        Pseudonyms names = names(id, name, given + 1);
        Tombstones found = new Tombstones(session, new PersonRedaction(names));
        boolean inStore = !found.facts().isEmpty() || found.entries() > 0;
        // After a stop in the middle only files still hold the name: it gets the number that the store has for it.
        String subject = NOBODY + (inStore || given == 0 ? given + 1 : given);
        Pseudonyms used = names(id, name, inStore || given == 0 ? given + 1 : given);
        Set<String> touched = new TreeSet<>();
        found.facts().forEach(fact -> touched.add(fact.text("id")));
        session.erasures().all().stream()
                .filter(erasure -> erasure.table().equals("citation_record")
                        && erasure.subject().equals(subject))
                .forEach(erasure -> touched.add(erasure.key()));
        List<Source> sources = new ArrayList<>();
        for (String record : touched) {
            RecordId.parse(record)
                    .flatMap(session.records()::find)
                    .map(StoredRecord::source)
                    .ifPresent(sources::add);
        }
        return new ErasurePlan(
                runner,
                this::forget,
                "erase person",
                subject,
                false,
                new PersonRedaction(used),
                places(session, sources, bytes -> starredOut(bytes, used)),
                new ErasedTexts(workspace, protocol.review(), used::isIn, used::in, decisions::dropErasedLines),
                List.of());
    }

    private static Pseudonyms names(String id, String name, int number) {
        Pseudonyms names = new Pseudonyms(false);
        names.add(id, name, NOBODY + number, NOBODY + number);
        return names;
    }

    /** How many people were erased so far. */
    private static int given(Session session) {
        return (int) session.erasures().all().stream()
                .map(StoredErasure::subject)
                .filter(subject -> subject.startsWith(NOBODY))
                .distinct()
                .count();
    }

    private ErasedPlaces places(Session session, List<Source> sources, UnaryOperator<byte[]> change) {
        Map<String, String> earlier = session.erasures().after("citation_file");
        return new ErasedPlaces(folder, Standing.of(session), sources, earlier, change);
    }

    private static byte[] starredOut(byte[] bytes, Pseudonyms names) {
        Charset charset = StandardCharsets.UTF_8;
        String text;
        try {
            text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            charset = ONE_BYTE;
            text = new String(bytes, charset);
        }
        byte[] starred = names.starredOut(text, charset).getBytes(charset);
        return starred.length == bytes.length ? starred : bytes;
    }
}
