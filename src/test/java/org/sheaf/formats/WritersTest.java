// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sheaf.audit.Digest;
import org.sheaf.citation.Author;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Concern;
import org.sheaf.citation.ImportedDecision;
import org.sheaf.citation.Source;
import org.sheaf.citation.WorkType;

/** What is written can be read again, and is the same. */
class WritersTest {
    private static final Source SOURCE = new Source("f.ris", Digest.of("f"), 3, 7, 20, 30);

    /** A record in which every field is stated, with the characters that formats trip over. */
    private static CitationRecord full() {
        return CitationRecord.from(SOURCE)
                .key("rec-7")
                .type(WorkType.CONFERENCE_PAPER)
                .title("Tea, \"milk\" & <i>sugar</i>: \u00fcber \\ 1/2 \uD835\uDD38")
                .otherTitle("Tee; Milch")
                .author(Author.person("van der Berg", "J. P., Jr."))
                .author(Author.person("O'Dell", ""))
                .author(Author.group("World Tea Organization"))
                .year(2019)
                .date("2019/03/01/")
                .journal("Proceedings of Tea")
                .journalAbbreviation("Proc. Tea")
                .volume("12")
                .issue("3 Suppl 1")
                .pages("349-69")
                .articleNumber("e77")
                .doi("10.5555/Tea.7")
                .pmid("90000001")
                .pmcid("PMC7000001")
                .accession("WOS:0001")
                .issn("1234-567X")
                .issn("978-0-306-40615-7")
                .abstractText("=1+1 is not a formula here. It is, an abstract.")
                .keyword("*Tea/history")
                .keyword("Models, Horticultural")
                .url("https://tea.example/1?a=b;c=d")
                .language("eng")
                .publisher("Leaf House")
                .database("Embase; Medline")
                .publicationType("Review")
                .publicationType("Conference paper")
                .concern(Concern.RETRACTED)
                .concern(Concern.CORRECTED)
                .decision(new ImportedDecision("Rayyan", "Ama", "Excluded", List.of("wrong tea", "no \"milk\"")))
                .decision(new ImportedDecision("ASReview", "", "relevant", List.of()))
                .label("qualitative; maybe")
                .note("A note with: colons - and hyphens")
                .build();
    }

    @Test
    void risReadsBackAsItWas() throws IOException {
        assertThat(json(Bytes.of(ris(full())).read().only())).isEqualTo(json(full()));
    }

    @Test
    void csvReadsBackAsItWas() throws IOException {
        assertThat(json(Bytes.of(csv(full())).read().only())).isEqualTo(json(full()));
    }

    @Test
    void endNoteXmlReadsBackAsItWas() throws IOException {
        assertThat(json(Bytes.of(endNoteXml(full())).read().only())).isEqualTo(json(full()));
    }

    @ParameterizedTest
    @MethodSource("newWriters")
    void whatAFormatCarriesComesBackFromAFullRecord(Format format) {
        assertThat(carried(Bytes.of(format.write().apply(full())).read().only(), format.carries()))
                .isEqualTo(carried(full(), format.carries()));
    }

    @ParameterizedTest
    @MethodSource("newWriters")
    void recordsThatAreWrittenTogetherAreReadApart(Format format) {
        CitationRecord bare = CitationRecord.from(SOURCE).title("Tea").build();
        String text = format.write().apply(bare, full(), bare, bare, full());

        assertThat(Bytes.of(text).read().records())
                .extracting(CitationRecord::title)
                .containsExactly("Tea", full().title(), "Tea", "Tea", full().title());
    }

    @Test
    void endNoteXmlKeepsCharactersThatXmlTripsOver() {
        CitationRecord record = CitationRecord.from(SOURCE)
                .title("a < b & c > d \"e\" 'f' ]]> \uD835\uDD38 &amp; &nbsp;")
                .abstractText("One.\nTwo.")
                .note("First.\nSecond line.")
                .note("Another note.")
                .build();
        CitationRecord again = Bytes.of(endNoteXml(record)).read().only();

        assertThat(json(again)).isEqualTo(json(record));
    }

    @Test
    void endNoteXmlLeavesOutWhatXmlForbids() {
        CitationRecord record =
                CitationRecord.from(SOURCE).title("T\u0000e\u000b\uFFFFa\uD835").build();

        assertThat(Bytes.of(endNoteXml(record)).read().only().title()).isEqualTo("Tea");
    }

    @Test
    void endNoteXmlWithoutRecordsIsWholeToo() {
        assertThat(endNoteXml())
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xml><records>\n</records></xml>\n");
    }

