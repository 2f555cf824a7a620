// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sheaf.appraisal.Answer;
import org.sheaf.appraisal.Instrument;
import org.sheaf.appraisal.Item;
import org.sheaf.appraisal.Section;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.tabular.CsvTable;
import org.sheaf.tabular.SheetTable;

/** Instruments that people write: right ones in every form, and wrong ones with the line and what to do. */
class InstrumentsTest {
    private static final String BOATS = """
            name: Checklist of Boats
            version: "2"
            source: Harbour Board (2031)
            answers:
              - {code: Y, label: "Yes"}
              - {code: P, label: Partly, aliases: [somewhat]}
              - {code: N, label: "No"}
            sections:
              - title: The crew
                items:
                  - number: 1
                    label: Aim
                    question: Is the aim clear?
                    hints: [What for, For whom]
                    duty: screening
                  - id: kind
                    label: Kind
                    question: What kind of boat is it?
                    answers: ["S = Sail (neutral)", "M = Motor (neutral)"]
                    duty: branch
              - title: The sails
                when: {item: kind, is: [S]}
                items:
                  - number: 2
                    label: Sails
                    question: Are the sails whole?
                    answers: [Y, N]
                    comment: [N]
                  - id: value
                    label: Value
                    question: What is it worth?
                    kind: text
                    optional: yes
            """;

    private static final String SHEET = """
            Instrument,Edition,Citation,Part,When,Item ID,No.,Short label,Question,Guidance,Response options,Comment needed,Type,Role,Optional
            Checklist of Boats,2,Harbour Board (2031),The crew,,,1,Aim,Is the aim clear?,What for; For whom,"Y = Yes; P, somewhat = Partly; N = No",,,screening,
            ,,,,,kind,,Kind,What kind of boat is it?,,S = Sail (neutral); M = Motor (neutral),,choice,branch,
            ,,,The sails,kind = S,,2,Sails,Are the sails whole?,,Y; N,N,,,
            ,,,,,value,,Value,What is it worth?,,,,text,,yes
            """;

    @TempDir
    Path folder;

    private Workspace workspace() {
        return new Workspace(folder);
    }

