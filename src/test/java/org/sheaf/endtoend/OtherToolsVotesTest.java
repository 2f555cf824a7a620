// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decided with Rayyan, Covidence, EPPI-Reviewer and ASReview, brought in as their votes. */
class OtherToolsVotesTest {
    private static final String RAYYAN = """
            key,title,year,journal,authors,notes,doi,pubmed_id
            rayyan-1001,Boats at dawn and who mends them,2019,Harbour Studies,"Okafor, N.","RAYYAN-INCLUSION: {""Anna Smith""=>""Included"", ""Ben""=>""Maybe""}",10.5555/A.1,
            rayyan-1002,NETS at noon in small harbours.,2020,Harbour Studies,"Lindqvist, P.","RAYYAN-INCLUSION: {""Anna Smith""=>""Excluded"", ""Ben""=>""Excluded""} | RAYYAN-EXCLUSION-REASONS: wrong population",,
            rayyan-1003,A work that nobody searched for,2020,Harbour Studies,"Who, K.","RAYYAN-INCLUSION: {""Anna Smith""=>""Included""}",10.5555/x.9,
            rayyan-1004,Ropes in the rain and their cost,2018,Harbour Studies,"Oyelaran, S.",,10.5555/b.1,
            """;

    @TempDir
    private Path folder;

    private Sandbox sandbox = new Sandbox(Path.of(""));

    @BeforeEach
    void makeReview() {
        sandbox = Harbour.make(folder);
    }

    @Test
    void whoIsNotMappedIsListedWithWhatToAddAndNothingIsTakenForThem() {
        sandbox.write("rayyan.csv", RAYYAN);
        Sandbox.Run run = sandbox.run("screen", "import", "rayyan.csv", "--reviewer", "Anna Smith=amina");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains(
                        "decision of \"Ben\", and who that is here is not said; it was not taken, nor were 1 more like it")
                .contains("Add --reviewer \"Ben=ID\", with ID one of amina, bram, carys.")
                .contains("gives the reason \"wrong population\"")
                .contains("Add --reason \"wrong population=ID\", with ID one of population, opinion")
                .contains("\"A work that nobody searched for\" is no report of this review");
        assertThat(run.out()).contains("4 records; 1 new vote");
        assertThat(status()).contains("amina      1").contains("bram       0");
    }

    @Test
    void votesOfRayyanComeInByDoiAndByExactTitleAndTwiceIsOnce() {
        sandbox.write("rayyan.csv", RAYYAN);
        String[] command = {
            "screen",
            "import",
            "rayyan.csv",
            "--reviewer",
            "Anna Smith=amina",
            "--reviewer",
            "Ben=bram",
            "--reason",
            "wrong population=population"
        };
        String[] look = Arrays.copyOf(command, command.length + 1);
        look[command.length] = "--dry-run";
        assertThat(sandbox.run(look).out()).contains("4 would come in");
        assertThat(status()).contains("amina      0");
        Sandbox.Run run = sandbox.run(command);
        assertThat(run.out()).contains("4 new votes").contains("amina        1        1       0");
        assertThat(status())
                .contains("1 included, 1 excluded")
                .contains("amina      2")
                .contains("bram       2");
        assertThat(sandbox.read("corpus/harbour/decisions/bram.jsonl"))
                .contains("\"choice\":\"unsure\"")
                .contains("\"from\":\"rayyan\"")
                .contains("\"time\":\"merged\"")
                .contains("\"reason\":\"population\"");
        assertThat(sandbox.run(command).out()).contains("0 new votes, 4 known already");
        assertThat(sandbox.run("verify").exitCode()).isZero();
        sandbox.write(
                "rayyan.csv",
                RAYYAN.replace("\"\"Ben\"\"=>\"\"Maybe\"\"", "\"\"Ben\"\"=>\"\"Excluded\"\"")
                        .replace("{\"\"Anna Smith\"\"=>\"\"Excluded\"\", \"\"Ben\"\"=>\"\"Excluded\"\"}", "{}"));
        assertThat(sandbox.run(
                                "screen",
                                "import",
                                "rayyan.csv",
                                "--reviewer",
                                "Anna Smith=amina",
                                "--reviewer",
                                "Ben=bram")
                        .out())
                .contains("1 new vote, 1 known already");
        assertThat(status()).contains("1 conflict");
        Harbour.rebuild(sandbox);
        assertThat(status()).contains("1 conflict").contains("1 excluded");
    }

