// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sheaf.audit.Digest;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.WorkType;
import org.sheaf.formats.exchange.CitationFile;

/**
 * A file of any size, well formed or made to cost time and memory: a beginning, a unit again and again, an end. It is made
 * while it is read, so that it takes no memory itself. A workbook, which is zipped, is made beforehand.
 *
 * @param name what is done in which format
 * @param head its beginning
 * @param unit what is repeated
 * @param tail its end
 */
record LargeFile(String name, String head, String unit, String tail) {
    private static final String RUN = "abcdefghi ";

    /** All of them, format by format. */
    static List<LargeFile> all() {
        List<LargeFile> all = new ArrayList<>();
        tagged(all, "RIS", "TY  - JOUR\nTI  - Tea\n%sER  - \n", "AB  - %s\n", "AU  - A, B\n", "TY  - X\n");
        tagged(all, "NBIB", "PMID- 1\nTI  - Tea\n%s\n", "AB  - %s\n", "FAU - A, B\n", "PMID- 1\n");
        tagged(all, "Web of Science", "PT J\nAU A, B\nTI Tea\n%sER\n\n", "AB %s\n", "DE a; b\n", "PT J\n");
        tagged(
                all,
                "Ovid",
                "<1. >\nVN  - Ovid Technologies\nAU  - A, B\nTI  - Tea\nSO  - T. 1(2), 2001.\n%s\n",
                "AB  - %s\n",
                "KW  - a\n",
                "<1. >\n");
        tagged(all, "refer", "%%0 Book\n%%T Tea\n%s\n", "%%X %s\n", "%%A A, B\n", "%%0 X\n");
        tagged(all, "RefWorks", "RT Book\nT1 Tea\n%s\n", "AB %s\n", "A1 A, B\n", "RT X\n");
        xml(all);
        bibTex(all);
        json(all);
        tables(all);
        return List.copyOf(all);
    }

    private static void tagged(
            List<LargeFile> all, String format, String record, String text, String author, String start) {
        String plain = record.replace("%s", text.replace("%s", RUN.repeat(40)) + author.repeat(5))
                .replace("%%", "%");
        String begin = record.substring(0, record.indexOf("%s")).replace("%%", "%");
        String end = record.substring(record.indexOf("%s") + 2).replace("%%", "%");
        String value = text.substring(0, text.indexOf("%s")).replace("%%", "%");
        String one = author.replace("%%", "%");
        String first = start.replace("%%", "%");
        String open = plain + begin;
        all.add(new LargeFile(format + ": records", "", plain, ""));
        all.add(new LargeFile(format + ": tiny records", open + end, first, ""));
        all.add(new LargeFile(format + ": one endless value", open + value, "x", "\n" + end));
        all.add(new LargeFile(format + ": one endless value of blanks and commas", open + one.strip(), " ,;", end));
        all.add(new LargeFile(format + ": one value on endless lines", open + value + "x\n", "   " + RUN + "\n", end));
        all.add(new LargeFile(format + ": one tag again and again", open, one, end));
        all.add(new LargeFile(format + ": text between records", open + end, "stray\n", ""));
    }

    private static void xml(List<LargeFile> all) {
        String title = "<ArticleTitle>Tea</ArticleTitle>";
        String article = "<PubmedArticle><MedlineCitation><PMID>1</PMID><Article>" + title;
        String end = "</Article></MedlineCitation></PubmedArticle>";
        String set = "<PubmedArticleSet>" + article + end;
        String author = "<Author><LastName>A</LastName></Author>";
        all.add(new LargeFile(
                "PubMed XML: records", set, article + "<Abstract>" + RUN.repeat(40) + "</Abstract>" + end, ""));
        all.add(new LargeFile("PubMed XML: tiny records", set, "<PubmedArticle/>", ""));
        all.add(new LargeFile("PubMed XML: one endless value", set + article + "<Abstract>", "x", ""));
        all.add(new LargeFile("PubMed XML: entities", set + article + "<Abstract>", "&amp;", "</Abstract>" + end));
        all.add(new LargeFile("PubMed XML: one element again and again", set + article, author, end));
        all.add(new LargeFile("PubMed XML: tiny elements", set + article, "<a/>", end));
        all.add(new LargeFile("PubMed XML: deep nesting", set + article, "<i>", end));
        all.add(new LargeFile("PubMed XML: attributes without an end", set + article + "<i ", "a='b' ", ""));
        all.add(new LargeFile("PubMed XML: open comments", set + article, "<!--", end));
        all.add(new LargeFile("PubMed XML: ampersands", set + article, "& <", end));
        String record = "<record><titles><title>Tea</title></titles>";
        String records = "<?xml version=\"1.0\"?><xml><records>" + record + "</record>";
        all.add(new LargeFile(
                "EndNote XML: records", records, record + "<notes>" + RUN.repeat(40) + "</notes></record>", ""));
        all.add(new LargeFile("EndNote XML: tiny records", records, "<record/>", ""));
        all.add(new LargeFile(
                "EndNote XML: styles", records + record + "<notes>", "<style>a</style>", "</notes></record>"));
        all.add(new LargeFile(
                "EndNote XML: one element again and again",
                records + record + "<keywords>",
                "<keyword>a</keyword>",
                "</keywords></record>"));
    }

