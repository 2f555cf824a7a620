// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.sheaf.text.IndexAnalyzer;

/** The fields of the index, and how an entry becomes a document with them. */
final class Fields {
    static final String TITLE = "title";
    static final String ABSTRACT = "abstract";
    static final String AUTHOR = "author";
    static final String YEAR = "year";
    static final String JOURNAL = "journal";
    static final String KEYWORD = "keyword";
    static final String DATABASE = "database";
    static final String ID = "id";
    static final String TEXT = "text";
    static final String SECTION = "section";
    static final String REPORT = "report";

    /** What a person may write before a colon. */
    static final List<String> ASKED =
            List.of(TITLE, ABSTRACT, AUTHOR, YEAR, JOURNAL, KEYWORD, DATABASE, ID, REPORT, TEXT, SECTION);
    /** Where a word without a field is looked for in records, and how much it weighs there. */
    static final Map<String, Float> OF_RECORDS =
            Map.of(TITLE, 3f, ABSTRACT, 1f, AUTHOR, 2f, YEAR, 1f, JOURNAL, 1f, KEYWORD, 2f, ID, 1f);

    static final Map<String, Float> OF_PASSAGES = Map.of(TEXT, 1f, REPORT, 1f);

    static final String KIND = ".kind";
    static final String RECORD = "record";
    static final String PASSAGE = "passage";
    static final String KEY = ".key";
    /** Settles ties. */
    static final String ORDER = ".order";

    static final String NAME = ".name";
    static final String PAGE = ".page";
    static final String LABEL = ".label";
    static final String PLACE = ".place";

    /** With offsets, so that what was found can be shown in its text without cutting the text anew. */
    private static final FieldType WORDS = words();

    private Fields() {}

    private static FieldType words() {
        FieldType type = new FieldType();
        type.setStored(true);
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    /** Words for prose; ids, years and sections are found whole. */
    static Analyzer analyzer() {
        Analyzer whole = new Whole();
        Map<String, Analyzer> others = new HashMap<>();
        List.of(ID, YEAR, SECTION).forEach(field -> others.put(field, whole));
        return new PerFieldAnalyzerWrapper(IndexAnalyzer.ENGLISH, others);
    }

    static Document document(RecordEntry entry) {
        Document document = new Document();
        found(document, RECORD, entry.key(), entry.key());
        about(document, entry);
        document.add(new Field(ABSTRACT, entry.abstractText(), WORDS));
        document.add(new Field(KEYWORD, entry.keywords(), WORDS));
        document.add(new Field(DATABASE, entry.database(), WORDS));
        document.add(new Field(REPORT, entry.report(), WORDS));
        for (String id : ids(entry)) {
            document.add(new StringField(ID, id, Field.Store.NO));
        }
        return document;
    }

    static Document document(PassageEntry entry) {
        Document document = new Document();
        found(document, PASSAGE, entry.key(), String.format(Locale.ROOT, "%s %09d", entry.name(), entry.start()));
        about(document, entry.of());
        document.add(new Field(TEXT, entry.text(), WORDS));
        document.add(new Field(REPORT, entry.name(), WORDS));
        document.add(new StringField(SECTION, entry.section(), Field.Store.YES));
        document.add(new StoredField(NAME, entry.name()));
        document.add(new StoredField(PAGE, entry.page()));
        document.add(new StoredField(LABEL, entry.label()));
        document.add(new StoredField(PLACE, entry.start() + " " + entry.end()));
        for (String id : ids(entry.of())) {
            document.add(new StringField(ID, id, Field.Store.NO));
        }
        return document;
    }

    private static void found(Document document, String kind, String key, String order) {
        document.add(new StringField(KIND, kind, Field.Store.NO));
        document.add(new StringField(KEY, key, Field.Store.NO));
        document.add(new SortedDocValuesField(KEY, new BytesRef(key)));
        document.add(new SortedDocValuesField(ORDER, new BytesRef(order)));
    }

    private static void about(Document document, RecordEntry entry) {
        document.add(new StoredField(ID, entry.report()));
        document.add(new Field(TITLE, entry.title(), WORDS));
        document.add(new Field(AUTHOR, entry.authors(), WORDS));
        document.add(new StringField(YEAR, entry.year(), Field.Store.YES));
        document.add(new Field(JOURNAL, entry.journal(), WORDS));
    }

    private static List<String> ids(RecordEntry entry) {
        List<String> ids = new ArrayList<>();
        ids.add(entry.report().toLowerCase(Locale.ROOT));
        entry.ids().forEach(id -> ids.add(id.toLowerCase(Locale.ROOT)));
        return ids;
    }

    /** The whole as one word in small letters. */
    private static final class Whole extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            KeywordTokenizer tokenizer = new KeywordTokenizer();
            return new TokenStreamComponents(tokenizer, new LowerCaseFilter(tokenizer));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream words) {
            return new LowerCaseFilter(words);
        }
    }
}