    @Test
    void bibTexReadsBackAsItWas() throws IOException {
        assertThat(json(Bytes.of(bibtex(full())).read().only())).isEqualTo(json(full()));
    }

    @Test
    void cslJsonReadsBackAsItWas() throws IOException {
        assertThat(json(Bytes.of(csl(full())).read().only())).isEqualTo(json(full()));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void cslJsonCarriesEveryFieldOfEveryRecordAndIsTheSameWhenWrittenAgain(Path file) throws IOException {
        List<CitationRecord> records = records(file);
        String once = csl(records.toArray(CitationRecord[]::new));
        List<CitationRecord> again = Bytes.of(once).read().records();

        assertThat(again)
                .extracting(WritersTest::json)
                .isEqualTo(records.stream().map(WritersTest::json).toList());
        assertThat(csl(again.toArray(CitationRecord[]::new))).isEqualTo(once);
    }

    @Test
    void noRecordsAreAnEmptyList() throws IOException {
        assertThat(csl()).isEqualTo("[]\n");
    }

    @Test
    void aWorkbookReadsBackAsItWas() throws IOException {
        assertThat(json(new Bytes("w.xlsx", xlsx(full())).read().only())).isEqualTo(json(full()));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void aWorkbookWrittenReadAndWrittenAgainIsTheSameToTheByte(Path file) throws IOException {
        byte[] once = xlsx(records(file).toArray(CitationRecord[]::new));
        List<CitationRecord> again = new Bytes("w.xlsx", once).read().records();

        assertThat(again).hasSameSizeAs(records(file));
        assertThat(xlsx(again.toArray(CitationRecord[]::new))).isEqualTo(once);
    }

    @Test
    void aTextLongerThanACellGoesOnToTheRight() throws IOException {
        String text = "Tea, and more of it. ".repeat(5000).strip();
        CitationRecord record =
                CitationRecord.from(SOURCE).title("Long").abstractText(text).build();

        assertThat(new Bytes("w.xlsx", xlsx(record)).read().only().abstractText())
                .isEqualTo(text);
    }

    @Test
    void jsonReadsBackAsItWasWithEveryField() {
        CitationRecord record = full();

        assertThat(RecordJson.read(RecordJson.write(record), record.source())).isEqualTo(record);
    }

    @Test
    void jsonOfARecordThatStatesNothingIsShortAndReadsBack() {
        CitationRecord record = CitationRecord.from(SOURCE).build();

        assertThat(RecordJson.write(record)).isEqualTo("{\"type\":\"document\"}");
        assertThat(RecordJson.read(RecordJson.write(record), SOURCE)).isEqualTo(record);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void jsonCarriesEveryRecordOfEveryFixture(Path file) throws IOException {
        for (CitationRecord record : records(file)) {
            assertThat(RecordJson.read(RecordJson.write(record), record.source()))
                    .isEqualTo(record);
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void risWrittenReadAndWrittenAgainIsTheSame(Path file) throws IOException {
        twiceIsOnce(file, WritersTest::ris);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void csvWrittenReadAndWrittenAgainIsTheSame(Path file) throws IOException {
        twiceIsOnce(file, WritersTest::csv);
    }

    /** A writer, and what it says that it carries. */
    private record Format(String name, Function<CitationRecord[], String> writer, Set<RecordField> carries) {
        Write write() {
            return writer::apply;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Writes records. */
    private interface Write {
        String apply(CitationRecord... records);
    }

    static List<Format> newWriters() {
        StringBuilder none = new StringBuilder();
        return List.of(
                new Format("NBIB", WritersTest::nbib, new NbibWriter(none).carries()),
                new Format("EndNote XML", WritersTest::endNoteXml, new EndNoteXmlWriter(none).carries()),
                new Format("enw", WritersTest::enw, new EnwWriter(none).carries()));
    }

    /** The record as it would be if it stated nothing in the other fields. */
    private static String carried(CitationRecord record, Set<RecordField> fields) {
        CitationRecord.Builder builder = CitationRecord.from(SOURCE);
        for (RecordField field : fields) {
            switch (field) {
                case KEY -> builder.key(record.key());
                case TYPE -> builder.type(record.type());
                case TITLE -> builder.title(record.title());
                case OTHER_TITLES -> record.otherTitles().forEach(builder::otherTitle);
                case AUTHORS -> record.authors().forEach(builder::author);
                case YEAR -> record.year().ifPresent(builder::year);
                case DATE -> builder.date(record.date());
                case JOURNAL -> builder.journal(record.journal());
                case JOURNAL_ABBREVIATION -> builder.journalAbbreviation(record.journalAbbreviation());
                case VOLUME -> builder.volume(record.volume());
                case ISSUE -> builder.issue(record.issue());
                case PAGES -> builder.pages(record.pages());
                case ARTICLE_NUMBER -> builder.articleNumber(record.articleNumber());
                case DOI -> builder.doi(record.doi());
                case PMID -> builder.pmid(record.pmid());
                case PMCID -> builder.pmcid(record.pmcid());
                case ACCESSION -> builder.accession(record.accession());
                case ISSNS -> record.issns().forEach(builder::issn);
                case ABSTRACT -> builder.abstractText(oneLine(record.abstractText()));
                case KEYWORDS -> record.keywords().forEach(builder::keyword);
                case URLS -> record.urls().forEach(builder::url);
                case LANGUAGE -> builder.language(record.language());
                case PUBLISHER -> builder.publisher(record.publisher());
                case DATABASE -> builder.database(record.database());
                case PUBLICATION_TYPES -> record.publicationTypes().forEach(builder::publicationType);
                case CONCERNS -> record.concerns().forEach(builder::concern);
                case DECISIONS -> record.decisions().forEach(builder::decision);
                case LABELS -> record.labels().forEach(builder::label);
                case NOTES -> builder.note(String.join("|", record.notes()));
                case EXTRA -> record.extra().forEach(tag -> builder.extra(tag.name(), tag.value()));
            }
        }
        return json(builder.build());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void theNewWritersWrittenReadAndWrittenAgainAreTheSame(Path file) throws IOException {
        for (Format format : newWriters()) {
            twiceIsOnce(file, format.writer());
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void endNoteXmlCarriesEveryRecordOfEveryFixture(Path file) throws IOException {
        Set<RecordField> fields = EnumSet.copyOf(new EndNoteXmlWriter(new StringBuilder()).carries());
        fields.removeAll(Set.of(RecordField.NOTES, RecordField.PMID)); // line ends of notes; PMID also by its database
        List<CitationRecord> records = records(file);
        List<CitationRecord> again = Bytes.of(endNoteXml(records.toArray(CitationRecord[]::new)))
                .read()
                .records();
        for (int i = 0; i < again.size(); i++) {
            assertThat(carried(again.get(i), fields)).isEqualTo(carried(records.get(i), fields));
        }
    }

    private static void twiceIsOnce(Path file, Function<CitationRecord[], String> write) throws IOException {
        List<CitationRecord> records = records(file);
        if (records.isEmpty()) {
            return;
        }
        String once = write.apply(records.toArray(CitationRecord[]::new));
        List<CitationRecord> again = Bytes.of(once).read().records();

        assertThat(again).hasSameSizeAs(records);
        assertThat(write.apply(again.toArray(CitationRecord[]::new))).isEqualTo(once);
    }

    @Test
    void risHasTheFormThatReferenceManagersRead() {
        String text = ris(full());

        assertThat(text).startsWith("TY  - CPAPER\r\nTI  - Tea").endsWith("\r\nID  - rec-7\r\nER  - \r\n\r\n");
        assertThat(text).contains("\r\nSP  - 349\r\nEP  - 69\r\n", "\r\nAU  - World Tea Organization,\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void lineBreaksInAValueBecomeBlanksInRis() {
        CitationRecord record = CitationRecord.from(SOURCE).title("One\nTwo").build();

        assertThat(ris(record)).contains("TI  - One Two\r\n");
    }

    @Test
    void tagsThatNobodyUnderstoodGoOutAsTheyCameIn() {
        CitationRecord record = Bytes.of("TY  - JOUR\nTI  - Tea\nU5  - odd\nCY  - Nowhere\nER  - \n")
                .read()
                .only();

        assertThat(ris(record)).contains("U5  - odd\r\nCY  - Nowhere\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|x", "-2+3", "@SUM(A1)", "'=1", "''-x"})
    void aCellThatASpreadsheetWouldRunIsGuarded(String text) {
        assertThat(CsvCitationWriter.guard(text)).isEqualTo("'" + text);
        assertThat(CsvCitationWriter.unguard(CsvCitationWriter.guard(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-12.5", "+3", "plain", "'quoted' word", "", "1=1"})
    void numbersAndWordsAreLeftAlone(String text) {
        assertThat(CsvCitationWriter.guard(text)).isEqualTo(text);
        assertThat(CsvCitationWriter.unguard(text)).isEqualTo(text);
    }

    @Test
    void anApostropheInSomeoneElsesTableIsTheirs() {
        assertThat(Bytes.of("title,year\n'-omics' and tea,2001\n").read().only().title())
                .isEqualTo("'-omics' and tea");
    }

    @Test
    void jsonLinesHaveTheirMembersInAFixedOrder() throws IOException {
        StringBuilder out = new StringBuilder();
        new JsonLinesWriter(out).write(CitationRecord.from(SOURCE).title("Tea").build());

        assertThat(out.toString())
                .startsWith("{\"title\":\"Tea\",\"authors\":[],\"year\":null,\"journal\":null,\"volume\":null,"
                        + "\"issue\":null,\"pages\":null,\"doi\":null,\"pmid\":null,\"accession\":null,"
                        + "\"abstract\":null,\"keywords\":[],\"urls\":[],\"type\":\"document\",\"decision\":null,"
                        + "\"source\":{\"file\":\"f.ris\",\"line\":7},")
                .endsWith("}\n");
    }

    @Test
    void jsonEscapesWhatItMust() {
        assertThat(new JsonText()
                        .value("a\"b\\c\nd\t\u0001\u007f\u00e9\uD835\uDD38\uD835")
                        .take())
                .isEqualTo("\"a\\\"b\\\\c\\nd\\t\\u0001\\u007f\u00e9\uD835\uDD38\\ud835\"");
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void bibTexWrittenReadAndWrittenAgainIsTheSame(Path file) throws IOException {
        twiceIsOnce(file, WritersTest::bibtex);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void bibTexCarriesEveryRecordOfEveryFixtureButForeignFields(Path file) throws IOException {
        List<CitationRecord> records = records(file);
        if (records.isEmpty()) {
            return;
        }
        List<CitationRecord> again =
                Bytes.of(bibtex(records.toArray(CitationRecord[]::new))).read().records();

        assertThat(again).hasSameSizeAs(records);
        for (int i = 0; i < records.size(); i++) {
            assertThat(json(withoutExtra(again.get(i)))).isEqualTo(json(withoutExtra(records.get(i))));
        }
    }

    static Stream<Path> fixtures() throws IOException {
        return FixturesTest.fixtures();
    }

    private static List<CitationRecord> records(Path file) throws IOException {
        return new Bytes(file.getFileName().toString(), Files.readAllBytes(file))
                .read()
                .records();
    }

    /** The record as far as a format carries it that has no place for other formats' fields. */
    private static CitationRecord withoutExtra(CitationRecord r) {
        return new CitationRecord(
                r.source(),
                r.key(),
                r.type(),
                r.title(),
                r.otherTitles(),
                r.authors(),
                r.year(),
                r.date(),
                r.journal(),
                r.journalAbbreviation(),
                r.volume(),
                r.issue(),
                r.pages(),
                r.articleNumber(),
                r.doi(),
                r.pmid(),
                r.pmcid(),
                r.accession(),
                r.issns(),
                r.abstractText(),
                r.keywords(),
                r.urls(),
                r.language(),
                r.publisher(),
                r.database(),
                r.publicationTypes(),
                r.concerns(),
                r.decisions(),
                r.labels(),
                r.notes(),
                List.of());
    }

    private static String json(CitationRecord record) {
        return RecordJson.write(record);
    }

    private static String ris(CitationRecord... records) {
        StringBuilder out = new StringBuilder();
        return write(new RisWriter(out), out, records);
    }

    private static String bibtex(CitationRecord... records) {
        StringBuilder out = new StringBuilder();
        return write(new BibTexWriter(out), out, records);
    }

    private static String csl(CitationRecord... records) throws IOException {
        StringBuilder out = new StringBuilder();
        try (CslJsonWriter writer = new CslJsonWriter(out)) {
            for (CitationRecord record : records) {
                writer.write(record);
            }
        }
        return out.toString();
    }

    private static byte[] xlsx(CitationRecord... records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxCitationWriter writer = new XlsxCitationWriter(out)) {
            for (CitationRecord record : records) {
                writer.write(record);
            }
        }
        return out.toByteArray();
    }

    private static String csv(CitationRecord... records) {
        StringBuilder out = new StringBuilder();
        return write(new CsvCitationWriter(out), out, records);
    }

    private static String nbib(CitationRecord... records) {
        StringBuilder out = new StringBuilder();
        return write(new NbibWriter(out), out, records);
    }

    private static String endNoteXml(CitationRecord... records) {
        StringBuilder out = new StringBuilder();
        return write(new EndNoteXmlWriter(out), out, records);
    }

    private static String enw(CitationRecord... records) {
        StringBuilder out = new StringBuilder();
        return write(new EnwWriter(out), out, records);
    }

    private static String write(CitationWriter writer, StringBuilder out, CitationRecord... records) {
        try {
            for (CitationRecord record : records) {
                writer.write(record);
            }
            writer.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }
}
