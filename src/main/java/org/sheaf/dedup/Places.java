// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sheaf.citation.RecordId;

/** The records in the order of their ids, each by its place, 0-based. The records of one file stand together. */
final class Places {
    /** The records of one file, by their sorted places in the file. */
    private record FileRecords(String file, Ints ordinals) {}

    static final Places NONE = new Places(List.of());

    private final List<FileRecords> files;

    /** Where the records of each file begin. */
    private final int[] from;

    private Places(Collection<FileRecords> files) {
        this.files =
                files.stream().sorted(Comparator.comparing(FileRecords::file)).toList();
        from = new int[files.size() + 1];
        for (int f = 0; f < files.size(); f++) {
            from[f + 1] = from[f] + this.files.get(f).ordinals.size();
        }
    }

    /**
     * These records and others.
     *
     * @param sorted ids of other files
     * @throws IllegalArgumentException if an id comes twice, or records of a known file are added
     */
    Places with(List<RecordId> sorted) {
        TreeMap<String, FileRecords> all = new TreeMap<>();
        files.forEach(known -> all.put(known.file, known));
        FileRecords open = new FileRecords("", new Ints(0));
        for (RecordId id : sorted) {
            if (!open.file.equals(id.file())) {
                open = new FileRecords(id.file(), new Ints(0));
                if (all.put(id.file(), open) != null) {
                    throw new IllegalArgumentException("the records of a file come together: " + id);
                }
            } else if (open.ordinals.get(open.ordinals.size() - 1) == id.ordinal()) {
                throw new IllegalArgumentException("two records with the id " + id);
            }
            open.ordinals.add(id.ordinal());
        }
        return new Places(all.values());
    }

    int size() {
        return from[files.size()];
    }

    Set<String> files() {
        Set<String> names = new TreeSet<>();
        files.forEach(known -> names.add(known.file));
        return names;
    }

    boolean has(String file) {
        return at(file) >= 0;
    }

    RecordId id(int place) {
        int f = Arrays.binarySearch(from, place);
        f = f < 0 ? -f - 2 : f;
        while (from[f + 1] == from[f]) {
            f++; // a file without records begins where the next one does
        }
        return new RecordId(files.get(f).file, files.get(f).ordinals.get(place - from[f]));
    }

    /** The place of a record; -1 if it is not among these. */
    int of(RecordId id) {
        int f = at(id.file());
        int within = f < 0 ? -1 : files.get(f).ordinals.find(id.ordinal());
        return within < 0 ? -1 : from[f] + within;
    }

    /** Where each of the records of {@code before}, of which none is missing here, stands now. */
    int[] of(Places before) {
        int[] to = new int[before.size()];
        before.eachFile((file, first, size) -> {
            int now = from[at(file)];
            for (int i = 0; i < size; i++) {
                to[first + i] = now + i;
            }
        });
        return to;
    }

    /** Takes a file, the place of its first record, and how many records it has. */
    interface FileVisitor {
        void visit(String file, int first, int size);
    }

    /** Hands over each file, in order. */
    void eachFile(FileVisitor visitor) {
        for (int f = 0; f < files.size(); f++) {
            visitor.visit(files.get(f).file, from[f], from[f + 1] - from[f]);
        }
    }

    /** Which of the files this is; less than 0 if it is none of them. */
    private int at(String file) {
        int low = 0;
        int high = files.size() - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int order = files.get(middle).file.compareTo(file);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order > 0 ? middle - 1 : high;
        }
        return -1;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(files.size());
        for (FileRecords known : files) {
            out.writeUTF(known.file);
            known.ordinals.write(out);
        }
    }

    static Places read(DataInputStream in) throws IOException {
        FileRecords[] files = new FileRecords[in.readInt()];
        for (int f = 0; f < files.length; f++) {
            files[f] = new FileRecords(in.readUTF(), Ints.read(in));
        }
        return new Places(List.of(files));
    }
}
