// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;
import org.sheaf.document.Section;
import org.sheaf.problem.ReviewException;

/**
 * Reads a query as a person types it: words, "phrases", {@code field:}, AND, OR, NOT, brackets, {@code beginning*},
 * {@code nearly~}, {@code year:[2015 TO 2020]}. What cannot be meant is a usage error with advice.
 */
final class QueryReader extends MultiFieldQueryParser {
    private static final int LONGEST = 4000;
    private static final int DEEPEST = 50;
    /** A word is looked for in up to seven fields, and {@value #LONGEST} signs are up to 2,000 words. */
    private static final int MOST_PARTS = 1 << 14;

    static {
        // The library has one limit for all; its own would refuse a search strategy of 150 words. Here alone it
        // searches.
        IndexSearcher.setMaxClauseCount(MOST_PARTS);
    }

    private static final String ADVICE =
            "Quotation marks and brackets come in pairs; AND, OR and NOT stand between words."
                    + " To look for a sign itself, put it in quotation marks.";

    private static final Pattern COLUMN = Pattern.compile("line \\d+, column (\\d+)");
    private static final Set<String> SECTIONS = Stream.of(Section.values())
            .map(section -> section.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    private final Set<String> over;

    private QueryReader(Map<String, Float> fields, Analyzer analyzer) {
        super(fields.keySet().stream().sorted().toArray(String[]::new), analyzer, fields);
        this.over = fields.keySet();
        setDefaultOperator(Operator.AND);
        setSplitOnWhitespace(true);
        setFuzzyPrefixLength(1);
    }

    /**
     * The query over some fields.
     *
     * @param fields where a word without a field is looked for, with weights
     * @throws ReviewException if it has a mistake
     */
    static Query read(String typed, Map<String, Float> fields, Analyzer analyzer) {
        if (typed.isBlank()) {
            throw ReviewException.usage(
                    "The query is empty.", "Say what to look for, such as `sheaf search employment`.");
        }
        if (typed.length() > LONGEST || typed.chars().filter(c -> c == '(').count() > DEEPEST) {
            throw ReviewException.usage(
                    "The query is longer than " + LONGEST + " signs, or has more than " + DEEPEST + " brackets.",
                    "Look for a part of it at a time.");
        }
        try {
            // A slash would begin a regular expression; here it is a sign like others (10.5555/w.1, and/or).
            Query query = new QueryReader(fields, analyzer).parse(typed.replace("/", "\\/"));
            if (query instanceof BooleanQuery all
                    && all.clauses().stream().allMatch(clause -> clause.getOccur() == BooleanClause.Occur.MUST_NOT)) {
                throw all.clauses().isEmpty()
                        ? ReviewException.usage(
                                "The query holds no word.", "Say what to look for, such as `sheaf search employment`.")
                        : ReviewException.usage(
                                "The query only says what is not wanted.", "Add a word that should be there.");
            }
            return query;
        } catch (ParseException e) {
            throw ReviewException.usage("The query cannot be read: " + what(typed, e) + ".", ADVICE);
        } catch (IndexSearcher.TooManyClauses e) {
            throw tooManyParts();
        }
    }

    /** Words that are looked for in many forms ({@code nearly~}) count as often as they have forms in the index. */
    static ReviewException tooManyParts() {
        return ReviewException.usage("The query has too many parts.", "Look for a part of it at a time.");
    }

    private static String what(String typed, ParseException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("not allowed as first character")) {
            return "* and ? cannot stand at the beginning of a word";
        }
        if (message.contains("Encountered \"<EOF>\"")) {
            return "something is missing at its end";
        }
        Matcher column = COLUMN.matcher(message);
        if (column.find()) {
            int place = Math.min(typed.length(), Math.max(0, Integer.parseInt(column.group(1))));
            String before = typed.substring(0, place).strip();
            return before.isEmpty()
                    ? "it cannot begin like this"
                    : "there is a mistake at \"" + before.substring(Math.max(0, before.length() - 20)) + "\"";
        }
        return "there is a mistake in it";
    }

