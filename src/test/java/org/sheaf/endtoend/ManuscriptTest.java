// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sheaf.tabular.CsvTable;

/** A write-up that its author went on writing in, and a review that moved on meanwhile. */
class ManuscriptTest {
    private static final String WRITTEN = "reports/harbour/write-up.docx";
    private static final String DRAFT = "Draft of Amina (3).docx";

    @TempDir
    private static Path folder;

    private static ScreenedReview review = new ScreenedReview(Path.of(""));
    private static Sandbox.Run unchanged = new Sandbox.Run(-1, "", "");
    private static Sandbox.Run report = new Sandbox.Run(-1, "", "");

    @BeforeAll
    static void writeAndMoveOn() throws IOException {
        review = ScreenedReview.with(folder, 4, 1);
        for (int i = 1; i <= 3; i++) {
            include(i);
        }
        review.run("screen", "vote", review.id(4), "exclude");
        review.run("report", "write-up", "--format", "docx");
        review.run("snapshot", "as submitted");
        Files.copy(folder.resolve(WRITTEN), folder.resolve(DRAFT));
        edit(DRAFT, "In all 4 records came in.", "In all 5 records came in.");
        edit(
                DRAFT,
                "4 records refer to 4 reports: no duplicate was found.",
                "The 4 records refer to 4 reports, so that no" + " duplicate was found.");
        edit(DRAFT, "The review was kept in Sheaf", "We thank our readers. The review was kept in Sheaf");
        unchanged = review.run("manuscript", DRAFT);

        edit(WRITTEN, "In all 4 records", "Altogether 4 records");
        review.text("vote", review.id(3), "exclude", "--reason", "opinion");
        review.addReports(1);
        include(5);
        report = review.run("report", "write-up", "--format", "docx");
    }

    private static void include(int number) {
        review.run("screen", "vote", review.id(number), "include");
        review.text("vote", review.id(number), "include");
    }

