// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sheaf.audit.Decision;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.ReviewerId;

class FoldersTest {
    private static final ReviewId REVIEW = new ReviewId("harbour");

    @TempDir
    private Path folder;

    private Workspace workspace() {
        return new Workspace(folder);
    }

    @Nested
    class The_decisions_folder {
        private final List<Problem> problems = new ArrayList<>();

        @Test
        void holds_what_was_added_and_adding_it_again_changes_no_byte() throws IOException {
            DecisionsFolder decisions = new DecisionsFolder(workspace(), REVIEW);
            assertThat(decisions.add(List.of(decision("amina", "10:00", "x"), decision("bram", "09:00", "y"))))
                    .isEqualTo(2);
            byte[] before = Files.readAllBytes(file("amina"));
            assertThat(decisions.add(List.of(decision("amina", "10:00", "x")))).isZero();
            assertThat(Files.readAllBytes(file("amina"))).isEqualTo(before);
            assertThat(decisions.read(problems))
                    .containsExactly(decision("bram", "09:00", "y"), decision("amina", "10:00", "x"));
            assertThat(problems).isEmpty();
        }

        @Test
        void refuses_a_line_that_was_changed_and_reads_the_others() throws IOException {
            DecisionsFolder decisions = new DecisionsFolder(workspace(), REVIEW);
            decisions.add(List.of(decision("amina", "10:00", "x"), decision("amina", "11:00", "y")));
            String text = Files.readString(file("amina"), StandardCharsets.UTF_8);
            Files.writeString(
                    file("amina"),
                    text.replace("\"why\":\"x\"", "\"why\":\"z\"") + "{half a li",
                    StandardCharsets.UTF_8);
            assertThat(decisions.read(problems)).containsExactly(decision("amina", "11:00", "y"));
            assertThat(problems).extracting(Problem::line).containsExactly(1L, 3L);
            assertThat(problems.get(0).what()).contains("changed");
            assertThat(problems.get(1).what()).contains("not a decision");
        }

        private Path file(String actor) {
            return folder.resolve("corpus/harbour/decisions/" + actor + ".jsonl");
        }

        private static Decision decision(String actor, String time, String why) {
            return new Decision(
                    "same-document", actor, "2026-03-02T" + time + ":00Z", why, new TreeMap<>(Map.of("a", "1")));
        }
    }

    @Nested
    class The_reports_folder {
        @Test
        void takes_a_new_version_of_what_Sheaf_wrote() throws IOException {
            write("one");
            assertThat(write("two")).isEmpty();
            assertThat(read("a/flow.html")).isEqualTo("two");
        }

