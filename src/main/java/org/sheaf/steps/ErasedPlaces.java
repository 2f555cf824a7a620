// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.sheaf.audit.Digest;
import org.sheaf.citation.Source;
import org.sheaf.steps.ledger.Standing;
import org.sheaf.store.StoredFile;
import org.sheaf.workspace.BlankedFile;
import org.sheaf.workspace.CorpusFile;
import org.sheaf.workspace.FileTrouble;
import org.sheaf.workspace.SearchFiles;

/** The places in imported files at which the raw text of records stands that must go, whole or in part. */
final class ErasedPlaces {
    /** How every ZIP file begins. */
    private static final byte[] ZIP = {'P', 'K'};

    private final SearchFiles folder;
    private final Standing standing;
    private final UnaryOperator<byte[]> change;
    private final Map<String, StoredFile> files = new TreeMap<>();
    private final Map<String, List<BlankedFile.Place>> places = new HashMap<>();
    private final Map<String, String> earlier;

    /**
     * @param sources where the records were read
     * @param earlier by digest as imported, the digest that an earlier erasure left of a file
     * @param change what is to stand there instead, as many bytes
     */
    ErasedPlaces(
            SearchFiles folder,
            Standing standing,
            List<Source> sources,
            Map<String, String> earlier,
            UnaryOperator<byte[]> change) {
        this.folder = folder;
        this.standing = standing;
        this.earlier = earlier;
        this.change = change;
        for (Source source : sources) {
            standing.files().stream()
                    .filter(file -> file.digest().equals(source.digest()))
                    .findFirst()
                    .ifPresent(file -> add(file, source));
        }
        files.keySet().removeIf(name -> !holds(name));
    }

    private void add(StoredFile file, Source source) {
        folder.find(file.name()).ifPresent(name -> {
            files.put(name, file);
            places.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(new BlankedFile.Place(source.offset(), Math.toIntExact(source.length())));
        });
    }

    /** Whether a file still holds something at the places; one that was changed by somebody is taken to hold it. */
    private boolean holds(String name) {
        try {
            CorpusFile file = folder.open(name);
            if (!standing.isSame(stored(name), file.digest()) || !canBeBlanked(stored(name), file)) {
                return true;
            }
            for (BlankedFile.Place place : at(name)) {
                byte[] there = file.slice(place.offset(), place.length());
                if (!Arrays.equals(there, change.apply(there))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** The files that hold it, as the user finds them. */
    List<String> files() {
        return files.keySet().stream().map(this::shown).toList();
    }

    String shown(String name) {
        return folder.place(name);
    }

    /** The digest with which a file came in. */
    Optional<Digest> original(String name) {
        return Optional.ofNullable(files.get(name)).map(StoredFile::digest);
    }

    /** Whether an earlier erasure said already that this is left of a file. */
    boolean isKnown(Digest original, Digest left) {
        return left.hex().equals(earlier.get(original.hex()));
    }

    /**
     * Makes a draft of each file without what must go.
     *
     * @return the files for which that cannot be done here, each with why
     */
    List<String> draft(Map<String, BlankedFile> drafts) {
        List<String> cannot = new ArrayList<>();
        for (String name : files.keySet()) {
            try {
                CorpusFile file = folder.open(name);
                if (!standing.isSame(stored(name), file.digest())) {
                    cannot.add(shown(name) + ": it was changed since it was imported, so its places are not known;"
                            + " take it out by hand");
                } else if (!canBeBlanked(stored(name), file)) {
                    cannot.add(shown(name) + ": a file of this kind ("
                            + stored(name).format() + ", " + stored(name).charset()
                            + ") cannot be blanked in place; take it out by hand");
                } else {
                    drafts.put(name, folder.blank(name, at(name), change));
                }
            } catch (IOException e) {
                cannot.add(shown(name) + ": it cannot be read or written (" + FileTrouble.words(e) + ")");
            }
        }
        return cannot;
    }

    /** Places are counted in the bytes of the file only where it is plain text and not UTF-16; XLSX is a ZIP file. */
    private static boolean canBeBlanked(StoredFile stored, CorpusFile file) throws IOException {
        boolean packed = Arrays.equals(file.slice(0, ZIP.length), ZIP);
        return !packed && !stored.charset().toUpperCase(Locale.ROOT).startsWith("UTF-16");
    }

    private StoredFile stored(String name) {
        StoredFile file = files.get(name);
        if (file == null) {
            throw new IllegalArgumentException("no file of these: " + name);
        }
        return file;
    }

    private List<BlankedFile.Place> at(String name) {
        return places.getOrDefault(name, List.of());
    }
}
