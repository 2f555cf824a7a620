// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sheaf.extraction.ExtractionForm;
import org.sheaf.extraction.Field;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.ReviewId;
import org.sheaf.sampling.SampleSize;
import org.sheaf.tabular.CsvTable;
import org.sheaf.tabular.SheetTable;

class ExtractionFileTest {
    private static final String YAML = """
            fields:
              - id: country
                label: Country
                help: Where it took place
              - id: model
                label: Model
                kind: choice
                options: [IPS, Job club]
                required: no
              - id: people
                label: Participants
                kind: participants
                second-check: no
            checking:
              sample: 50%
              blind: yes
              extend-above: 5%
            stated:
              studies: 13
              source: A publication, table 2
            """;
    private static final String SHEET = """
            id,label,kind,options,required,help,second-check
            country,Country,,,,Where it took place,
            model,Model,choice,IPS; Job club,no,,
            people,Participants,participants,,,,no
            """;

    @TempDir
    private Path folder;

    private final List<Problem> problems = new ArrayList<>();

    private ExtractionForm yaml(String text) {
        return ExtractionFile.read("extraction.yml", text, problems);
    }

    @Test
    void fields_and_how_they_are_checked_are_read_in_the_order_of_the_file() {
        ExtractionForm form = yaml(YAML);
        assertThat(problems).isEmpty();
        assertThat(form.fields())
                .containsExactly(
                        new Field("country", "Country", "Where it took place", Field.Kind.TEXT, List.of(), true, true),
                        new Field("model", "Model", "", Field.Kind.CHOICE, List.of("IPS", "Job club"), false, true),
                        new Field("people", "Participants", "", Field.Kind.PARTICIPANTS, List.of(), true, false));
        assertThat(form.checking().blind()).isTrue();
        assertThat(form.checking().sample()).isEqualTo(SampleSize.parse("50%").orElseThrow());
        assertThat(form.checking().extendAbove()).isEqualTo(SampleSize.parse("5%"));
        assertThat(form.stated().studies()).isEqualTo(OptionalInt.of(13));
    }

    @Test
    void a_sheet_and_a_workbook_give_the_same_fields() throws Exception {
        ExtractionForm csv = ExtractionFile.read("extraction.csv", SHEET, problems);
        byte[] workbook = SheetTable.write(CsvTable.parse(SHEET), "fields");
        ExtractionForm xlsx = ExtractionFile.read(
                "extraction.xlsx", SheetTable.read(() -> new java.io.ByteArrayInputStream(workbook)), problems);
        assertThat(problems).isEmpty();
        assertThat(csv.fields()).isEqualTo(yaml(YAML).fields());
        assertThat(xlsx).isEqualTo(csv);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "    help: Where it took place|    hlep: x|4|Did you mean \"help\"?",
                "id: country|id: Country!|2|small letters",
                "kind: choice|kind: chioce|7|Did you mean \"choice\"?",
                "options: [IPS, Job club]|options: [IPS, ips]|8|twice",
                "options: [IPS, Job club]|options: [\"a;b\", c]|8|semicolon",
                "    options: [IPS, Job club]|    help: x|5|no options",
                "kind: choice|kind: text|8|is no choice",
                "id: model|id: country|5|Two fields have the id",
                "label: Model|label: country|6|same label",
                "label: Model|label: Title|5|every sheet",
                "required: no|required: maybe|9|not a value",
                "sample: 50%|sample: 500%|15|percentage",
                "blind: yes|blindly: yes|16|Did you mean \"blind\"?",
                "source: A publication, table 2|sauce: A|19|not where it stands",
            })
    void a_wrong_key_or_value_is_named_with_its_line(String right, String wrong, long line, String words) {
        yaml(YAML.replace(right.strip(), wrong.strip()));
        assertThat(problems)
                .anySatisfy(problem ->
                        assertThat(problem.what() + " " + problem.advice()).contains(words.strip()));
        assertThat(problems).allSatisfy(problem -> assertThat(problem.line()).isPositive());
        assertThat(problems).extracting(Problem::line).contains(line);
    }

    @Test
    void two_fields_of_participants_are_one_too_many() {
        ExtractionForm form = yaml(YAML.replace("kind: choice\n    options: [IPS, Job club]", "kind: participants"));
        assertThat(problems).anySatisfy(problem -> assertThat(problem.what()).contains("two fields"));
        assertThat(form.fields())
                .filteredOn(field -> field.kind() == Field.Kind.PARTICIPANTS)
                .hasSize(1);
    }

    private Codebook.Extracted codebook(String name, String text) throws IOException {
        Path codebook = folder.resolve("codebooks/harbour");
        Files.createDirectories(codebook);
        Files.createDirectories(folder.resolve("corpus/harbour"));
        Files.writeString(codebook.resolve(name), text, StandardCharsets.UTF_8);
        return new Codebook(Workspace.around(folder).orElseThrow(), new ReviewId("harbour")).extraction();
    }

    @Test
    void without_fields_the_form_is_the_usual_one_and_the_rest_of_the_file_holds() throws IOException {
        Codebook.Extracted extracted = codebook("extraction.yml", "stated:\n  studies: 13\n  source: here\n");
        assertThat(extracted.problems()).isEmpty();
        assertThat(extracted.form().fields()).isEqualTo(ExtractionForm.STANDARD.fields());
        assertThat(extracted.form().stated().source()).isEqualTo("here");
    }

    @Test
    void a_sheet_may_hold_the_fields_and_yaml_the_rest() throws IOException {
        codebook("extraction.csv", SHEET);
        Codebook.Extracted extracted = codebook("extraction.yml", "checking:\n  blind: yes\n");
        assertThat(extracted.form().fields()).hasSize(3);
        assertThat(extracted.form().checking().blind()).isTrue();
    }
}
