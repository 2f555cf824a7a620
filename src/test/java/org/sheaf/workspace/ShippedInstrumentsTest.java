// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sheaf.appraisal.Answer;
import org.sheaf.appraisal.Instrument;
import org.sheaf.appraisal.Item;

/** The instruments that come with the program. */
class ShippedInstrumentsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        // id, items, questions, screening, critical
        "casp-qualitative, 11, 10, 2, 0",
        "jbi-qualitative,  11, 11, 0, 0",
        "mmat-2018,        28, 27, 2, 0",
        "rob-2,             6,  6, 0, 0",
        "robins-i,          8,  8, 0, 0",
        "amstar-2,         17, 17, 0, 7"
    })
    void eachIsReadWithoutAProblemAndHasItsQuestions(
            String id, int items, int questions, long screening, long critical) {
        Instruments instruments = Instruments.of(new Workspace(folder));
        Instrument instrument = instruments.instrument(id).orElseThrow();

        assertThat(instruments.problems(id)).isEmpty();
        assertThat(instrument.items()).hasSize(items);
        assertThat(instrument.questions()).hasSize(questions);
        assertThat(duties(instrument, Item.Duty.SCREENING)).isEqualTo(screening);
        assertThat(duties(instrument, Item.Duty.CRITICAL)).isEqualTo(critical);
        assertThat(instrument.wording()).isEqualTo("own");
        assertThat(instrument.hasTotal()).as("none of their authors gives one").isFalse();
    }

    @Test
    void theFolderHoldsWhatTheProgramCarries() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("codebooks/instruments"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".yml"))
                            .map(name -> name.substring(0, name.length() - 4))
                            .sorted())
                    .isEqualTo(Instruments.SHIPPED);
        }
        for (String id : Instruments.SHIPPED) {
            assertThat(Instruments.shipped(id).orElseThrow())
                    .isEqualTo(Files.readAllBytes(Path.of("codebooks/instruments", id + ".yml")));
        }
    }

    @Test
    void caspTakesTheCodesThatPublicationsUseForCannotTell() {
        Item item = instrument("casp-qualitative").item("q6").orElseThrow();
        for (String typed : List.of("U", "ct", "CD", "?", "Can\u2019t tell", "can't  tell")) {
            assertThat(item.answers().stream().filter(answer -> answer.isMeantBy(typed)))
                    .extracting(Answer::code)
                    .containsExactly("U");
        }
    }

    @Test
    void caspAsksItsTenthQuestionInWordsAndCanDoWithout() {
        Item item = instrument("casp-qualitative").item("10").orElseThrow();
        assertThat(item.kind()).isEqualTo(Item.Kind.TEXT);
        assertThat(item.optional()).isTrue();
        assertThat(instrument("casp-qualitative")
                        .item("contribution")
                        .orElseThrow()
                        .duty())
                .isEqualTo(Item.Duty.NOTE);
    }

    @ParameterizedTest
    @CsvSource({"1, 1.1, 5", "2, 2.1, 5", "3, 3.1, 5", "4, 4.1, 5", "5, 5.1, 5", "1+2, 1.1, 15", "1+4, 1.1, 15"})
    void mmatAsksTheFiveCriteriaOfTheKindOfStudyAndForMixedMethodsThoseOfItsPartsToo(
            String kind, String first, int criteria) {
        List<Item> asked = instrument("mmat-2018").asked(Map.of("kind", kind));
        List<Item> rest =
                asked.stream().filter(item -> item.duty() == Item.Duty.ORDINARY).toList();
        assertThat(rest).hasSize(criteria);
        assertThat(rest.get(0).id()).isEqualTo(first);
    }

    @Test
    void mmatAsksNoCriterionBeforeTheKindOfStudyIsKnown() {
        assertThat(instrument("mmat-2018").asked(Map.of())).extracting(Item::id).containsExactly("s1", "s2", "kind");
    }

    @Test
    void amstarHasItsCriticalQuestionsAndTakesNoMetaAnalysisOnlyWhereItCanBe() {
        Instrument amstar = instrument("amstar-2");
        assertThat(amstar.items().stream().filter(item -> item.duty() == Item.Duty.CRITICAL))
                .extracting(Item::number)
                .containsExactly("2", "4", "7", "9", "11", "13", "15");
        assertThat(amstar.items().stream().filter(item -> item.answer("NMA").isPresent()))
                .extracting(Item::number)
                .containsExactly("11", "12", "15");
        assertThat(amstar.items().stream().filter(item -> item.answer("PY").isPresent()))
                .extracting(Item::number)
                .containsExactly("2", "4", "7", "8", "9");
        assertThat(amstar.item("overall").orElseThrow().answers())
                .extracting(Answer::label)
                .containsExactly("High", "Moderate", "Low", "Critically low");
    }

    private Instrument instrument(String id) {
        return Instruments.of(new Workspace(folder)).instrument(id).orElseThrow();
    }

    private static long duties(Instrument instrument, Item.Duty duty) {
        return instrument.items().stream().filter(item -> item.duty() == duty).count();
    }
}
