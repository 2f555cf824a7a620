// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Random;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sheaf.audit.Digest;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.ReviewerId;

class SqliteDatabaseTest {
    private static final ReviewId REVIEW = new ReviewId("lantern");

    @TempDir
    private Path folder;

    @Test
    void a_database_that_is_no_database_is_refused_and_left_as_it_is() throws IOException {
        Path file = folder.resolve("sheaf.db");
        byte[] bytes = new byte[8192];
        new Random(1).nextBytes(bytes);
        Files.write(file, bytes);
        assertThatThrownBy(() -> SqliteDatabase.open(file, Runnable::run))
                .isInstanceOfSatisfying(ReviewException.class, e -> {
                    assertThat(e.getMessage()).contains("damaged");
                    assertThat(e.kind()).isEqualTo(ReviewException.Kind.WORKSPACE);
                });
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void a_damaged_page_is_noticed_when_it_is_read() throws IOException {
        Path file = folder.resolve("sheaf.db");
        SqliteDatabase.open(file, Runnable::run);
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 4096; i < bytes.length; i++) {
            bytes[i] = (byte) 0xA5;
        }
        Files.write(file, bytes);
        assertThatThrownBy(() -> SqliteDatabase.open(file, Runnable::run)
                        .read(REVIEW, session -> session.files().all()))
                .isInstanceOf(ReviewException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void a_database_of_another_program_is_refused() throws SQLException {
        Path file = folder.resolve("sheaf.db");
        execute(SqliteDatabase.writingSource(file), "create table recipes (name text)");
        assertThatThrownBy(() -> SqliteDatabase.open(file, Runnable::run))
                .isInstanceOf(ReviewException.class)
                .hasMessageContaining("not one of Sheaf's");
    }

    @Test
    void a_database_of_a_newer_Sheaf_is_refused_and_left_as_it_is() throws SQLException {
        Path file = folder.resolve("sheaf.db");
        SqliteDatabase.open(file, Runnable::run);
        execute(
                SqliteDatabase.writingSource(file),
                "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                        + " execution_time, success) values (99, '999', 'later', 'SQL', 'V999', 'x', 1, 1)");
        assertThatThrownBy(() -> SqliteDatabase.open(file, Runnable::run))
                .isInstanceOfSatisfying(ReviewException.class, e -> {
                    assertThat(e.getMessage()).contains("newer Sheaf").contains("999");
                    assertThat(e.advice()).contains("Install");
                });
    }

    @Test
    void a_database_that_stays_locked_is_said_after_the_wait_and_a_reader_need_not_wait() throws SQLException {
        Path file = folder.resolve("sheaf.db");
        Store store = SqliteDatabase.open(file, Runnable::run, 200);
        Digest nothing = Digest.of("");
        EntryHeader header =
                new EntryHeader(REVIEW, Instant.EPOCH, new ReviewerId("amina"), "test", "0", nothing, nothing);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");
            assertThat(SqliteDatabase.open(file, Runnable::run, 200)
                            .<Integer>read(
                                    REVIEW, session -> session.files().all().size()))
                    .isZero();
            assertThatThrownBy(() -> store.write(header, (session, entry) -> "nothing"))
                    .isInstanceOfSatisfying(ReviewException.class, e -> {
                        assertThat(e.kind()).isEqualTo(ReviewException.Kind.WORKSPACE);
                        assertThat(e.getMessage()).isEqualTo("sheaf.db is in use: another Sheaf is writing to it.");
                        assertThat(e.advice()).contains("run the command again").contains("acknowledged");
                    });
        }
        assertThat(store.write(header, (session, entry) -> "nothing")).isEmpty();
    }

    @Test
    void a_backup_that_was_cut_short_is_made_again() throws SQLException, IOException {
        Path file = folder.resolve("sheaf.db");
        DataSource database = SqliteDatabase.writingSource(file);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:org/sheaf/store/common")
                .target("1")
                .load()
                .migrate();
        Files.writeString(folder.resolve("sheaf.db.schema-1.backup.part"), "half", StandardCharsets.UTF_8);
        SqliteDatabase.open(file, Runnable::run);
        assertThat(folder.resolve("sheaf.db.schema-1.backup.part")).doesNotExist();
        assertThat(SqliteDatabase.open(folder.resolve("sheaf.db.schema-1.backup"), Runnable::run)
                        .<Integer>read(REVIEW, session -> session.files().all().size()))
                .isZero();
    }

    @Test
    void an_older_database_is_copied_and_then_brought_up_to_date() throws SQLException {
        Path file = folder.resolve("sheaf.db");
        DataSource database = SqliteDatabase.writingSource(file);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:org/sheaf/store/common")
                .target("1")
                .load()
                .migrate();
        SqliteDatabase.open(file, Runnable::run);
        assertThat(folder.resolve("sheaf.db.schema-1.backup")).isRegularFile();
        assertThatThrownBy(() -> execute(database, "insert into report values ('r', 'x', 1, 1)", "delete from report"))
                .hasMessageContaining("never changed");
    }

    @Test
    void a_replacing_insert_cannot_slip_past_the_rule_that_nothing_is_deleted() throws SQLException {
        Path file = folder.resolve("sheaf.db");
        SqliteDatabase.open(file, Runnable::run);
        DataSource database = SqliteDatabase.writingSource(file);
        execute(database, "insert into report values ('r', 'x', 1, 1)");
        assertThatThrownBy(() -> execute(database, "insert or replace into report values ('r', 'x', 2, 2)"))
                .hasMessageContaining("never changed");
    }

    @Test
    void a_folder_that_cannot_be_written_is_said_with_advice() throws IOException {
        Path notAFolder = folder.resolve("file");
        Files.writeString(notAFolder, "x", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> SqliteDatabase.open(notAFolder.resolve("sheaf.db"), Runnable::run))
                .isInstanceOf(ReviewException.class)
                .hasMessageContaining("cannot be opened");
    }

    private static void execute(DataSource database, String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }
}
