// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NativeFSLockFactory;
import org.jspecify.annotations.Nullable;

/**
 * The index of one review on disk. Several programs may read it while one fills it; each sees it as it was when it opened it.
 * Not for several threads.
 */
public final class SearchIndex implements AutoCloseable {
    private final Directory directory;
    private final Path folder;
    private final Analyzer analyzer = Fields.analyzer();
    private @Nullable DirectoryReader reader;

    private SearchIndex(Path folder, Directory directory) {
        this.folder = folder;
        this.directory = directory;
    }

    /**
     * Opens the index in a folder; makes the folder if it is not there.
     *
     * @throws DamagedIndexException if it is not what was written; it can be cleared then
     */
    public static SearchIndex open(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new SearchIndex(folder, FSDirectory.open(folder, NativeFSLockFactory.INSTANCE));
    }

    /**
     * What was noted when the index was filled last; empty if it never was.
     *
     * @throws DamagedIndexException if the index is not what was written
     */
    public Map<String, String> notes() throws IOException {
        Optional<DirectoryReader> open = reader();
        return open.isPresent() ? open.get().getIndexCommit().getUserData() : Map.of();
    }

    private Optional<DirectoryReader> reader() throws IOException {
        if (reader == null) {
            try {
                DirectoryReader opened = DirectoryReader.open(directory);
                try {
                    for (LeafReaderContext leaf : opened.leaves()) {
                        ((CodecReader) leaf.reader()).checkIntegrity();
                    }
                } catch (IOException | RuntimeException e) {
                    opened.close();
                    throw e;
                }
                reader = opened;
            } catch (IndexNotFoundException e) {
                return Optional.empty();
            } catch (IOException | RuntimeException e) {
                throw new DamagedIndexException(e);
            }
        }
        return Optional.of(reader);
    }

    /**
     * Looks up.
     *
     * @throws org.sheaf.problem.ReviewException if the query has a mistake
     * @throws DamagedIndexException if the index is not what was written
     */
    public SearchResult search(SearchRequest request) throws IOException {
        Searching.check(request, analyzer);
        Optional<DirectoryReader> open = reader();
        if (open.isEmpty()) {
            return SearchResult.NOTHING;
        }
        try {
            return new Searching(new IndexSearcher(open.get()), analyzer).search(request);
        } catch (IndexSearcher.TooManyClauses e) {
            throw QueryReader.tooManyParts();
        } catch (IOException | IndexOutOfBoundsException | IllegalStateException e) {
            throw new DamagedIndexException(e);
        }
    }

    /** Lets entries be added and taken out by one program at a time; another waits here until it is done. */
    public Filling fill() throws IOException {
        close(reader);
        reader = null;
        return Filling.open(directory, analyzer);
    }

    /** Takes away all that is in it, damaged or not. */
    public void clear() throws IOException {
        close(reader);
        reader = null;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!file.endsWith("write.lock")) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static void close(@Nullable DirectoryReader open) throws IOException {
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void close() {
        try {
            close(reader);
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
