// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How the file tools write JSON: a member a line, numbers in full, nothing where a number is not known. */
final class JsonAnswer {
    /** Far more than the data can bear out, and fewer than those in which two computers may differ. */
    private static final int DECIMALS = 12;

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build()
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private JsonAnswer() {}

    static String text(ObjectNode answer) {
        return WRITER.writeValueAsString(answer) + "\n";
    }

    static JsonNode number(OptionalDouble number) {
        return number.isEmpty() ? JsonNodeFactory.instance.nullNode() : number(number.getAsDouble());
    }

    static JsonNode number(double number) {
        BigDecimal rounded = new BigDecimal(number).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return JsonNodeFactory.instance.numberNode(rounded.stripTrailingZeros());
    }
}
