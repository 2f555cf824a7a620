// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sheaf.formats.Loss;
import org.sheaf.formats.OutputFormat;
import org.sheaf.formats.exchange.RecordField;
import org.sheaf.tabular.CsvTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of losses is what its schema says, whatever the format. */
class LossesSchemaTest {
    private static final String RIS = """
            TY  - JOUR
            ID  - k1
            AU  - Okafor; Ngozi
            TI  - Boats at dawn
            PY  - 2019
            U5  - =1+1
            AB  - One.
              Two.
            C5  - a note; with more
            N1  - RAYYAN-INCLUSION: {"Ama"=>"Excluded"}
            ER  -
            TY  - JOUR
            TI  - -Nets
            ER  -
            """;

    @TempDir
    Path folder;

    @Test
    void the_table_of_losses_of_every_format_fits_its_schema() throws IOException {
        JsonNode schema = schema();
        Sandbox sandbox = new Sandbox(folder);
        Files.writeString(folder.resolve("a.ris"), RIS);
        int rows = 0;
        for (OutputFormat format : OutputFormat.values()) {
            String name = format.key() + ".losses.csv";
            sandbox.run("tool", "convert", "a.ris", "--to", format.key(), "-o", "out", "--losses", name);
            String text = sandbox.read(name);
            CsvTable table = CsvTable.parse(text);
            for (int row = 0; row < table.rows().size(); row++) {
                for (String column : columns(schema)) {
                    assertThat(fits(schema.get("properties").get(column), table.cell(row, column)))
                            .as("%s: %s is %s", format.key(), column, table.cell(row, column))
                            .isTrue();
                }
                rows++;
            }
            assertThat(text.lines().findFirst().orElse(""))
                    .as(format.key())
                    .isEqualTo("\ufeff" + String.join(",", columns(schema)));
        }
        assertThat(rows).isGreaterThan(5);
    }

    @Test
    void the_schema_names_every_field_and_every_kind_of_loss() throws IOException {
        JsonNode properties = schema().get("properties");

        assertThat(texts(properties.get("field").get("enum")))
                .isEqualTo(Arrays.stream(RecordField.values())
                        .map(RecordField::label)
                        .toList());
        assertThat(texts(properties.get("what").get("enum")))
                .isEqualTo(
                        Arrays.stream(Loss.Kind.values()).map(Loss.Kind::label).toList());
    }

    private static JsonNode schema() throws IOException {
        return new JsonMapper().readTree(Files.readString(Path.of("docs/schemas/losses.schema.json")));
    }

    private static List<String> columns(JsonNode schema) {
        return texts(schema.get("required"));
    }

    /** As much of JSON Schema as this one uses. */
    private static boolean fits(JsonNode property, String value) {
        if (property.has("enum")) {
            return texts(property.get("enum")).contains(value);
        }
        return (!property.has("minLength")
                        || value.length() >= property.get("minLength").asInt())
                && (!property.has("pattern")
                        || value.matches(property.get("pattern").asString()));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asString()));
        return texts;
    }
}