    /** Whether a query asks for something in one of these fields. */
    static boolean asks(Query query, Set<String> fields) {
        boolean[] asks = {false};
        query.visit(new QueryVisitor() {
            @Override
            public boolean acceptField(String field) {
                asks[0] |= fields.contains(field);
                return false;
            }

            @Override
            public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
                return occur == BooleanClause.Occur.MUST_NOT ? EMPTY_VISITOR : this;
            }
        });
        return asks[0];
    }

    private static void known(@Nullable String field) {
        if (field != null && !Fields.ASKED.contains(field)) {
            throw ReviewException.usage(
                    "There is no field \"" + field + "\".",
                    "Fields are " + String.join(", ", Fields.ASKED)
                            + ". If the colon belongs to what you look for, put that in quotation marks.");
        }
    }

    private static String section(String said) {
        String section = said.toLowerCase(Locale.ROOT);
        if (!SECTIONS.contains(section)) {
            throw ReviewException.usage(
                    "There is no section \"" + said + "\".",
                    "Sections are "
                            + String.join(", ", SECTIONS.stream().sorted().toList()) + ".");
        }
        return section;
    }

    @Override
    protected @Nullable Query getFieldQuery(@Nullable String field, String text, boolean quoted) throws ParseException {
        known(field);
        return super.getFieldQuery(field, Fields.SECTION.equals(field) ? section(text) : text, quoted);
    }

    @Override
    protected @Nullable Query getFieldQuery(@Nullable String field, String text, int slop) throws ParseException {
        known(field);
        return super.getFieldQuery(field, text, slop);
    }

    @Override
    protected @Nullable Query getPrefixQuery(@Nullable String field, String beginning) throws ParseException {
        known(field);
        return field == null && over.contains(Fields.ABSTRACT)
                ? inWords(name -> super.getPrefixQuery(name, beginning))
                : super.getPrefixQuery(field, beginning);
    }

    @Override
    protected @Nullable Query getWildcardQuery(@Nullable String field, String pattern) throws ParseException {
        known(field);
        if ("*".equals(field) || "*".equals(pattern)) {
            throw ReviewException.usage("A star alone finds everything.", "Put the beginning of a word before it.");
        }
        return super.getWildcardQuery(field, pattern);
    }

    @Override
    protected @Nullable Query getFuzzyQuery(@Nullable String field, String nearly, float similarity)
            throws ParseException {
        known(field);
        return field == null && over.contains(Fields.ABSTRACT)
                ? inWords(name -> super.getFuzzyQuery(name, nearly, similarity))
                : super.getFuzzyQuery(field, nearly, similarity);
    }

    @Override
    protected @Nullable Query getRangeQuery(
            @Nullable String field, @Nullable String from, @Nullable String to, boolean withFrom, boolean withTo)
            throws ParseException {
        known(field);
        if (!Fields.YEAR.equals(field)) {
            throw ReviewException.usage(
                    "Only years have a from and a to.",
                    "Write year:[2015 TO 2020], and square brackets in quotation marks.");
        }
        return super.getRangeQuery(field, from, to, withFrom, withTo);
    }

    private interface InField {
        @Nullable
        Query query(String field) throws ParseException;
    }

    /** Something that a word is like, in the fields of a record that hold words. */
    private static Query inWords(InField makes) throws ParseException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String field : List.of(Fields.TITLE, Fields.ABSTRACT, Fields.AUTHOR, Fields.KEYWORD)) {
            Query query = makes.query(field);
            if (query != null) {
                any.add(query, BooleanClause.Occur.SHOULD);
            }
        }
        return any.build();
    }

    /** The term by which all documents of a kind are found. */
    static Term kind(String kind) {
        return new Term(Fields.KIND, kind);
    }
}