    private void write(String name, String text) throws IOException {
        Path file = workspace().instruments().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Instrument read(String name, String text) throws IOException {
        write(name, text);
        Instruments instruments = Instruments.of(workspace());
        assertThat(instruments.problems()).isEmpty();
        return instruments.instrument(name.substring(0, name.indexOf('.'))).orElseThrow();
    }

    private List<Problem> problems(String text) throws IOException {
        write("boats.yml", text);
        return Instruments.of(workspace()).problems("boats");
    }

    @Test
    void whatIsWrittenIsWhatIsAsked() throws IOException {
        Instrument boats = read("boats.yml", BOATS);
        assertThat(boats.items()).extracting(Item::id).containsExactly("q1", "kind", "q2", "value");
        Item aim = boats.items().get(0);
        assertThat(aim.duty()).isEqualTo(Item.Duty.SCREENING);
        assertThat(aim.hints()).containsExactly("What for", "For whom");
        assertThat(aim.answers())
                .extracting(Answer::meaning)
                .containsExactly(Answer.Meaning.GOOD, Answer.Meaning.PARTLY, Answer.Meaning.POOR);
        assertThat(boats.items().get(2).answers()).extracting(Answer::code).containsExactly("Y", "N");
        assertThat(boats.items().get(2).comment().codes()).containsExactly("N");
        assertThat(boats.items().get(1).answers()).extracting(Answer::meaning).containsOnly(Answer.Meaning.NEUTRAL);
        assertThat(boats.sections().get(1).when()).isEqualTo(new Section.Condition("kind", Set.of("S")));
    }

    @Test
    void theExampleInTheGuideIsAnInstrument() throws IOException {
        String guide = Files.readString(Path.of("docs/guide/appraisal.md"));
        String example = guide.substring(guide.indexOf("name: Our checklist"));
        Instrument ours = read("our-checklist.yml", example.substring(0, example.indexOf("```")));
        assertThat(ours.items()).extracting(Item::id).containsExactly("who", "kind", "q2");
        assertThat(ours.asked(Map.of("kind", "Other"))).extracting(Item::id).containsExactly("who", "kind");
    }

    @Test
    void aSheetGivesTheSameInstrumentAsItsYaml() throws IOException {
        Instrument yaml = read("boats.yml", BOATS);
        Files.delete(workspace().instruments().resolve("boats.yml"));
        assertThat(read("boats.csv", SHEET)).isEqualTo(yaml);
        Files.delete(workspace().instruments().resolve("boats.csv"));
        Files.write(workspace().instruments().resolve("boats.xlsx"), SheetTable.write(CsvTable.parse(SHEET), "items"));
        Instruments workbook = Instruments.of(workspace());
        assertThat(workbook.problems()).isEmpty();
        assertThat(workbook.instrument("boats")).contains(yaml);
    }

    @Test
    void aSheetThatOnlyListsQuestionsIsAnInstrumentOnceItSaysWhatCanBeAnswered() throws IOException {
        Instrument list = read("list.csv", """
                instrument;number;question;answers
                A short list;1;Is it clear?;"Yes; No; Unclear = Unclear"
                ;2;Is it whole?;
                """.replace("\"Yes; No; ", "\"Yes = Yes; No = No; "));
        assertThat(list.items()).extracting(Item::label).containsExactly("1", "2");
        assertThat(list.items().get(1).answers())
                .extracting(Answer::meaning)
                .containsExactly(Answer.Meaning.GOOD, Answer.Meaning.POOR, Answer.Meaning.UNCLEAR);
    }

    @Test
    void theSheetToFillInReadsBackWhatIsWrittenInIt() throws IOException {
        Path file = new NewInstrument(workspace()).sheet("ours");
        CsvTable empty = SheetFile.read(file, "ours.xlsx");
        List<String> row = empty.headings().stream()
                .map(heading -> switch (heading) {
                    case "instrument" -> "Ours";
                    case "number" -> "1";
                    case "question" -> "Is it well?";
                    case "answers" -> "1 = Not at all [1]; 2 = Wholly [2]";
                    case "totals" -> "0-1 = low; 2-2 = high";
                    default -> "";
                })
                .toList();
        Files.write(file, SheetTable.write(new CsvTable(empty.headings(), List.of(row)), "items"));
        Instruments instruments = Instruments.of(workspace());
        assertThat(instruments.problems()).isEmpty();
        Instrument ours = instruments.instrument("ours").orElseThrow();
        assertThat(ours.totals()).containsExactly(new Instrument.Band(0, 1, "low"), new Instrument.Band(2, 2, "high"));
        assertThat(ours.items().get(0).answers())
                .extracting(Answer::points)
                .containsExactly(OptionalInt.of(1), OptionalInt.of(2));
    }

    @Test
    void anOfficialWordingChangesWordsAndNothingThatWasAnswered() throws IOException {
        Item before = shipped("q6");
        write("casp-qualitative.official.yml", """
                licence: By agreement with the owners
                items:
                  - id: q6
                    question: Words of the owners?
                    hints: [A hint of the owners]
                """);
        Instruments instruments = Instruments.of(workspace());
        assertThat(instruments.problems()).isEmpty();
        Instrument casp = instruments.instrument("casp-qualitative").orElseThrow();
        Item after = casp.item("q6").orElseThrow();
        assertThat(after.question()).isEqualTo("Words of the owners?");
        assertThat(after.hints()).containsExactly("A hint of the owners");
        assertThat(after.form()).isEqualTo(before.form());
        assertThat(after.answers()).isEqualTo(before.answers());
        assertThat(casp.item("q1").orElseThrow()).isEqualTo(shipped("q1"));
        assertThat(casp.wording()).isEqualTo("official");
        assertThat(casp.licence()).isEqualTo("By agreement with the owners");
        assertThat(instruments.found("casp-qualitative").orElseThrow().wordingFile())
                .isEqualTo("codebooks/instruments/casp-qualitative.official.yml");
    }

    private static Item shipped(String id) {
        return Instruments.of(new Workspace(Path.of("/nowhere/at/all")))
                .instrument("casp-qualitative")
                .orElseThrow()
                .item(id)
                .orElseThrow();
    }

    @Test
    void anOfficialWordingMayHaveAnyNameAndStandInASheet() throws IOException {
        write("words-of-2018.csv", "wording of,id,question\ncasp-qualitative,q1,Words of the owners?\n");
        assertThat(Instruments.of(workspace())
                        .instrument("casp-qualitative")
                        .orElseThrow()
                        .item("q1")
                        .orElseThrow()
                        .question())
                .isEqualTo("Words of the owners?");
    }

    @Test
    void aQuestionThatIsChangedByHandIsAnotherAndBrokenLinesAreNot() throws IOException {
        Item before = read("boats.yml", BOATS).items().get(0);
        Item broken = read("boats.yml", BOATS.replace("Is the aim clear?", "Is the aim\n          clear?"))
                .items()
                .get(0);
        assertThat(broken.form()).isEqualTo(before.form());
        assertThat(read("boats.yml", BOATS.replace("What for", "Why"))
                        .items()
                        .get(0)
                        .form())
                .isEqualTo(before.form());
        assertThat(read("boats.yml", BOATS.replace("Is the aim clear?", "Is the aim good?"))
                        .items()
                        .get(0)
                        .form())
                .isNotEqualTo(before.form());
        assertThat(read("boats.yml", BOATS.replace("label: Partly", "label: Half"))
                        .items()
                        .get(0)
                        .form())
                .isNotEqualTo(before.form());
    }

    @Test
    void aFileOfTheWorkspaceTakesThePlaceOfTheProgramsOwn() throws IOException {
        new NewInstrument(workspace()).copy("casp-qualitative");
        Instruments instruments = Instruments.of(workspace());
        assertThat(instruments.found("casp-qualitative").orElseThrow().isShipped())
                .isFalse();
        assertThat(instruments.instrument("casp-qualitative").orElseThrow().item("q6"))
                .contains(shipped("q6"));
        assertThatThrownBy(() -> new NewInstrument(workspace()).copy("casp-qualitative"))
                .isInstanceOf(ReviewException.class)
                .hasMessageContaining("is there already");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    version: "2"         | verzion: "2"                | "verzion" is not a key            | Did you mean "version"?
                    duty: screening      | duty: screning              | "screning" is not a value         | Did you mean "screening"?
                    {code: P,            | {code: Y,                   | Two answers can be written "Y"    | its own code
                    aliases: [somewhat]  | aliases: ["yes"]            | Two answers can be written "yes"  | its own code
                    {code: P,            | {code: "P (x)",             | cannot be the code of an answer   | short word
                    id: value            | id: kind                    | Two items have the id "kind"      | Rename one
                    id: value            | id: va lue                  | cannot be the id of an item       | For example
                    label: Value         | label: Sails                | Two items have the label "Sails"  | Rename one
                    {item: kind,         | {item: kinds,               | which is not there                | Did you mean "kind"?
                    {item: kind,         | {item: q1,                  | not about its kind                | duty: branch
                    is: [S]}             | is: [X]}                    | asks for the answer "X"           | Known: S, M
                    is: [S]}             | is: []}                     | does not say with which answers   | Write `is:`
                    kind: text           | kind: choise                | "choise" is not a value           | Did you mean "choice"?
                    comment: [N]         | comment: [U]                | "U" is not an answer of this item | Known: never, always, Y, N
                    answers: [Y, N]      | answers: [Y, Q]             | "Q" is not an answer              | Write one of Y, P, N
                    answers: [Y, N]      | answers: {code: Y}          | "answers" takes a list            | Begin each answer
                    optional: yes        | optional: perhaps           | "perhaps" is not a value          | Known: yes, no
                    name: Checklist      | nam: Checklist              | has no name                       | in a sheet
                    version: "2"         | id: ships                   | differs from the name of the file | rename the file
                    version: "2"         | unit: boat                  | "boat" is not a value             | Known: study, centre
                    kind: text           | "answers: [Y]\\n        kind: text" | takes words               | take the answers out
                    """)
    void aMistakeIsSaidWithItsLineAndWhatToDo(String right, String wrong, String what, String advice)
            throws IOException {
        String text = BOATS.replace(right, unquoted(wrong));
        assertThat(text).isNotEqualTo(BOATS);
        assertThat(problems(text)).anySatisfy(problem -> {
            assertThat(problem.what()).contains(what.strip());
            assertThat(problem.advice()).contains(advice.strip());
            assertThat(problem.line()).isPositive();
            assertThat(problem.source()).isEqualTo("codebooks/instruments/boats.yml");
        });
        assertThat(Instruments.of(workspace()).instrument("boats").orElseThrow().items())
                .as("the rest can still be answered")
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {from: 0, to: 5, label: low}, {from: 5, to: 9, label: high} | overlap
                    {from: 5, to: 2, label: low}                                | ends before it begins
                    {from: 5, label: low}                                       | no beginning or no end
                    {from: 0, to: 5, label: low}                                | no answer has points
                    """)
    void aTotalThatCannotBeIsSaid(String bands, String what) throws IOException {
        assertThat(problems(BOATS + "totals: [" + bands + "]\n"))
                .anySatisfy(problem -> assertThat(problem.what()).contains(what.strip()));
    }

    /** A text that is in quotes here because it holds ends of lines. */
    private static String unquoted(String text) {
        return text.replaceAll("^\"(.*)\"$", "$1").replace("\\n", "\n");
    }

    @Test
    void pointsWithoutATotalAreSaidAndNoneIsShown() throws IOException {
        assertThat(problems(BOATS.replace("{code: Y,", "{code: Y, points: 2,")))
                .extracting(Problem::what)
                .containsExactly("Answers have points, and no total is defined, so that none is shown.");
        assertThat(Instruments.of(workspace()).instrument("boats").orElseThrow().hasTotal())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                  | has no items
                    - a list                            | Named values are expected
                    just words                          | Named values are expected
                    "name: [unclosed"                   | not YAML
                    name: Boats                         | has no items
                    "name: Boats\\nitems:\\n  - {}"     | neither id nor number
                    "name: Boats\\nitems:\\n  - id: a"  | asks nothing
                    "name: Boats\\nitems: words"        | takes a list
                    "name: Boats\\nsections:\\n  - title: Crew" | has no items
                    "a: &a [x,x]\\nb: &b [*a,*a]\\nname: *b" | "a" is not a key
                    """)
    void whatIsNoInstrumentIsAProblemAndNothingElse(String text, String what) throws IOException {
        assertThat(problems(unquoted(text)))
                .anySatisfy(problem -> assertThat(problem.what()).contains(what.strip()));
    }

    @Test
    void bracketsWithinBracketsWithoutEndAreAProblem() throws IOException {
        assertThat(problems("name: " + "[".repeat(200_000)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("not YAML"));
    }

    @Test
    void aWorkbookThatIsNoneIsAProblemAndHidesNoOther() throws IOException {
        write("boats.xlsx", "no workbook at all");
        Instruments instruments = Instruments.of(workspace());
        assertThat(instruments.problems("boats"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.source()).endsWith("boats.xlsx"));
        assertThat(instruments.ids()).containsAll(Instruments.SHIPPED);
    }

    @Test
    void aSheetWithoutQuestionsIsToldWhichHeadingsThereAre() throws IOException {
        write("boats.csv", "a,b\n1,2\n");
        assertThat(Instruments.of(workspace()).problems("boats"))
                .extracting(Problem::what)
                .containsExactly("No column is called \"question\", so that no row is an item.");
    }

    @Test
    void rowsOfASheetThatContradictEachOtherAreSaid() throws IOException {
        write("boats.csv", SHEET.replace("\n,,,The sails", "\nAnother name,,,The sails"));
        assertThat(Instruments.of(workspace()).problems("boats"))
                .extracting(Problem::what)
                .containsExactly("The rows differ in the column \"name\": \"Checklist of Boats\" and \"Another name\";"
                        + " the first is read.");
    }

    @Test
    void aWordingOfWhatIsNotThereIsSaid() throws IOException {
        write("casp-qualitativ.official.yml", "items: [{id: q1, question: x}]\n");
        write("rob-2.official.yml", "items: [{id: d9, question: x}]\nanswers: [Y]\n");
        Instruments instruments = Instruments.of(workspace());
        assertThat(instruments.problems()).anySatisfy(problem -> {
            assertThat(problem.what()).contains("\"casp-qualitativ\", which is not there");
            assertThat(problem.advice()).contains("casp-qualitative");
        });
        assertThat(instruments.problems("rob-2"))
                .extracting(Problem::what)
                .anyMatch(what -> what.contains("no item \"d9\""))
                .anyMatch(what -> what.contains("\"answers\" is not a key"));
        assertThat(instruments.instrument("rob-2").orElseThrow().wording()).isEqualTo("own");
    }

    @Test
    void filesThatAreNoneAreNamedAndThoseThatSystemsLeaveArePassedOver() throws IOException {
        write("Boats Old.yml", BOATS);
        write("ships.yaml", BOATS);
        write("~$boats.xlsx", "");
        write(".hidden.yml", "");
        write("README.md", "");
        Instruments instruments = Instruments.of(workspace());
        assertThat(instruments.problems())
                .extracting(Problem::source)
                .containsExactlyInAnyOrder("codebooks/instruments/Boats Old.yml", "codebooks/instruments/ships.yaml");
        assertThat(instruments.ids()).isEqualTo(Instruments.SHIPPED);
    }

    @Test
    void ofTwoFilesOfOneNameOneIsReadAndTheOtherNamed() throws IOException {
        write("boats.yml", BOATS);
        write("boats.csv", SHEET);
        assertThat(Instruments.of(workspace()).problems("boats"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.source()).isEqualTo("codebooks/instruments/boats.csv"));
    }

    @Test
    void anInstrumentThatIsNotThereIsAnsweredWithTheNearest() {
        Instruments instruments = Instruments.of(workspace());
        assertThat(instruments.instrument("casp")).isEmpty();
        assertThatThrownBy(() -> instruments.required("casp-qualitativ"))
                .isInstanceOfSatisfying(
                        ReviewException.class,
                        trouble -> assertThat(trouble.advice()).isEqualTo("Did you mean \"casp-qualitative\"?"));
    }
}