    @Test
    void whatOneVotedHereAndOtherwiseThereIsAConflict() {
        sandbox.run("screen", "vote", Harbour.id(sandbox, 1), "exclude", "--note", "here");
        sandbox.write("rayyan.csv", RAYYAN);
        sandbox.run("screen", "import", "rayyan.csv", "--reviewer", "Anna Smith=amina", "--reviewer", "Ben=bram");
        assertThat(sandbox.run("screen", "conflicts").out())
                .contains("one person voted in two places")
                .contains("amina: exclude (here)")
                .contains("amina: include")
                .contains("bram: unsure");
    }

    @Test
    void anExportOfOursThatCameBackBelongsToTheReportsItNames() {
        String id = "R" + Harbour.id(sandbox, 3);
        sandbox.write(
                "back.csv",
                "record_id,title,included\n" + id + ",Another spelling of it,1\n" + id.replace("-3", "-2") + ",,0\n");
        Sandbox.Run unknown = sandbox.run("screen", "import", "back.csv", "--reviewer", "amina");
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.err())
                .contains("does not say with which tool it was taken")
                .contains("--from rayyan");
        Sandbox.Run nobody = sandbox.run("screen", "import", "back.csv", "--from", "asreview");
        assertThat(nobody.err()).contains("does not say whose it is").contains("Add --reviewer ID");
        Sandbox.Run run = sandbox.run("screen", "import", "back.csv", "--from", "asreview", "--reviewer", "amina");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("2 new votes");
    }

    @Test
    void aFileThatIsAmongTheSearchesIsKnownRecordByRecord() {
        sandbox.put("rayyan.csv", RAYYAN);
        sandbox.run("run");
        Sandbox.Run run = sandbox.run(
                "screen",
                "import",
                "corpus/harbour/searches/rayyan.csv",
                "--reviewer",
                "Anna Smith=amina",
                "--reviewer",
                "Ben=bram",
                "--reason",
                "wrong population=");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("5 new votes");
        assertThat(sandbox.read("corpus/harbour/decisions/amina.jsonl")).doesNotContain("\"reason\"");
    }

    @Test
    void aListOfCovidenceSaysAtOnceWhatAllItsRecordsAre() {
        sandbox.write(
                "included.csv",
                "Title,Authors,Published Year,DOI,Covidence #,Notes\n"
                        + "Boats at dawn and who mends them,\"Okafor, N.\",2019,10.5555/a.1,#12,\n"
                        + "Nets at noon in small harbours,\"Lindqvist, P.\",2020,,#13,Exclusion reason: Opinion without data; \n");
        Sandbox.Run run = sandbox.run(
                "screen",
                "import",
                "included.csv",
                "--from",
                "covidence",
                "--all-as",
                "include",
                "--reviewer",
                "carys");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("carys        1        1       0").contains("2 new votes");
        assertThat(sandbox.run("screen", "import", "included.csv", "--all-as", "include")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void aListWithoutDecisionsSaysHowToSayWhatItIsAndAtFullTextForWhichReason() {
        sandbox.write(
                "list.csv",
                "Title,Authors,Published Year,DOI,Covidence #,Notes\n"
                        + "Boats at dawn and who mends them,\"Okafor, N.\",2019,10.5555/a.1,#12,\n"
                        + "Nets at noon in small harbours,\"Lindqvist, P.\",2020,,#13,Exclusion reason: Other population; \n");
        Sandbox.Run bare = sandbox.run("screen", "import", "list.csv", "--reviewer", "carys");
        assertThat(bare.err())
                .contains("1 record has no decision; there is no vote")
                .doesNotContain("--all-as");
        sandbox.write(
                "bare.csv",
                "Title,Authors,Published Year,DOI,Covidence #\n"
                        + "Boats at dawn and who mends them,\"Okafor, N.\",2019,10.5555/a.1,#12\n");
        Sandbox.Run said = sandbox.run("screen", "import", "bare.csv", "--reviewer", "carys");
        assertThat(said.exitCode()).isZero();
        assertThat(said.err()).contains("1 record has no decision").contains("--all-as include --from covidence");
        for (String person : List.of("amina", "bram")) {
            sandbox.run("whoami", person);
            sandbox.run("screen", "vote", Harbour.id(sandbox, 1), "include", "--stage", "title-abstract");
        }
        String[] command = {
            "screen",
            "import",
            "bare.csv",
            "--reviewer",
            "carys",
            "--from",
            "covidence",
            "--all-as",
            "exclude",
            "--stage",
            "full-text"
        };
        Sandbox.Run none = sandbox.run(command);
        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.err())
                .contains("bare.csv:2: This row excludes at full text and has no reason; it was not taken.")
                .contains("Add --reason ID if one reason holds for all of them, with ID one of population, opinion.");
        String[] reason = Arrays.copyOf(command, command.length + 2);
        reason[command.length] = "--reason";
        reason[command.length + 1] = "opinion";
        assertThat(sandbox.run(reason).out()).contains("1 new vote");
        assertThat(sandbox.read("corpus/harbour/decisions/carys.jsonl")).contains("\"reason\":\"opinion\"");
    }

    @Test
    void codesOfEppiReviewerAreVotesWithTheFirstReasonThatApplies() {
        sandbox.write("eppi.json", """
                {"CodeSets":[{"SetName":"Screening","SetType":{"SetTypeName":"Screening"},"Attributes":{"AttributesList":[
                 {"AttributeId":1,"AttributeName":"EXCLUDE on opinion","AttributeType":"Exclude"},
                 {"AttributeId":2,"AttributeName":"EXCLUDE on population","AttributeType":"Exclude"},
                 {"AttributeId":3,"AttributeName":"INCLUDE","AttributeType":"Include"}]}}],
                 "References":[
                 {"ItemId":71,"Title":"Boats at dawn and who mends them","Year":"2019","DOI":"10.5555/a.1",
                  "Codes":[{"AttributeId":1,"ContactName":"Ada"},{"AttributeId":2,"ContactName":"Ada"}]},
                 {"ItemId":72,"Title":"Nets at noon in small harbours","Year":"2020",
                  "Codes":[{"AttributeId":3,"ContactName":"Ada"},{"AttributeId":1,"ContactName":"Ada"}]}]}
                """);
        Sandbox.Run run = sandbox.run(
                "screen",
                "import",
                "eppi.json",
                "--reviewer",
                "Ada=amina",
                "--reason",
                "EXCLUDE on opinion=opinion",
                "--reason",
                "EXCLUDE on population=population");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("amina decides two things about R");
        assertThat(run.out()).contains("1 new vote");
        assertThat(sandbox.read("corpus/harbour/decisions/amina.jsonl")).contains("\"reason\":\"population\"");
    }

    @Test
    void aRowThatCanBeTwoReportsIsSaidAndNotGuessed() {
        sandbox.put(
                "c.ris",
                InventedExports.ris("Editorial", "Ames, A.", 2017, "10.5555/c.1")
                        + InventedExports.ris("Editorial", "Bole, B.", 2017, "10.5555/c.2"));
        sandbox.run("run");
        sandbox.write("list.csv", "title,year,asreview_label\nEditorial,2017,1\n");
        Sandbox.Run run = sandbox.run("screen", "import", "list.csv", "--reviewer", "amina");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("list.csv:2: \"Editorial\" can be 2 reports of this review: R");
    }

    @Test
    void aMappingThatCannotBeIsRefusedBeforeAnythingIsRead() {
        sandbox.write("rayyan.csv", RAYYAN);
        Sandbox.Run stranger = sandbox.run("screen", "import", "rayyan.csv", "--reviewer", "Ben=dara");
        assertThat(stranger.exitCode()).isEqualTo(2);
        assertThat(stranger.err()).contains("The protocol does not name dara");
        Sandbox.Run reason = sandbox.run("screen", "import", "rayyan.csv", "--reason", "wrong population=age");
        assertThat(reason.exitCode()).isEqualTo(2);
        assertThat(reason.err()).contains("no reason \"age\"").contains("population, opinion");
        assertThat(sandbox.run("screen", "import", "rayyan.csv", "--from", "abstrackr")
                        .err())
                .contains("no tool whose decisions are read");
        assertThat(sandbox.run("screen", "import", "nowhere.csv").err()).contains("There is no file nowhere.csv");
    }

    private String status() {
        return sandbox.run("screen", "status").out();
    }
}
