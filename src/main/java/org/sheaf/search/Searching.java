// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.Weight;
import org.sheaf.search.SearchResult.PassageHit;
import org.sheaf.search.SearchResult.RecordHit;

/** One search in an open index. */
final class Searching {
    private static final Sort BEST =
            new Sort(SortField.FIELD_SCORE, new SortField(Fields.ORDER, SortField.Type.STRING));
    /** So many words of a report decide what is like it. */
    private static final int WORDS_OF_LIKE = 30;

    private final IndexSearcher searcher;
    private final Analyzer analyzer;

    Searching(IndexSearcher searcher, Analyzer analyzer) {
        this.searcher = searcher;
        this.analyzer = analyzer;
    }

    /** Finds mistakes in the query before anything is looked up. */
    static void check(SearchRequest request, Analyzer analyzer) {
        if (request.like().isEmpty() || !request.query().isBlank()) {
            QueryReader.read(request.query(), Fields.OF_RECORDS, analyzer);
        }
    }

    private record Found(SearchResult.Count total, List<ScoreDoc> docs, Weight weight) {}

    SearchResult search(SearchRequest request) throws IOException {
        Found records = request.records() ? find(request, Fields.RECORD) : none();
        Found passages = request.passages() ? find(request, Fields.PASSAGE) : none();
        List<RecordHit> recordHits = new ArrayList<>();
        for (ScoreDoc doc : records.docs) {
            recordHits.add(record(doc, records.weight));
        }
        List<PassageHit> passageHits = new ArrayList<>();
        for (ScoreDoc doc : passages.docs) {
            passageHits.add(passage(doc, passages.weight));
        }
        return new SearchResult(records.total, recordHits, passages.total, passageHits);
    }

    private Found none() throws IOException {
        return new Found(SearchResult.Count.NONE, List.of(), weight(new MatchNoDocsQuery()));
    }

    private Weight weight(Query query) throws IOException {
        return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    }

    private Found find(SearchRequest request, String kind) throws IOException {
        Query query = query(request, kind);
        Query ofKind = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new TermQuery(QueryReader.kind(kind)), Occur.FILTER)
                .build();
        TopDocs found = searcher.search(
                ofKind, new TopFieldCollectorManager(BEST, request.limit(), null, SearchResult.COUNTED));
        return new Found(SearchResult.Count.of(found.totalHits.value), List.of(found.scoreDocs), weight(query));
    }

    private Query query(SearchRequest request, String kind) throws IOException {
        boolean passages = kind.equals(Fields.PASSAGE);
        Map<String, Float> fields = passages ? Fields.OF_PASSAGES : Fields.OF_RECORDS;
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        if (!request.query().isBlank()) {
            Query typed = QueryReader.read(request.query(), fields, analyzer);
            // Whoever asks for a title alone does not want every sentence of that report.
            if (passages && !QueryReader.asks(typed, Set.of(Fields.TEXT, Fields.SECTION))) {
                return new MatchNoDocsQuery();
            }
            all.add(typed, Occur.MUST);
        }
        if (request.like().isPresent()) {
            Term report = new Term(Fields.ID, request.like().get().toLowerCase(Locale.ROOT));
            all.add(like(report, passages), Occur.MUST);
            all.add(new TermQuery(report), Occur.MUST_NOT);
        }
        return all.build();
    }

    /** The words that set a report apart from the others, each of which may be there. */
    private Query like(Term report, boolean passages) throws IOException {
        Query itself = new BooleanQuery.Builder()
                .add(new TermQuery(report), Occur.FILTER)
                .add(new TermQuery(QueryReader.kind(Fields.RECORD)), Occur.FILTER)
                .build();
        TopDocs found = searcher.search(itself, 1);
        if (found.scoreDocs.length == 0) {
            return new MatchNoDocsQuery();
        }
        IndexReader reader = searcher.getIndexReader();
        MoreLikeThis like = new MoreLikeThis(reader);
        like.setAnalyzer(analyzer);
        like.setMinTermFreq(1);
        like.setMinDocFreq(1);
        like.setMinWordLen(3);
        like.setMaxDocFreqPct(50);
        like.setMaxQueryTerms(WORDS_OF_LIKE);
        like.setBoost(true);
        if (!passages) {
            like.setFieldNames(new String[] {Fields.TITLE, Fields.ABSTRACT, Fields.KEYWORD});
            return like.like(found.scoreDocs[0].doc);
        }
        like.setFieldNames(new String[] {Fields.TEXT});
        Document document = searcher.storedFields().document(found.scoreDocs[0].doc);
        String words = stored(document, Fields.TITLE) + " " + stored(document, Fields.ABSTRACT);
        return like.like(Map.of(Fields.TEXT, List.<Object>of(words)));
    }

    private RecordHit record(ScoreDoc doc, Weight weight) throws IOException {
        Document document = searcher.storedFields().document(doc.doc);
        return new RecordHit(
                stored(document, Fields.ID),
                score(doc),
                stored(document, Fields.AUTHOR),
                stored(document, Fields.YEAR),
                stored(document, Fields.JOURNAL),
                stored(document, Fields.DATABASE),
                marked(document, Fields.TITLE, doc, weight),
                marked(document, Fields.ABSTRACT, doc, weight));
    }

    private PassageHit passage(ScoreDoc doc, Weight weight) throws IOException {
        Document document = searcher.storedFields().document(doc.doc);
        String[] place = stored(document, Fields.PLACE).split(" ");
        return new PassageHit(
                stored(document, Fields.ID),
                score(doc),
                stored(document, Fields.NAME),
                Integer.parseInt(stored(document, Fields.PAGE)),
                stored(document, Fields.LABEL),
                stored(document, Fields.SECTION),
                Integer.parseInt(place[0]),
                Integer.parseInt(place[1]),
                marked(document, Fields.TEXT, doc, weight));
    }

    private static double score(ScoreDoc doc) {
        return ((Number) ((FieldDoc) doc).fields[0]).doubleValue();
    }

    private static String stored(Document document, String field) {
        String value = document.get(field);
        return value == null ? "" : value;
    }

    /** The text of a field with what the query found in it. */
    private Marked marked(Document document, String field, ScoreDoc doc, Weight weight) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
        List<Marked.Span> claims = new ArrayList<>();
        Matches matches = weight.matches(leaf, doc.doc - leaf.docBase);
        MatchesIterator places = matches == null ? null : matches.getMatches(field);
        while (places != null && places.next()) {
            claims.add(new Marked.Span(places.startOffset(), places.endOffset()));
        }
        return new Marked(stored(document, field), joined(claims));
    }

    private static List<Marked.Span> joined(List<Marked.Span> claims) {
        claims.sort(Comparator.comparingInt(Marked.Span::from).thenComparingInt(Marked.Span::to));
        List<Marked.Span> spans = new ArrayList<>();
        for (Marked.Span claim : claims) {
            int last = spans.size() - 1;
            if (last >= 0 && claim.from() < spans.get(last).to()) {
                spans.set(
                        last,
                        new Marked.Span(
                                spans.get(last).from(), Math.max(spans.get(last).to(), claim.to())));
            } else {
                spans.add(claim);
            }
        }
        return spans;
    }
}
