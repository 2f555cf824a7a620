// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.sheaf.problem.ReviewException;

/** Puts entries into an index. What was not {@linkplain #finish finished} has not happened. */
public final class Filling implements AutoCloseable {
    /** Another program that fills a large index is done within that time. */
    private static final int TRIES = 1200;

    private static final long PAUSE_MILLISECONDS = 100;
    private static final double BUFFER_MB = 64;

    private final IndexWriter writer;

    private Filling(IndexWriter writer) {
        this.writer = writer;
    }

    static Filling open(Directory directory, Analyzer analyzer) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            try {
                // What was taken out is to leave no trace in the scores.
                TieredMergePolicy merging = new TieredMergePolicy().setForceMergeDeletesPctAllowed(0);
                IndexWriterConfig settings = new IndexWriterConfig(analyzer)
                        .setMergePolicy(merging)
                        .setRAMBufferSizeMB(BUFFER_MB)
                        .setCommitOnClose(false);
                return new Filling(new IndexWriter(directory, settings));
            } catch (LockObtainFailedException e) {
                pause();
            } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException e) {
                throw new DamagedIndexException(e);
            }
        }
        throw ReviewException.workspace(
                "The search is being brought up to date in another window.", "Try again when that one is done.");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ReviewException.workspace("The search was stopped.", "Start it again.");
        }
    }

    /** What was noted when the index was finished last. */
    public Map<String, String> notes() {
        Map<String, String> notes = new HashMap<>();
        Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
        if (live != null) {
            live.forEach(note -> notes.put(note.getKey(), note.getValue()));
        }
        return notes;
    }

    /** The keys of all that is in the index. */
    public Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                SortedDocValues values = leaf.reader().getSortedDocValues(Fields.KEY);
                Bits live = leaf.reader().getLiveDocs();
                for (int doc = 0; values != null && doc < leaf.reader().maxDoc(); doc++) {
                    if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
                        keys.add(values.lookupOrd(values.ordValue()).utf8ToString());
                    }
                }
            }
        }
        return keys;
    }

    public void add(RecordEntry entry) throws IOException {
        writer.addDocument(Fields.document(entry));
    }

    public void add(PassageEntry entry) throws IOException {
        writer.addDocument(Fields.document(entry));
    }

    /** Takes out all that has a key. */
    public void remove(String key) throws IOException {
        writer.deleteDocuments(new Term(Fields.KEY, key));
    }

    /** Takes out everything. */
    public void removeAll() throws IOException {
        writer.deleteAll();
    }

    /** Makes it so for all who open the index from now on. */
    public void finish(Map<String, String> notes) throws IOException {
        writer.forceMergeDeletes();
        writer.setLiveCommitData(notes.entrySet());
        writer.commit();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
