// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.tagged;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Doi;
import org.sheaf.formats.field.Links;
import org.sheaf.formats.field.Pieces;
import org.sheaf.formats.field.SerialNumbers;

/**
 * The tags of one record, in the order of the file. A mapping takes what it understands; what nobody took is kept as
 * {@code extra}, so that nothing of a record is lost.
 */
final class TaggedRecord {
    private final List<TaggedField> fields = new ArrayList<>();
    private final long line;
    private final long offset;
    private long end;
    private long kept;

    /**
     * @param line 1-based line of its first tag
     * @param offset 0-based place of that line in the file
     */
    TaggedRecord(long line, long offset) {
        this.line = line;
        this.offset = offset;
        this.end = offset;
    }

    long line() {
        return line;
    }

    long offset() {
        return offset;
    }

    long length() {
        return end - offset;
    }

    /** Counts some bytes of a value that are kept; gives the sum of all so far. */
    long keep(int bytes) {
        kept += bytes;
        return kept;
    }

    void endsAt(long place) {
        end = place;
    }

    void add(TaggedField field) {
        fields.add(field);
    }

    List<TaggedField> fields() {
        return fields;
    }

    /** Whether its first field has this tag. */
    boolean beginsWith(String tag) {
        return !fields.isEmpty() && fields.get(0).tag().equals(tag);
    }

    boolean has(String tag) {
        for (TaggedField field : fields) {
            if (field.tag().equals(tag) && !field.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The first value of {@code tag} that is not empty; it stays for others to take. Empty if there is none. */
    String peek(String tag) {
        for (TaggedField field : fields) {
            if (field.tag().equals(tag) && !field.isEmpty()) {
                return field.text();
            }
        }
        return "";
    }

    /** All fields of a tag that nobody took yet and that are not empty. */
    List<TaggedField> all(String tag) {
        List<TaggedField> found = List.of(); // most tags are in few records
        for (TaggedField field : fields) {
            if (field.tag().equals(tag) && !field.taken() && !field.isEmpty()) {
                if (found.isEmpty()) {
                    found = new ArrayList<>();
                }
                found.add(field);
            }
        }
        return found;
    }

    /**
     * Takes the value of the first of these tags that has one, and with it every other field of these tags that says
     * the same. Empty if none has a value.
     */
    String take(List<String> tags) {
        String chosen = "";
        for (String tag : tags) {
            for (TaggedField field : fields) {
                if (field.taken() || !field.tag().equals(tag)) {
                    continue;
                }
                String text = field.text();
                if (chosen.isEmpty()) {
                    chosen = text;
                }
                if (text.equals(chosen)) {
                    field.take();
                }
            }
        }
        return chosen;
    }

    /** Takes all fields of a tag and gives the lines of their values. */
    List<String> takeItems(String tag) {
        List<TaggedField> found = all(tag);
        List<String> items = new ArrayList<>(found.size());
        for (TaggedField field : found) {
            field.take();
            items.addAll(field.items());
        }
        return items;
    }

    /** Takes the value of the first of these tags that has one, like {@link #take(List)}. */
    String take(String... tags) {
        return take(List.of(tags));
    }

    /** Takes the fields of these tags that hold ISSNs or ISBNs, and gives those, each once. */
    Set<String> takeSerialNumbers(String... tags) {
        Set<String> numbers = new LinkedHashSet<>();
        for (String tag : tags) {
            for (TaggedField field : all(tag)) {
                List<String> found = SerialNumbers.find(field.lines());
                if (!found.isEmpty()) {
                    field.take();
                    numbers.addAll(found);
                }
            }
        }
        return numbers;
    }

    /** Takes the fields of these tags that hold links, and gives the links. */
    List<String> takeLinks(String... tags) {
        List<String> links = new ArrayList<>();
        for (String tag : tags) {
            for (TaggedField field : all(tag)) {
                List<String> found = Links.in(field.items());
                if (!found.isEmpty()) {
                    field.take();
                    links.addAll(found);
                }
            }
        }
        return links;
    }

    /** Takes the first DOI that fields of these tags hold, and the fields that say the same. Empty if there is none. */
    String takeDoi(String... tags) {
        String doi = "";
        for (String tag : tags) {
            for (TaggedField field : all(tag)) {
                Optional<String> found = Doi.written(field.text());
                if (found.isPresent() && (doi.isEmpty() || doi.equalsIgnoreCase(found.get()))) {
                    doi = doi.isEmpty() ? found.get() : doi;
                    field.take();
                }
            }
        }
        return doi;
    }

    /** Takes all fields of a tag and gives what stands between line breaks and semicolons in them. */
    List<String> takePieces(String tag) {
        List<String> pieces = new ArrayList<>();
        for (TaggedField field : all(tag)) {
            field.take();
            for (String line : field.lines().split("\n")) {
                for (String piece : Pieces.of(line, ';')) {
                    if (!piece.isBlank()) {
                        pieces.add(piece.strip());
                    }
                }
            }
        }
        return pieces;
    }

    /** Takes all fields of a tag and gives each of them with its line breaks. */
    List<String> takeNotes(String tag) {
        List<String> notes = new ArrayList<>();
        for (TaggedField field : all(tag)) {
            field.take();
            notes.add(field.lines());
        }
        return notes;
    }

    /** Hands everything that was not taken to the builder. */
    void leaveRest(CitationRecord.Builder builder) {
        leaveRest(builder, "");
    }

    /**
     * Hands everything that was not taken to the builder, with a word before each tag. Several formats have tags that
     * look like those of RIS and mean something else; the word keeps them apart.
     */
    void leaveRest(CitationRecord.Builder builder, String word) {
        for (TaggedField field : fields) {
            if (!field.taken() && !field.isEmpty()) {
                builder.extra(word + field.tag(), field.lines());
            }
        }
    }
}