    private static void bibTex(List<LargeFile> all) {
        String good = "@article{a, title = {Tea}}\n";
        String open = good + "@article{k, title = {x}, author = {";
        all.add(new LargeFile(
                "BibTeX: records", "", "@article{a, title = {Tea}, abstract = {" + RUN.repeat(40) + "}}\n", ""));
        all.add(new LargeFile("BibTeX: tiny records", good, "@misc{a,}\n", ""));
        all.add(new LargeFile("BibTeX: entries without an end", good, "@article{a, title = {Open\n", ""));
        all.add(new LargeFile("BibTeX: one macro again and again", good, "@string{a = {b}}\n", good));
        all.add(new LargeFile("BibTeX: crossref", good, "@book{a, title={B}}\n@inbook{b,crossref={a}}\n", good));
        for (String odd :
                List.of("x", "{", "}", "\"", "\" ", "\\", "{a", " and ", "a, b and ", "\\'e", "$", "@", "= ")) {
            all.add(new LargeFile("BibTeX: a value of " + odd.strip(), open, odd, "}\n}\n" + good));
        }
        all.add(new LargeFile("BibTeX: braces in braces", open, "{{a}}", "}\n}\n" + good));
        for (String odd :
                List.of("a = {b},\n", "a = \"b\", ", "a = b # ", "a=", ",", ",\n", "a={", "\"a\" ", "#", "\n@")) {
            all.add(new LargeFile("BibTeX: an entry of " + odd.strip(), good + "@article{k,\n", odd, "}\n" + good));
        }
    }

    private static void json(List<LargeFile> all) {
        String good = "{\"id\":\"a\",\"title\":\"Tea\"}";
        String open = "[" + good + ",\n{\"id\":\"b\",\"title\":\"x";
        all.add(new LargeFile(
                "CSL-JSON: records",
                "[" + good,
                ",\n{\"id\":\"a\",\"title\":\"Tea\",\"abstract\":\"" + RUN.repeat(40) + "\"}",
                "]"));
        all.add(new LargeFile("CSL-JSON: tiny records", "[" + good, ",{}", "]"));
        all.add(new LargeFile("CSL-JSON: members", open + "\"", ",\"a\":1", "}]"));
        all.add(new LargeFile("CSL-JSON: an endless list", open + "\",\"author\":[1", ",1", "]}]"));
        all.add(new LargeFile("CSL-JSON: people", open + "\",\"author\":[{}", ",{\"family\":\"A\"}", "]}]"));
        all.add(new LargeFile("CSL-JSON: broken records", open + "\"", ",\n{\"id\":\"a\",\"title\":\"T\",]", "]"));
        for (String odd : List.of("x", "\\", "\\u00e9", "\"", "{", "}", "[", "{\"id\":", ",{\"id\":1}", "[{", "\n")) {
            all.add(new LargeFile("CSL-JSON: a value of " + odd.strip(), open, odd, "\"}]"));
        }
        String item = "{\"ItemId\":1,\"Title\":\"Tea\",\"TypeName\":\"Journal, Article\"}";
        String eppi = "{\"CodeSets\":[],\"References\":[" + item;
        all.add(new LargeFile(
                "EPPI JSON: records",
                eppi,
                ",\n{\"ItemId\":1,\"Title\":\"Tea\",\"Abstract\":\"" + RUN.repeat(40) + "\"}",
                "]}"));
        all.add(new LargeFile("EPPI JSON: tiny records", eppi, ",{}", "]}"));
        all.add(new LargeFile(
                "EPPI JSON: codes",
                "{\"References\":[" + item
                        + "],\"CodeSets\":[{\"SetName\":\"S\",\"Attributes\":{\"AttributesList\":[{}",
                ",{\"AttributeId\":1,\"AttributeName\":\"a\"}",
                "]}}]}"));
        String line = Works.text(OutputFormat.JSON_LINES, title("Tea"));
        all.add(new LargeFile("JSON Lines: records", "", line, ""));
        all.add(new LargeFile("JSON Lines: tiny lines", line, "{}\n", ""));
        all.add(new LargeFile("JSON Lines: deep nesting", line + "{\"title\":", "[", "\n" + line));
        all.add(new LargeFile("JSON Lines: one endless value", line + "{\"title\":\"", "x", "\"}\n" + line));
    }

