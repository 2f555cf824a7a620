// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.exchange.RecordField;
import org.sheaf.formats.json.RecordJson;

/** What is written can be read again, and is the same. */
class WritersTest {
    /** Each of the shapes below is written by one of these writers. */
    static Set<OutputFormat> formats() {
        return EnumSet.of(
                OutputFormat.RIS,
                OutputFormat.ENDNOTE_XML,
                OutputFormat.ENDNOTE_TAGGED,
                OutputFormat.NBIB,
                OutputFormat.BIBTEX,
                OutputFormat.CSL_JSON,
                OutputFormat.XLSX,
                OutputFormat.CSV);
    }

    @ParameterizedTest
    @EnumSource(names = {"RIS", "ENDNOTE_XML", "BIBTEX", "CSL_JSON", "XLSX", "CSV"})
    void aRecordWithEveryFieldReadsBackAsItWas(OutputFormat format) {
        assertThat(json(read(Works.written(format, Works.full())).only())).isEqualTo(json(Works.full()));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatAFormatCarriesComesBackFromAFullRecord(OutputFormat format) {
        assertThat(carried(read(Works.written(format, Works.full())).only(), format.carries()))
                .isEqualTo(carried(Works.full(), format.carries()));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void recordsThatAreWrittenTogetherAreReadApart(OutputFormat format) {
        CitationRecord bare = CitationRecord.from(Works.SOURCE).title("Tea").build();
        CitationRecord full = Works.full();

        assertThat(read(Works.written(format, bare, full, bare, bare, full)).records())
                .extracting(CitationRecord::title)
                .containsExactly("Tea", full.title(), "Tea", "Tea", full.title());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void whatIsWrittenReadAndWrittenAgainIsTheSameToTheByteInEveryFormat(Path file) throws IOException {
        List<CitationRecord> records = records(file);
        for (OutputFormat format : formats()) {
            byte[] once = Works.written(format, records.toArray(CitationRecord[]::new));
            List<CitationRecord> again = read(once).records();

            assertThat(again).as(format.key()).hasSameSizeAs(records);
            assertThat(Works.written(format, again.toArray(CitationRecord[]::new)))
                    .as(format.key())
                    .isEqualTo(once);
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void cslJsonCarriesEveryFieldOfEveryRecord(Path file) throws IOException {
        List<CitationRecord> records = records(file);

        assertThat(read(Works.written(OutputFormat.CSL_JSON, records.toArray(CitationRecord[]::new)))
                        .records())
                .extracting(WritersTest::json)
                .isEqualTo(records.stream().map(WritersTest::json).toList());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void endNoteXmlCarriesEveryRecordOfEveryFixture(Path file) throws IOException {
        Set<RecordField> fields = EnumSet.copyOf(OutputFormat.ENDNOTE_XML.carries());
        fields.removeAll(Set.of(RecordField.NOTES, RecordField.PMID)); // line ends of notes; PMID also by its database
        List<CitationRecord> records = records(file);
        List<CitationRecord> again = read(Works.written(
                        OutputFormat.ENDNOTE_XML, records.toArray(CitationRecord[]::new)))
                .records();
        for (int i = 0; i < records.size(); i++) {
            assertThat(carried(again.get(i), fields)).isEqualTo(carried(records.get(i), fields));
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void bibTexCarriesEveryRecordOfEveryFixtureButForeignFields(Path file) throws IOException {
        List<CitationRecord> records = records(file);
        List<CitationRecord> again = read(Works.written(OutputFormat.BIBTEX, records.toArray(CitationRecord[]::new)))
                .records();
        for (int i = 0; i < records.size(); i++) {
            assertThat(json(withoutExtra(again.get(i)))).isEqualTo(json(withoutExtra(records.get(i))));
        }
    }

    static Stream<Path> fixtures() throws IOException {
        return FixturesTest.fixtures();
    }

    private static List<CitationRecord> records(Path file) throws IOException {
        return read(Files.readAllBytes(file)).records();
    }

    private static Bytes.Result read(byte[] file) {
        return new Bytes("file", file).read();
    }

    /** The record as it would be if it stated nothing in the other fields. */
    private static String carried(CitationRecord record, Set<RecordField> fields) {
        CitationRecord.Builder builder = CitationRecord.from(Works.SOURCE);
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
}