    /** Puts other words in the place of some, as a word processor would: the file is saved anew by another library. */
    private static void edit(String file, String words, String others) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int found = 0;
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(Files.readAllBytes(folder.resolve(file))))) {
            for (XWPFParagraph paragraph : document.getParagraphs()) {
                for (XWPFRun run : paragraph.getRuns()) {
                    String text = run.text();
                    if (text.contains(words)) {
                        run.setText(text.replace(words, others), 0);
                        found++;
                    }
                }
            }
            document.write(bytes);
        }
        assertThat(found).as(words).isEqualTo(1);
        Files.write(folder.resolve(file), bytes.toByteArray());
    }

    /** The draft with other properties, under another name. */
    private static String withProperties(String name, String words, String others) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(Files.newInputStream(folder.resolve(DRAFT)));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] part = from.readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(
                        entry.getName().equals("docProps/custom.xml")
                                ? new String(part, StandardCharsets.UTF_8)
                                        .replaceAll(words, others)
                                        .getBytes(StandardCharsets.UTF_8)
                                : part);
                to.closeEntry();
            }
        }
        Files.write(folder.resolve(name), bytes.toByteArray());
        return name;
    }

    private static CsvTable list(String file, String to, String... more) {
        List<String> args = new ArrayList<>(List.of("manuscript", file, "--to", to));
        args.addAll(List.of(more));
        Sandbox.Run run = review.run(args.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        return CsvTable.parse(review.sandbox().read(to));
    }

    private static List<String> items(CsvTable list, String status) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < list.rows().size(); i++) {
            if (list.cell(i, "status").equals(status)) {
                items.add(list.cell(i, "what") + " " + list.cell(i, "change") + ": " + list.cell(i, "heading"));
            }
        }
        return items;
    }

    @Test
    void while_the_facts_are_those_of_the_document_nothing_is_to_be_changed() {
        assertThat(unchanged.exitCode()).isZero();
        assertThat(unchanged.out()).contains("the snapshot \"as submitted\"", "Nothing to change: 0 to change");
    }

    @Test
    void the_list_holds_the_places_that_differ_in_the_order_of_the_text_and_no_others() {
        CsvTable list = list(DRAFT, "places.csv");
        List<String> items = items(list, "to change");
        assertThat(items).as("what the checklists say of the same facts").contains("cell changed: PRISMA 2020");
        items.removeIf(item -> item.startsWith("cell changed: PRISMA"));
        assertThat(items)
                .containsExactly(
                        "sentence changed: Searching",
                        "number changed: De-duplication",
                        "number changed: Screening",
                        "number changed: Screening",
                        "number changed: Screening",
                        "sentence changed: Screening",
                        "number changed: Screening",
                        "figure changed: Study selection",
                        "citation new: References",
                        "citation gone: References",
                        "number changed: Appendix A. Searches in full",
                        "cell changed: The review",
                        "cell changed: The review",
                        "row new: Hits stated and records read",
                        "heading new: w1.ris: w1 (Databases)",
                        "table new: w1.ris: w1 (Databases)",
                        "sentence changed: Appendix B. Reports excluded at full text",
                        "table new: Reasons",
                        "heading new: Reasons",
                        "table new: Reasons",
                        "sentence gone: Reasons",
                        "sentence changed: Appendix F. What the facts do not show",
                        "sentence changed: Appendix F. What the facts do not show");
        assertThat(items(list, "done already")).containsExactly("number changed: Searching");
        assertThat(items(list, "to look at")).isEmpty();
        assertThat(items(list, "not in the text")).isEmpty();
    }

    @Test
    void a_reworded_sentence_is_shown_beside_what_the_report_said_and_says() {
        CsvTable list = list(DRAFT, "reworded.csv");
        int row = items(list, "to change").indexOf("number changed: De-duplication");
        assertThat(list.cell(row, "then")).isEqualTo("4 records refer to 4 reports: no duplicate was found.");
        assertThat(list.cell(row, "now")).isEqualTo("5 records refer to 5 reports: no duplicate was found.");
        assertThat(list.cell(row, "your_text"))
                .isEqualTo("The 4 records refer to 4 reports, so that no duplicate was found.");
        assertThat(list.cell(row, "place")).isEqualTo("Under \"De-duplication\", paragraph 1");
    }

    @Test
    void the_manuscript_is_never_written_and_twice_says_the_same() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve(DRAFT));
        Sandbox.Run first = review.run("manuscript", DRAFT, "--to", "twice.html");
        Sandbox.Run second = review.run("manuscript", DRAFT, "--to", "twice.html");
        assertThat(second).isEqualTo(first);
        assertThat(first.out()).contains("In all [4] records came in.", "In all [5] records came in.");
        assertThat(Files.readAllBytes(folder.resolve(DRAFT))).isEqualTo(before);
        Sandbox.Run over = review.run("manuscript", DRAFT, "--to", DRAFT);
        assertThat(over.exitCode()).isEqualTo(2);
        assertThat(over.err()).contains("Name a file that ends in .html, .csv, .json or .md.");
    }

    @Test
    void a_changed_document_is_left_and_the_message_names_this_command() {
        assertThat(report.err())
                .contains("so it was left as it is", "The new one is beside it", "`sheaf manuscript " + WRITTEN + "`");
        assertThat(review.run("manuscript", WRITTEN).exitCode()).isEqualTo(1);
        assertThat(review.run("manuscript", WRITTEN.replace(".docx", ".new.docx"))
                        .exitCode())
                .isZero();
    }

    @Test
    void the_list_is_a_page_a_text_and_data_too() {
        review.run("manuscript", DRAFT, "--to", "list.html");
        review.run("manuscript", DRAFT, "--to", "list.md");
        review.run("manuscript", DRAFT, "--to", "list.json");
        assertThat(Jsoup.parse(review.sandbox().read("list.html")).select("table caption, th[scope=row] + td"))
                .isNotEmpty();
        assertThat(review.sandbox().read("list.html")).contains("<strong>5</strong>");
        assertThat(review.sandbox().read("list.md")).contains("| Under \"De-duplication\", paragraph 1 |", "**5**");
        assertThat(review.sandbox().read("list.json")).contains("\"status\" : \"to change\"");
    }

    @Test
    void a_text_of_somebody_else_is_compared_once_it_is_said_since_when() throws IOException {
        String foreign = "from elsewhere.docx";
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("In all 4 records came in. Nobody knows why.");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            Files.write(folder.resolve(foreign), bytes.toByteArray());
        }
        Sandbox.Run unknown = review.run("manuscript", foreign);
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("does not say of which state", "--since");
        CsvTable list = list(foreign, "foreign.csv", "--since", "as submitted");
        assertThat(items(list, "to change")).containsExactly("number changed: ");
        assertThat(list.cell(0, "place")).isEqualTo("At the beginning, paragraph 1");
    }

    @Test
    void a_state_that_is_not_there_a_report_that_is_not_there_and_a_file_that_is_not_there_are_said() {
        assertThat(review.run("manuscript", DRAFT, "--since", "never").err())
                .contains("no state \"never\"", "as submitted");
        assertThat(review.run("manuscript", DRAFT, "--report", "poem").err()).contains("no report \"poem\"");
        assertThat(review.run("manuscript", "nowhere.docx").err()).contains("There is no file nowhere.docx");
        review.sandbox().write("plain.docx", "hello");
        Sandbox.Run plain = review.run("manuscript", "plain.docx");
        assertThat(plain.exitCode()).isEqualTo(2);
        assertThat(plain.err()).contains("plain.docx: The file is no document of a word processor");
    }

    @Test
    void a_document_of_another_review_is_not_compared_with_this_one() throws IOException {
        Sandbox.Run run = review.run("manuscript", withProperties("other.docx", ">harbour<", ">lighthouse<"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("made of the review \"lighthouse\", and this is \"harbour\"");
    }

    @Test
    void facts_that_the_ledger_does_not_know_are_said_with_a_guess() throws IOException {
        Sandbox.Run run =
                review.run("manuscript", withProperties("lost.docx", ">[0-9a-f]{64}<", ">" + "ab".repeat(32) + "<"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("facts that this ledger does not know", "--since", "it may have been entry");
    }

    @Test
    void without_its_properties_the_foot_of_the_document_says_the_state() throws IOException {
        String bare = withProperties("bare.docx", "<property .*</property>", "");
        assertThat(review.run("manuscript", bare).out())
                .isEqualTo(review.run("manuscript", DRAFT).out().replace(DRAFT, bare));
    }

    @Test
    void what_was_written_in_the_protocol_since_is_said_to_be_left_out(@TempDir Path other) throws IOException {
        ScreenedReview another = ScreenedReview.with(other, 1, 1);
        another.run("report", "methods", "--format", "docx");
        Files.copy(other.resolve("reports/harbour/methods.docx"), other.resolve("mine.docx"));
        another.run("snapshot", "early");
        Path protocol = other.resolve("codebooks/harbour/protocol.yml");
        Files.writeString(protocol, Files.readString(protocol).replace("Work at sea", "Work at land"));
        another.addReports(1);
        Sandbox.Run run = another.run("manuscript", "mine.docx");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("the report methods in the snapshot \"early\"")
                .doesNotContain("Work at land");
        assertThat(run.err()).contains("Changed since then: codebooks/harbour/protocol.yml");
    }

    @Test
    void words_from_outside_do_no_harm_in_the_list(@TempDir Path other) throws IOException {
        ScreenedReview another = ScreenedReview.with(other, 1, 1);
        another.run("screen", "vote", another.id(1), "include");
        another.text("vote", another.id(1), "include");
        another.run("report", "references", "--format", "docx");
        another.sandbox()
                .put(
                        "x.ris",
                        InventedExports.ris("<script>alert(1)</script> \u202Eboats", "=cmd()", 2001, "10.5555/x.1"));
        another.run("run");
        another.run("screen", "vote", another.sandbox().idOf("x.ris", 1), "include");
        another.text("vote", another.sandbox().idOf("x.ris", 1), "include");
        String docx = "reports/harbour/references.docx";
        assertThat(another.run("manuscript", docx, "--to", "list.html").out()).contains("citation new");
        another.run("manuscript", docx, "--to", "list.csv");
        assertThat(Jsoup.parse(another.sandbox().read("list.html")).select("script"))
                .isEmpty();
        assertThat(Jsoup.parse(another.sandbox().read("list.html")).text()).contains("alert(1)");
        assertThat(another.sandbox().read("list.csv")).contains("'=cmd").doesNotContain(",=cmd");
    }

    @Test
    void in_a_database_that_was_made_again_the_states_on_the_way_are_gone_and_that_is_said(@TempDir Path other)
            throws IOException {
        ScreenedReview another = ScreenedReview.with(other, 2, 1);
        another.run("report", "methods", "--format", "docx");
        Files.copy(other.resolve("reports/harbour/methods.docx"), other.resolve("mine.docx"));
        another.run("screen", "vote", another.id(1), "include");
        another.run("screen", "vote", another.id(2), "include");
        another.forgetDatabase();
        another.run("run");
        Sandbox.Run run = another.run("manuscript", "mine.docx");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("the database was made again", "--since");
    }
}