        @Test
        void leaves_what_a_person_changed_and_writes_the_new_one_beside_it() throws IOException {
            write("one");
            Files.writeString(path("a/flow.html"), "mine", StandardCharsets.UTF_8);
            assertThat(write("two"))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.advice()).contains("flow.new.html"));
            assertThat(read("a/flow.html")).isEqualTo("mine");
            assertThat(read("a/flow.new.html")).isEqualTo("two");
            assertThat(write("three")).hasSize(1);
            assertThat(read("a/flow.html")).isEqualTo("mine");
        }

        @Test
        void leaves_a_file_that_it_never_wrote() throws IOException {
            Files.createDirectories(path("a"));
            Files.writeString(path("a/flow.html"), "somebody's", StandardCharsets.UTF_8);
            assertThat(write("one")).hasSize(1);
            assertThat(read("a/flow.html")).isEqualTo("somebody's");
        }

        @Test
        void takes_away_the_new_one_when_the_changed_one_is_removed() throws IOException {
            changeBetween("one", "two");
            Files.delete(path("a/flow.html"));
            assertThat(write("two")).isEmpty();
            assertThat(read("a/flow.html")).isEqualTo("two");
            assertThat(path("a/flow.new.html")).doesNotExist();
        }

        @Test
        void takes_away_the_new_one_when_the_change_is_taken_back() throws IOException {
            changeBetween("one", "two");
            Files.writeString(path("a/flow.html"), "two", StandardCharsets.UTF_8);
            assertThat(write("two")).isEmpty();
            assertThat(path("a/flow.new.html")).doesNotExist();
        }

        @Test
        void knows_the_new_one_as_its_own_when_a_person_puts_it_in_the_place_of_the_changed_one() throws IOException {
            changeBetween("one", "two");
            Files.move(path("a/flow.new.html"), path("a/flow.html"), StandardCopyOption.REPLACE_EXISTING);
            assertThat(write("three")).isEmpty();
            assertThat(read("a/flow.html")).isEqualTo("three");
            assertThat(path("a/flow.new.html")).doesNotExist();
        }

        @Test
        void leaves_both_when_a_person_changed_both_and_says_so() throws IOException {
            changeBetween("one", "two");
            Files.writeString(path("a/flow.new.html"), "mine too", StandardCharsets.UTF_8);
            assertThat(write("three"))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.advice()).contains("move one of them away"));
            assertThat(read("a/flow.new.html")).isEqualTo("mine too");
            Files.delete(path("a/flow.html"));
            assertThat(write("three")).isEmpty();
            assertThat(read("a/flow.new.html")).as("it is a person's").isEqualTo("mine too");
        }

        @Test
        void writing_twice_is_writing_once_also_beside_a_changed_one() throws IOException {
            changeBetween("one", "two");
            String list = read("written.txt");
            assertThat(write("two")).hasSize(1);
            assertThat(read("written.txt")).isEqualTo(list);
            assertThat(read("a/flow.new.html")).isEqualTo("two");
        }

        @Test
        void knows_what_it_wrote_before_when_only_a_part_is_written() throws IOException {
            writeSome(Map.of("one.html", "one", "two.html", "two"));
            String list = read("written.txt");
            writeSome(Map.of("two.html", "two"));
            assertThat(read("written.txt")).isEqualTo(list);
            Files.writeString(path("one.html"), "mine", StandardCharsets.UTF_8);
            assertThat(writeSome(Map.of("two.html", "two anew"))).isEmpty();
            assertThat(writeSome(Map.of("one.html", "one anew"))).hasSize(1);
            assertThat(read("one.html")).isEqualTo("mine");
            assertThat(read("one.new.html")).isEqualTo("one anew");
        }

        @Test
        void forgets_what_no_longer_lies_there() throws IOException {
            writeSome(Map.of("one.html", "one", "two.html", "two"));
            Files.delete(path("one.html"));
            writeSome(Map.of("two.html", "two"));
            assertThat(read("written.txt")).contains("two.html").doesNotContain("one.html");
        }

        @Test
        void keeps_a_list_of_its_own_for_documents_and_leaves_a_changed_one() throws IOException {
            writeSome(Map.of("one.html", "one"));
            ReportsFolder documents = ReportsFolder.ofDocuments(workspace(), REVIEW);
            documents.write(bytes(Map.of("one.docx", "made")));
            assertThat(read("written.txt")).doesNotContain("one.docx");
            assertThat(read("written-documents.txt")).contains("one.docx").doesNotContain("one.html");
            Files.writeString(path("one.docx"), "edited", StandardCharsets.UTF_8);
            assertThat(documents.write(bytes(Map.of("one.docx", "made anew"))).problems())
                    .hasSize(1);
            assertThat(read("one.docx")).isEqualTo("edited");
            assertThat(read("one.new.docx")).isEqualTo("made anew");
        }

        private List<Problem> writeSome(Map<String, String> reports) {
            return new ReportsFolder(workspace(), REVIEW).write(bytes(reports)).problems();
        }

        private static TreeMap<String, byte[]> bytes(Map<String, String> reports) {
            TreeMap<String, byte[]> bytes = new TreeMap<>();
            reports.forEach((name, content) -> bytes.put(name, content.getBytes(StandardCharsets.UTF_8)));
            return bytes;
        }

        private void changeBetween(String first, String second) throws IOException {
            write(first);
            Files.writeString(path("a/flow.html"), "mine", StandardCharsets.UTF_8);
            assertThat(write(second)).hasSize(1);
            assertThat(read("a/flow.new.html")).isEqualTo(second);
        }

        private List<Problem> write(String content) {
            return new ReportsFolder(workspace(), REVIEW)
                    .write(new TreeMap<>(Map.of("a/flow.html", content.getBytes(StandardCharsets.UTF_8))))
                    .problems();
        }

        private Path path(String name) {
            return folder.resolve("reports/harbour").resolve(name);
        }

        private String read(String name) throws IOException {
            return Files.readString(path(name), StandardCharsets.UTF_8);
        }
    }

    @Nested
    class A_workspace {
        @Test
        void is_found_from_any_folder_in_it() throws IOException {
            Path deep = Files.createDirectories(folder.resolve("corpus/harbour/searches"));
            assertThat(Workspace.around(deep)).isEmpty();
            Files.createDirectories(folder.resolve("codebooks"));
            assertThat(Workspace.around(deep)).contains(workspace());
        }

        @Test
        void names_the_review_that_was_probably_meant() throws IOException {
            Path protocol = folder.resolve("codebooks/harbour/protocol.yml");
            Files.createDirectories(protocol.getParent());
            Files.writeString(protocol, "", StandardCharsets.UTF_8);
            assertThatThrownBy(() -> workspace().review("harbor"))
                    .isInstanceOfSatisfying(
                            ReviewException.class, e -> assertThat(e.advice()).contains("\"harbour\""));
        }

        @Test
        void in_a_synchronised_folder_is_refused_with_advice() throws IOException {
            for (String name : List.of("Dropbox", "OneDrive - University", "Google Drive", "Nextcloud")) {
                Path synced = Files.createDirectories(folder.resolve(name).resolve("review"));
                assertThatThrownBy(() -> DriveCheck.refuseUnsafe(new Workspace(synced)))
                        .isInstanceOf(ReviewException.class)
                        .hasMessageContaining("synchronised");
            }
            Path marked = Files.createDirectories(folder.resolve("plain"));
            Files.createDirectories(marked.resolve(".stfolder"));
            assertThat(DriveCheck.synced(marked)).isPresent();
        }

        @Test
        void on_this_computers_own_disk_is_not_refused() {
            assertThat(DriveCheck.synced(folder)).isEmpty();
            assertThat(DriveCheck.network(folder)).isEmpty();
        }

        @Test
        void remembers_who_acts_for_each_user_of_the_computer() {
            new WhoAmI(workspace(), "one/..user").set(new ReviewerId("amina"));
            new WhoAmI(workspace(), "another").set(new ReviewerId("bram"));
            assertThat(new WhoAmI(workspace(), "one/..user").get()).contains(new ReviewerId("amina"));
            assertThat(new WhoAmI(workspace(), "third").get()).isEmpty();
        }
    }

    @Nested
    class The_nearest_word {
        @Test
        void is_one_slip_away() {
            List<String> words = List.of("framework", "elements", "reviewers");
            assertThat(NearestWord.to("Framewrok", words)).contains("framework");
            assertThat(NearestWord.to("reviewer", words)).contains("reviewers");
            assertThat(NearestWord.to("colour", words)).isEmpty();
        }
    }
}