    private static void tables(List<LargeFile> all) {
        String head = "title,authors,year,abstract,keywords\nTea,\"A, B\",2001,a,b\n";
        all.add(new LargeFile("CSV: records", head, "Tea,\"A, B; C, D\",2001," + RUN.repeat(40) + ",k\n", ""));
        all.add(new LargeFile("CSV: tiny records", head, "a\n", ""));
        all.add(new LargeFile("CSV: one endless cell", head + "\"", "x", "\"\n"));
        all.add(new LargeFile("CSV: a cell of lines", head + "\"", "a\n", "\"\n"));
        all.add(new LargeFile("CSV: a cell of names", head + "Tea,\"A", "; A, B", "\",2001\n"));
        all.add(new LargeFile("CSV: an endless row", head, "a,", "\n"));
        all.add(new LargeFile("CSV: an endless row of delimiters", head, ",", "\n"));
        all.add(new LargeFile("CSV: quotes", head, "\"", "\n"));
        all.add(new LargeFile("CSV: open quotes", head, "\"Never closed,A\n", ""));
        all.add(new LargeFile("CSV: endless headings", "title,year", ",abstract", "\nTea,2001\n"));
        all.add(new LargeFile("CSV: other headings", "title,year", ",h", "\nTea,2001\n"));
        all.add(new LargeFile("TSV: records", "title\tyear\n", "Tea\t2001\n", ""));
        all.add(new LargeFile("no format: text", "Dear all,\n", RUN + "\n", ""));
        all.add(new LargeFile("no format: one line", "", "x", ""));
    }

    private static CitationRecord title(String title) {
        return CitationRecord.from(Works.SOURCE)
                .type(WorkType.JOURNAL_ARTICLE)
                .title(title)
                .build();
    }

    /** A file with as many units as make it that long, in bytes. */
    CitationFile ofSize(long size) {
        byte[] one = unit.getBytes(StandardCharsets.UTF_8);
        byte[] chunk = repeat(one, Math.max(1, (1 << 13) / one.length));
        byte[] begin = head.getBytes(StandardCharsets.UTF_8);
        byte[] end = tail.getBytes(StandardCharsets.UTF_8);
        int chunks = Math.toIntExact(Math.max(1, (size - begin.length - end.length) / chunk.length));
        return new Made(name, begin, chunk, chunks, end);
    }

    private static byte[] repeat(byte[] unit, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(unit.length * times);
        for (int i = 0; i < times; i++) {
            out.writeBytes(unit);
        }
        return out.toByteArray();
    }

    private record Made(String name, byte[] head, byte[] chunk, int chunks, byte[] tail) implements CitationFile {
        @Override
        public Digest digest() {
            return Digest.of(name);
        }

        @Override
        public long size() {
            return head.length + (long) chunks * chunk.length + tail.length;
        }

        @Override
        public InputStream open() {
            List<InputStream> parts = new ArrayList<>();
            parts.add(new ByteArrayInputStream(head));
            for (int i = 0; i < chunks; i++) {
                parts.add(new ByteArrayInputStream(chunk));
            }
            parts.add(new ByteArrayInputStream(tail));
            return new SequenceInputStream(Collections.enumeration(parts));
        }
    }
}
